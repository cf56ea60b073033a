package coop.commonwage.pay.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Goes through one worker's visits in the order they were begun and collects what they come to. A
 * chain is a run of visits each of which begins on the local day the latest of those before ended.
 */
final class DayChain {

  /** A visit that counts, its times as minutes since 1970. */
  private record Work(Visit visit, long start, long end) {

    static Work of(Visit visit) {
      return new Work(
          visit,
          LondonTime.epochMinute(visit.actualStart().orElseThrow()),
          LondonTime.epochMinute(visit.actualEnd().orElseThrow()));
    }

    LocalDate lastDay() {
      return visit.actualEnd().map(LocalDateTime::toLocalDate).orElseThrow();
    }
  }

  private static final Comparator<Work> BY_START =
      Comparator.comparingLong(Work::start)
          .thenComparingLong(Work::end)
          .thenComparing(work -> work.visit().visitId());

  private final TimeRules rules;
  private final List<TimeSegment> segments = new ArrayList<>();
  private final List<UnpaidGap> unpaidGaps = new ArrayList<>();
  private final List<SleepIn> sleepIns = new ArrayList<>();
  private final List<Drive> drives = new ArrayList<>();
  private final List<VisitFinding> findings = new ArrayList<>();

  DayChain(TimeRules rules) {
    this.rules = rules;
  }

  PaidTime of(Collection<Visit> visits) {
    List<Work> timed = new ArrayList<>(visits.size());
    for (Visit visit : visits) {
      if (visit.isIncomplete()) {
        addIncomplete(visit);
      } else if (visit.counts() && visit.serviceType().isTimed()) {
        timed.add(Work.of(visit));
      } else if (visit.counts()) {
        sleepIns.add(new SleepIn(visit.day(), visit.visitId()));
      }
    }
    timed.sort(BY_START);
    sleepIns.sort(Comparator.comparing(SleepIn::day).thenComparing(SleepIn::visitId));
    Work latest = null;
    for (Work work : timed) {
      if (latest != null && latest.lastDay().equals(work.visit().day())) {
        addWayTo(work, latest.end());
      }
      addWork(work, latest);
      latest = latest == null || work.end() > latest.end() ? work : latest;
    }
    findings.sort(Comparator.comparing(VisitFinding::day).thenComparing(VisitFinding::visitId));
    return new PaidTime(segments, unpaidGaps, sleepIns, drives, findings);
  }

  /** Travel, waiting, miles and the unpaid gap between the latest end and the next visit. */
  private void addWayTo(Work next, long latestEnd) {
    Visit visit = next.visit();
    LocalDate day = visit.day();
    long arrival = Math.max(next.start(), latestEnd);
    int gap = Math.toIntExact(arrival - latestEnd);
    int travel = visit.travelMinutes();
    long travelEnd = Math.min(latestEnd + travel, arrival);
    int rest = Math.max(gap - travel, 0);
    if (travel > 0) {
      addTime(
          day, latestEnd, travelEnd, TimeKind.TRAVEL, travel, visit, TimeBasis.TRAVEL_BY_ROSTER);
    }
    if (rest > 0 && gap <= rules.longestPaidGapMinutes()) {
      addTime(day, travelEnd, arrival, TimeKind.WAITING, rest, visit, TimeBasis.SHORT_GAP);
    } else if (rest > 0) {
      unpaidGaps.add(
          new UnpaidGap(
              day,
              LondonTime.instant(travelEnd),
              LondonTime.instant(arrival),
              rest,
              visit.visitId()));
    }
    if (visit.milesTenths() > 0) {
      drives.add(new Drive(day, visit.milesTenths(), visit.visitId()));
    }
  }

  /** The visit itself, cut at midnights, and only from the end of another still running. */
  private void addWork(Work work, Work latest) {
    TimeBasis basis = TimeBasis.CHECKED_IN;
    long from = work.start();
    if (latest != null && work.start() < latest.end()) {
      addOverlap(work, latest);
      basis = TimeBasis.CHECKED_IN_AFTER_ANOTHER;
      from = latest.end();
    }
    TimeKind kind = work.visit().serviceType().kind().orElseThrow();
    LocalDate day = LondonTime.dayOf(from);
    while (from < work.end()) {
      long until = Math.min(work.end(), LondonTime.startOfDay(day.plusDays(1)));
      int minutes = Math.toIntExact(until - from);
      addTime(day, from, until, kind, minutes, work.visit(), basis);
      from = until;
      day = day.plusDays(1);
    }
  }

  private void addTime(
      LocalDate day,
      long start,
      long end,
      TimeKind kind,
      int minutes,
      Visit visit,
      TimeBasis basis) {
    segments.add(
        new TimeSegment(
            day,
            LondonTime.instant(start),
            LondonTime.instant(end),
            kind,
            rules.kindOf(day),
            minutes,
            visit.clientRef(),
            visit.visitId(),
            basis));
  }

  private void addIncomplete(Visit visit) {
    String lacks = visit.actualStart().isEmpty() ? "check-in" : "check-out";
    findings.add(
        new VisitFinding(
            visit.day(),
            VisitFinding.Kind.INCOMPLETE,
            visit.visitId(),
            "visit %s, planned %s to %s, has no %s: no time was counted"
                .formatted(visit.visitId(), visit.plannedStart(), visit.plannedEnd(), lacks)));
  }

  private void addOverlap(Work work, Work latest) {
    LocalDateTime end = latest.visit().actualEnd().orElseThrow();
    Optional<LocalDateTime> start = work.visit().actualStart();
    findings.add(
        new VisitFinding(
            work.visit().day(),
            VisitFinding.Kind.OVERLAP,
            work.visit().visitId(),
            "visit %s began at %s, while visit %s ran until %s: %s"
                .formatted(
                    work.visit().visitId(),
                    start.orElseThrow(),
                    latest.visit().visitId(),
                    end,
                    work.end() > latest.end()
                        ? "it was counted from that end"
                        : "it was not counted")));
  }
}
