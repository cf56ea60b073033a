package coop.commonwage.pay.hours;

import java.util.List;

/**
 * What one worker did in one pay period, counted. Rates and law come later.
 *
 * @param time paid minutes by kind and kind of day; at most one entry for each pair
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

  public static final WorkedTime NONE = new WorkedTime(List.of(), 0, 0, 0, 0, 0);

  public WorkedTime {
    time = List.copyOf(time);
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
