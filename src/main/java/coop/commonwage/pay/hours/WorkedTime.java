package coop.commonwage.pay.hours;

import java.util.Comparator;
import java.util.List;

/**
 * What one worker did in one pay period, counted. Rates and law come later. Paid minutes, the
 * minutes the minimum wage counts, the minutes the limits of working time count and the minutes
 * with the persons cared for are four different sums.
 *
 * @param time paid minutes by kind and kind of day, in the order of both; at most one entry for
 *     each pair
 * @param sleepIns sleep-ins worked, each paid as a flat sum and not timed
 * @param milesTenths business miles between visits, in tenths of a mile
 * @param unpaidGapMinutes minutes between visits that were the worker's own
 * @param incompleteVisits visits that could not be counted because a time is missing
 * @param overlaps visits counted only in part, or not at all, because another was still running
 * @param onCalls turns on call at home, each paid as a sum and not timed
 * @param bands paid minutes, of those at the hourly rate, that fell in an enhanced band of the
 *     clock, in the order of band and kind of day; at most one entry for each pair
 * @param workingTimeMinutes minutes the limits of working time count
 * @param contactMinutes minutes with the persons cared for
 */
public record WorkedTime(
    List<TimeWorked> time,
    int sleepIns,
    int milesTenths,
    int unpaidGapMinutes,
    int incompleteVisits,
    int overlaps,
    int onCalls,
    List<BandTime> bands,
    int workingTimeMinutes,
    int contactMinutes) {

  private static final Comparator<TimeWorked> IN_ORDER =
      Comparator.comparing(TimeWorked::kind).thenComparing(TimeWorked::day);
  private static final Comparator<BandTime> BANDS_IN_ORDER =
      Comparator.comparing(BandTime::band).thenComparing(BandTime::day);

  public static final WorkedTime NONE = new WorkedTime(List.of(), 0, 0, 0, 0, 0);

  public WorkedTime {
    time = time.stream().sorted(IN_ORDER).toList();
    bands = bands.isEmpty() ? List.of() : bands.stream().sorted(BANDS_IN_ORDER).toList();
    for (int i = 1; i < time.size(); i++) {
      if (IN_ORDER.compare(time.get(i - 1), time.get(i)) == 0) {
        throw new IllegalArgumentException(
            "%s time on a day of kind %s is counted twice"
                .formatted(time.get(i).kind().word(), time.get(i).day().word()));
      }
    }
    for (int i = 1; i < bands.size(); i++) {
      if (BANDS_IN_ORDER.compare(bands.get(i - 1), bands.get(i)) == 0) {
        throw new IllegalArgumentException(
            "%s time on a day of kind %s is counted twice"
                .formatted(bands.get(i).band().word(), bands.get(i).day().word()));
      }
    }
  }

  /**
   * Time without turns on call and enhanced hours, of which no more is known than its kinds: the
   * limits of working time count what was worked, and contact is every kind that is.
   */
  public WorkedTime(
      List<TimeWorked> time,
      int sleepIns,
      int milesTenths,
      int unpaidGapMinutes,
      int incompleteVisits,
      int overlaps) {
    this(
        time,
        sleepIns,
        milesTenths,
        unpaidGapMinutes,
        incompleteVisits,
        overlaps,
        0,
        List.of(),
        time.stream().filter(each -> each.kind().isWorked()).mapToInt(TimeWorked::minutes).sum(),
        time.stream().filter(each -> each.kind().isContact()).mapToInt(TimeWorked::minutes).sum());
  }

  public int minutes(TimeKind kind) {
    int sum = 0;
    for (int i = 0; i < time.size(); i++) {
      sum += time.get(i).kind() == kind ? time.get(i).minutes() : 0;
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

  /** All minutes that are paid by time, whether or not they were worked. */
  public int paidMinutes() {
    int sum = 0;
    for (TimeWorked each : time) {
      sum += each.minutes();
    }
    return sum;
  }

  /**
   * What the minimum wage counts: every minute worked, and none that is paid without work, such as
   * a plan that was longer than the visit.
   */
  public int minimumWageMinutes() {
    int sum = 0;
    for (int i = 0; i < time.size(); i++) {
      sum += time.get(i).kind().isWorked() ? time.get(i).minutes() : 0;
    }
    return sum;
  }
}
