package coop.commonwage.pay.hours;

import coop.commonwage.calendar.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one worker's visits come to, each piece on the local day it falls on.
 *
 * @param segments paid time, in order; none crosses midnight
 * @param unpaidGaps time between visits that was the worker's own
 * @param breaks rest breaks taken inside visits
 * @param sleepIns sleep-ins worked
 * @param onCalls turns on call at home
 * @param unpaidWorkingTime what only the limits of working time count
 * @param drives business miles
 * @param findings what somebody should look at
 */
public record PaidTime(
    List<TimeSegment> segments,
    List<UnpaidGap> unpaidGaps,
    List<RestBreak> breaks,
    List<SleepIn> sleepIns,
    List<OnCall> onCalls,
    List<UnpaidWorkingTime> unpaidWorkingTime,
    List<Drive> drives,
    List<TimeFinding> findings) {

  /** No time at all. */
  public static final PaidTime NOTHING =
      new PaidTime(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public PaidTime {
    segments = List.copyOf(segments);
    unpaidGaps = List.copyOf(unpaidGaps);
    breaks = List.copyOf(breaks);
    sleepIns = List.copyOf(sleepIns);
    onCalls = List.copyOf(onCalls);
    unpaidWorkingTime = List.copyOf(unpaidWorkingTime);
    drives = List.copyOf(drives);
    findings = List.copyOf(findings);
  }

  /** What falls on the days of a period; a night over its last midnight is cut there. */
  public PaidTime within(DateSpan days) {
    return new PaidTime(
        those(segments, TimeSegment::day, days::contains),
        those(unpaidGaps, UnpaidGap::day, days::contains),
        those(breaks, RestBreak::day, days::contains),
        those(sleepIns, SleepIn::day, days::contains),
        those(onCalls, OnCall::day, days::contains),
        those(unpaidWorkingTime, UnpaidWorkingTime::day, days::contains),
        those(drives, Drive::day, days::contains),
        those(findings, TimeFinding::day, days::contains));
  }

  /** This and other time of the same worker together; this comes first. */
  public PaidTime plus(PaidTime other) {
    return new PaidTime(
        joined(segments, other.segments),
        joined(unpaidGaps, other.unpaidGaps),
        joined(breaks, other.breaks),
        joined(sleepIns, other.sleepIns),
        joined(onCalls, other.onCalls),
        joined(unpaidWorkingTime, other.unpaidWorkingTime),
        joined(drives, other.drives),
        joined(findings, other.findings));
  }

  /** All of it, counted. */
  public WorkedTime worked() {
    int workingTime = unpaidWorkingTime.stream().mapToInt(UnpaidWorkingTime::minutes).sum();
    int contact = 0;
    for (TimeSegment segment : segments) {
      workingTime += segment.workingTimeMinutes();
      contact += segment.contactMinutes();
    }
    return new WorkedTime(
        byKind(),
        sleepIns.size(),
        drives.stream().mapToInt(Drive::milesTenths).sum(),
        unpaidGaps.stream().mapToInt(UnpaidGap::minutes).sum(),
        count(TimeFinding.Code::isIncomplete),
        count(TimeFinding.Code::isOverlap),
        onCalls.size(),
        byBand(),
        workingTime,
        contact);
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

  private List<BandTime> byBand() {
    int[][] minutes = new int[TimeBand.values().length][DayKind.values().length];
    for (TimeSegment segment : segments) {
      minutes[segment.band().ordinal()][segment.dayKind().ordinal()] += segment.minutes();
    }
    List<BandTime> bands = new ArrayList<>(0);
    for (TimeBand band : TimeBand.values()) {
      for (DayKind day : DayKind.values()) {
        int sum = minutes[band.ordinal()][day.ordinal()];
        if (sum > 0 && band != TimeBand.NONE) {
          bands.add(new BandTime(band, day, sum));
        }
      }
    }
    return bands;
  }

  private int count(Predicate<TimeFinding.Code> isOne) {
    return Math.toIntExact(findings.stream().map(TimeFinding::code).filter(isOne).count());
  }

  private static <T> List<T> those(
      List<T> all, Function<T, LocalDate> day, Predicate<LocalDate> isWanted) {
    return all.stream().filter(one -> isWanted.test(day.apply(one))).toList();
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return second.isEmpty() ? first : Stream.concat(first.stream(), second.stream()).toList();
  }
}
