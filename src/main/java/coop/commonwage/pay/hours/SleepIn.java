package coop.commonwage.pay.hours;

import java.time.LocalDate;

/**
 * A sleep-in worked: paid as a flat sum, not timed.
 *
 * @param day the local day it began on, which it belongs to
 * @param visitId the visit it was
 */
public record SleepIn(LocalDate day, String visitId) {}
