package coop.commonwage.pay.hours;

import java.util.Comparator;
import java.util.List;

/**
 * What one worker did in one pay period, counted. Rates and law come later.
 *
 * @param time paid minutes by kind and kind of day, in the order of both; at most one entry for
 *     each pair
 * @param sleepIns sleep-ins worked, each paid as a flat sum and not timed
 * @param milesTenths business miles between visits, in tenths of a mile
 * @param unpaidGapMinutes minutes between visits that were the worker's own
 * @param incompleteVisits visits that could not be counted because a time is missing
 * @param overlaps visits counted only in part, or not at all, because another was still running
 */
public record WorkedTime(
    List<TimeWorked> time,
    int sleepIns,
    int milesTenths,
    int unpaidGapMinutes,
    int incompleteVisits,
    int overlaps) {

  private static final Comparator<TimeWorked> IN_ORDER =
      Comparator.comparing(TimeWorked::kind).thenComparing(TimeWorked::day);

  public static final WorkedTime NONE = new WorkedTime(List.of(), 0, 0, 0, 0, 0);

  public WorkedTime {
    time = time.stream().sorted(IN_ORDER).toList();
    for (int i = 1; i < time.size(); i++) {
      if (IN_ORDER.compare(time.get(i - 1), time.get(i)) == 0) {
        throw new IllegalArgumentException(
            "%s time on a day of kind %s is counted twice"
                .formatted(time.get(i).kind().word(), time.get(i).day().word()));
      }
    }
  }

  public int minutes(TimeKind kind) {
    int sum = 0;
    for (TimeWorked each : time) {
      sum += each.kind() == kind ? each.minutes() : 0;
    }
    return sum;
  }

  public int minutes(TimeKind kind, DayKind day) {
    int sum = 0;
    for (TimeWorked each : time) {
      sum += each.kind() == kind && each.day() == day ? each.minutes() : 0;
    }
    return sum;
  }

  /** All paid minutes, which are also the minimum-wage minutes: every kind is working time. */
  public int minimumWageMinutes() {
    int sum = 0;
    for (TimeWorked each : time) {
      sum += each.minutes();
    }
    return sum;
  }
}
