package coop.commonwage.pay.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of paid time that lies within one local day. Beside the minutes that are paid stand
 * three other truths about it, each with a law of its own.
 *
 * @param day the local day it falls on
 * @param start when it began; for minutes without clock times the beginning of the day
 * @param end when it ended
 * @param kind what it was spent on
 * @param dayKind the kind of day it fell on
 * @param band the enhanced hours of the clock it fell in
 * @param minutes paid minutes; more than between start and end only for travel that takes longer
 *     than the gap it stands in, and for minutes that have no clock times
 * @param minimumWageMinutes minutes the minimum wage counts
 * @param workingTimeMinutes minutes the limits of working time count; those of a sleep-in stand
 *     with the sleep-in
 * @param contactMinutes minutes with the person cared for
 * @param clientRef the person cared for, or travelled to
 * @param funderAccount the account of whoever funds it
 * @param visitId the visit it belongs to, or the reference of the time entry; travel and waiting
 *     belong to the visit they lead to
 * @param reason why it is paid
 */
public record TimeSegment(
    LocalDate day,
    Instant start,
    Instant end,
    TimeKind kind,
    DayKind dayKind,
    TimeBand band,
    int minutes,
    int minimumWageMinutes,
    int workingTimeMinutes,
    int contactMinutes,
    Optional<String> clientRef,
    Optional<String> funderAccount,
    String visitId,
    TimeReason reason) {

  /** Why it is paid, without the figures. */
  public TimeBasis basis() {
    return reason.basis();
  }
}
