package coop.commonwage.pay.hours;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Time that the limits of working time count although no minute of it is paid by time: a sleep-in,
 * which is spent at the workplace, and the way from home to the first visit of somebody without a
 * fixed place of work.
 *
 * @param day the local day it falls on; none goes over midnight
 * @param start when it began
 * @param end when it ended
 * @param minutes how long it was, without time that was worked meanwhile
 * @param why what it was
 * @param visitId the sleep-in, or the visit the way led to
 */
public record UnpaidWorkingTime(
    LocalDate day, Instant start, Instant end, int minutes, Why why, String visitId) {

  /** What the time was. */
  public enum Why {
    SLEEP_IN,
    FROM_HOME
  }
}
