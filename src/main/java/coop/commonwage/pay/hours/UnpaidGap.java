package coop.commonwage.pay.hours;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Time between two visits that was the worker's own.
 *
 * @param day the local day it falls on
 * @param start when it began, travel taken off
 * @param end when the next visit began
 * @param minutes how long it was
 * @param visitId the visit after it
 * @param reason why it is not paid
 */
public record UnpaidGap(
    LocalDate day, Instant start, Instant end, int minutes, String visitId, TimeReason reason) {}
