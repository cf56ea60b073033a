package coop.commonwage.pay.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes paid time down, cut at midnights and at the edges of the enhanced bands. */
final class Segments {

  private static final Comparator<TimeSegment> IN_ORDER =
      Comparator.comparing(TimeSegment::start)
          .thenComparing(TimeSegment::end)
          .thenComparing(TimeSegment::visitId)
          .thenComparing(TimeSegment::kind);

  private final TimeRules rules;
  private final ClockBands bands;
  private final boolean hasBands;
  private final List<TimeSegment> all = new ArrayList<>();
  private boolean isOutOfOrder;

  Segments(TimeRules rules) {
    this.rules = rules;
    this.bands = new ClockBands(rules.settings());
    this.hasBands = rules.settings().hasBands();
  }

  /** Paid time in order. */
  List<TimeSegment> inOrder() {
    if (isOutOfOrder) {
      all.sort(IN_ORDER);
    }
    return all;
  }

  /** Says that what comes now is earlier than what was written before. */
  void goBack() {
    isOutOfOrder = true;
  }

  /** What was paid for time by the clock. */
  Stretches stretches() {
    Stretches stretches = new Stretches();
    all.forEach(
        each -> stretches.add(LondonTime.minuteOf(each.start()), LondonTime.minuteOf(each.end())));
    return stretches;
  }

  /** What was worked by the clock. */
  Stretches workedStretches() {
    Stretches stretches = new Stretches();
    all.stream()
        .filter(each -> each.kind().isWorked())
        .forEach(
            each ->
                stretches.add(LondonTime.minuteOf(each.start()), LondonTime.minuteOf(each.end())));
    return stretches;
  }

  /** Paid minutes from one to before another, each on the local day it falls on. */
  void addStretch(long from, long until, TimeKind kind, Visit visit, TimeReason reason) {
    LocalDate day = LondonTime.dayOf(from);
    long begin = from;
    while (begin < until) {
      long end = Math.min(until, LondonTime.startOfDay(day.plusDays(1)));
      addWithinDay(day, day, begin, end, kind, visit, reason);
      begin = end;
      day = day.plusDays(1);
    }
  }

  /** Paid minutes from one to before another, all on the day the visit belongs to. */
  void addToDayOf(Visit visit, long from, long until, TimeKind kind, TimeReason reason) {
    LocalDate day = LondonTime.dayOf(from);
    long begin = from;
    while (begin < until) {
      long end = Math.min(until, LondonTime.startOfDay(day.plusDays(1)));
      addWithinDay(visit.day(), day, begin, end, kind, visit, reason);
      begin = end;
      day = day.plusDays(1);
    }
  }

  private void addWithinDay(
      LocalDate paidOn,
      LocalDate day,
      long from,
      long until,
      TimeKind kind,
      Visit visit,
      TimeReason reason) {
    if (!hasBands || kind.isWay()) {
      add(paidOn, from, until, kind, TimeBand.NONE, Math.toIntExact(until - from), visit, reason);
      return;
    }
    long begin = from;
    while (begin < until) {
      long end = bands.endOfBand(day, begin, until);
      int minutes = Math.toIntExact(end - begin);
      add(paidOn, begin, end, kind, bands.at(begin), minutes, visit, reason);
      begin = end;
    }
  }

  /** Travel of so many minutes in a gap that may be shorter. */
  void addTravel(LocalDate day, long from, long until, int minutes, Visit to, TimeReason reason) {
    add(day, from, until, TimeKind.TRAVEL, TimeBand.NONE, minutes, to, reason);
  }

  /** Minutes paid after the last minute of a visit, as that minute is. */
  void addAfter(Work work, int minutes, TimeReason reason) {
    long last = Math.max(work.start(), work.end() - 1);
    TimeBand band = hasBands ? bands.at(last) : TimeBand.NONE;
    add(
        LondonTime.dayOf(last),
        work.end(),
        work.end(),
        TimeKind.PLANNED_TIME,
        band,
        minutes,
        work.visit(),
        reason);
  }

  /** Minutes without clock times. */
  void addEntry(TimeEntry entry) {
    Instant dayBegins = LondonTime.instant(LondonTime.startOfDay(entry.day()));
    TimeKind kind = entry.kind();
    int minutes = entry.minutes();
    all.add(
        new TimeSegment(
            entry.day(),
            dayBegins,
            dayBegins,
            kind,
            rules.kindOf(entry.day()),
            TimeBand.NONE,
            minutes,
            kind.isWorked() ? minutes : 0,
            kind.isWorked() ? minutes : 0,
            kind.isContact() ? minutes : 0,
            Optional.empty(),
            entry.funderAccount(),
            entry.reference(),
            TimeReason.ENTERED));
  }

  private void add(
      LocalDate day,
      long from,
      long until,
      TimeKind kind,
      TimeBand band,
      int minutes,
      Visit visit,
      TimeReason reason) {
    boolean withThePerson =
        kind.isContact()
            && visit.status() == VisitStatus.DELIVERED
            && reason.basis() != TimeBasis.PLANNED_IN_GAP;
    all.add(
        new TimeSegment(
            day,
            LondonTime.instant(from),
            LondonTime.instant(until),
            kind,
            rules.kindOf(day),
            band,
            minutes,
            kind.isWorked() ? minutes : 0,
            kind.isWorked() && kind != TimeKind.AWAKE ? (int) Math.min(minutes, until - from) : 0,
            withThePerson ? minutes : 0,
            visit.clientRef(),
            visit.particulars().funderAccount(),
            visit.visitId(),
            reason));
  }
}
