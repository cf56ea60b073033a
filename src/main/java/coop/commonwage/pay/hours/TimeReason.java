package coop.commonwage.pay.hours;

import java.util.List;

/**
 * Why a stretch of time is paid, or is not, with the figures it follows from. The sentence stands
 * in the message bundle {@code pay} under {@code pay.time-basis.<word>}; its places are the minutes
 * here, in their order.
 *
 * @param basis the reason
 * @param minutes what {@link TimeBasis} names, in whole minutes; empty for reasons without figures
 */
public record TimeReason(TimeBasis basis, List<Integer> minutes) {

  static final TimeReason CHECKED_IN = new TimeReason(TimeBasis.CHECKED_IN, List.of());
  static final TimeReason AFTER_ANOTHER =
      new TimeReason(TimeBasis.CHECKED_IN_AFTER_ANOTHER, List.of());
  static final TimeReason FRUSTRATED = new TimeReason(TimeBasis.FRUSTRATED, List.of());
  static final TimeReason ENTERED = new TimeReason(TimeBasis.ENTERED, List.of());

  public TimeReason {
    minutes = List.copyOf(minutes);
  }

  static TimeReason of(TimeBasis basis, Integer... minutes) {
    return new TimeReason(basis, List.of(minutes));
  }
}
