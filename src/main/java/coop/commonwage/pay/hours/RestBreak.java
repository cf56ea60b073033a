package coop.commonwage.pay.hours;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A rest break taken inside a visit, relieved of duty: neither paid nor worked. Rosters tell how
 * long a break was and not when, so it is taken to lie in the middle of the visit, the earlier
 * minute where the middle lies between two; a break over midnight belongs to the day it begins.
 *
 * @param day the local day it begins on
 * @param start when it is taken to begin
 * @param end when it is taken to end
 * @param minutes how long it was
 * @param visitId the visit it was taken in
 */
public record RestBreak(LocalDate day, Instant start, Instant end, int minutes, String visitId) {}
