package coop.commonwage.pay.hours;

import coop.commonwage.calendar.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What one worker's visits come to, each piece on the local day it falls on.
 *
 * @param segments paid time, in order; none crosses midnight
 * @param unpaidGaps time between visits that was the worker's own
 * @param sleepIns sleep-ins worked
 * @param drives business miles
 * @param findings what somebody should look at
 */
public record PaidTime(
    List<TimeSegment> segments,
    List<UnpaidGap> unpaidGaps,
    List<SleepIn> sleepIns,
    List<Drive> drives,
    List<VisitFinding> findings) {

  public PaidTime {
    segments = List.copyOf(segments);
    unpaidGaps = List.copyOf(unpaidGaps);
    sleepIns = List.copyOf(sleepIns);
    drives = List.copyOf(drives);
    findings = List.copyOf(findings);
  }

  /** What falls on the days of a period; a night over its last midnight is cut there. */
  public PaidTime within(DateSpan days) {
    return new PaidTime(
        those(segments, TimeSegment::day, days::contains),
        those(unpaidGaps, UnpaidGap::day, days::contains),
        those(sleepIns, SleepIn::day, days::contains),
        those(drives, Drive::day, days::contains),
        those(findings, VisitFinding::day, days::contains));
  }

  /** All of it, counted. */
  public WorkedTime worked() {
    return new WorkedTime(
        byKind(),
        sleepIns.size(),
        drives.stream().mapToInt(Drive::milesTenths).sum(),
        unpaidGaps.stream().mapToInt(UnpaidGap::minutes).sum(),
        count(VisitFinding.Kind.INCOMPLETE),
        count(VisitFinding.Kind.OVERLAP));
  }

  /** What falls on the days of a period, counted. */
  public WorkedTime worked(DateSpan days) {
    return within(days).worked();
  }

  private List<TimeWorked> byKind() {
    int[][] minutes = new int[TimeKind.values().length][DayKind.values().length];
    for (TimeSegment segment : segments) {
      minutes[segment.kind().ordinal()][segment.dayKind().ordinal()] += segment.minutes();
    }
    List<TimeWorked> time = new ArrayList<>();
    for (TimeKind kind : TimeKind.values()) {
      for (DayKind day : DayKind.values()) {
        int sum = minutes[kind.ordinal()][day.ordinal()];
        if (sum > 0) {
          time.add(new TimeWorked(kind, day, sum));
        }
      }
    }
    return time;
  }

  private int count(VisitFinding.Kind kind) {
    return Math.toIntExact(findings.stream().filter(f -> f.kind() == kind).count());
  }

  private static <T> List<T> those(
      List<T> all, Function<T, LocalDate> day, Predicate<LocalDate> isWanted) {
    return all.stream().filter(one -> isWanted.test(day.apply(one))).toList();
  }
}
