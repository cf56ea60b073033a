package coop.commonwage.pay.hours;

import java.time.LocalDate;
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

  private static final Comparator<Visit> BY_PLAN =
      Comparator.comparing(Visit::plannedStart)
          .thenComparing(Visit::plannedEnd)
          .thenComparing(Visit::visitId);

  private final TimeSettings settings;
  private final Segments segments;
  private final List<UnpaidGap> unpaidGaps = new ArrayList<>();
  private final List<RestBreak> breaks = new ArrayList<>(0);
  private final NightsAndTurns nights = new NightsAndTurns();
  private final List<Visit> cancelled = new ArrayList<>(0);
  private final List<Drive> drives = new ArrayList<>();
  private final List<TimeFinding> findings = new ArrayList<>(0);

  /** The visit with the latest end so far, and how long it is paid beyond that end. */
  private Work latest;

  private Optional<TimeReason> beyond = Optional.empty();
  private int stillBeyond;

  DayChain(TimeRules rules) {
    this.settings = rules.settings();
    this.segments = new Segments(rules);
  }

  PaidTime of(Collection<Visit> visits, Collection<TimeEntry> entries) {
    List<Work> timed = new ArrayList<>(visits.size());
    for (Visit visit : visits) {
      if (visit.isIncomplete()) {
        addIncomplete(visit);
      } else if (visit.counts() && visit.serviceType().isTimed()) {
        timed.add(Work.of(visit));
      } else if (visit.counts()) {
        nights.add(Work.of(visit));
      } else if (visit.status() == VisitStatus.CANCELLED && visit.serviceType().isTimed()) {
        cancelled.add(visit);
      }
    }
    timed.sort(Work.BY_START);
    timed.forEach(this::add);
    settle();
    if (settings.noticeHours().isPresent() && !cancelled.isEmpty()) {
      addCancelled(settings.noticeHours().getAsInt());
    }
    nights.addTo(segments);
    addEntries(entries);
    findings.sort(TimeFinding.IN_ORDER);
    return new PaidTime(
        segments.inOrder(),
        unpaidGaps,
        breaks,
        nights.sleepIns(),
        nights.onCalls(),
        nights.unpaidWorkingTime(),
        drives,
        findings);
  }

  private void add(Work work) {
    if (latest == null || !latest.lastDay().equals(work.visit().day())) {
      nights.addFromHome(work, latest);
    } else if (work.visit().particulars().wentHome() && work.start() > latest.end()) {
      addGapAtHome(work);
      nights.addFromHome(work, latest);
    } else {
      addWayTo(work);
    }
    addWork(work);
    if (latest == null || work.end() > latest.end()) {
      settle();
      latest = work;
      beyond = work.paidBeyond(settings);
      stillBeyond = beyond.map(reason -> reason.minutes().getFirst()).orElse(0);
    } else {
      work.paidBeyond(settings)
          .ifPresent(reason -> segments.addAfter(work, reason.minutes().getFirst(), reason));
    }
  }

  /** Travel, waiting, miles and the unpaid gap between the latest end and the next visit. */
  private void addWayTo(Work next) {
    Visit visit = next.visit();
    LocalDate day = visit.day();
    long latestEnd = latest.end();
    long arrival = Math.max(next.start(), latestEnd);
    int gap = Math.toIntExact(arrival - latestEnd);
    boolean isShort = gap <= settings.longestPaidGapMinutes();
    TimeReason travel = isShort ? travel(gap, visit.travelMinutes()) : byRoster(gap, visit);
    int travelMinutes = travel.minutes().getFirst();
    int rest = Math.max(gap - travelMinutes, 0);
    int planned = isShort ? addPlannedInGap(latestEnd, rest) : 0;
    long travelStart = latestEnd + planned;
    long travelEnd = Math.min(travelStart + travelMinutes, arrival);
    if (travelMinutes > 0) {
      segments.addTravel(day, travelStart, travelEnd, travelMinutes, visit, travel);
    }
    if (isShort) {
      TimeReason reason =
          TimeReason.of(
              TimeBasis.SHORT_GAP,
              gap,
              travelMinutes,
              rest - planned,
              settings.longestPaidGapMinutes());
      segments.addStretch(travelEnd, arrival, TimeKind.WAITING, visit, reason);
    } else if (rest > 0) {
      TimeReason reason =
          TimeReason.of(
              TimeBasis.LONG_GAP, gap, travelMinutes, rest, settings.longestPaidGapMinutes());
      addUnpaidGap(next, travelEnd, arrival, reason);
    }
    if (visit.milesTenths() > 0) {
      drives.add(new Drive(day, visit.milesTenths(), visit.visitId()));
    }
  }

  private TimeReason travel(int gap, int given) {
    int longest = settings.longestPaidGapMinutes();
    return switch (settings.travelPay()) {
      case GIVEN -> TimeReason.of(TimeBasis.TRAVEL_BY_ROSTER, given, gap);
      case GAP -> TimeReason.of(TimeBasis.TRAVEL_BY_GAP, gap, longest);
      case LARGER ->
          gap > given
              ? TimeReason.of(TimeBasis.TRAVEL_BY_CLOCK, gap, given, longest)
              : TimeReason.of(TimeBasis.TRAVEL_BY_ROSTER, given, gap);
    };
  }

  private static TimeReason byRoster(int gap, Visit visit) {
    return TimeReason.of(TimeBasis.TRAVEL_BY_ROSTER, visit.travelMinutes(), gap);
  }

  /**
   * What the latest visit is paid beyond its end stands first in a paid gap after it, so that no
   * minute is paid twice. It is worked all the same: it would be waiting.
   */
  private int addPlannedInGap(long latestEnd, int rest) {
    int minutes = Math.min(stillBeyond, rest);
    if (minutes > 0) {
      List<Integer> why = beyond.orElseThrow().minutes();
      segments.addStretch(
          latestEnd,
          latestEnd + minutes,
          latest.visit().serviceType().kind().orElseThrow(),
          latest.visit(),
          TimeReason.of(TimeBasis.PLANNED_IN_GAP, minutes, why.get(1), why.get(2)));
      stillBeyond -= minutes;
    }
    return minutes;
  }

  /** Pays what is left of the latest visit's plan beyond its end. */
  private void settle() {
    if (stillBeyond > 0) {
      segments.goBack();
      segments.addAfter(latest, stillBeyond, beyond.orElseThrow());
      stillBeyond = 0;
    }
  }

  private void addGapAtHome(Work next) {
    int gap = Math.toIntExact(next.start() - latest.end());
    addUnpaidGap(next, latest.end(), next.start(), TimeReason.of(TimeBasis.WENT_HOME, gap));
  }

  private void addUnpaidGap(Work next, long from, long until, TimeReason reason) {
    unpaidGaps.add(
        new UnpaidGap(
            next.visit().day(),
            LondonTime.instant(from),
            LondonTime.instant(until),
            Math.toIntExact(until - from),
            next.visit().visitId(),
            reason));
  }

  /** The visit itself without its break, and only from the end of another still running. */
  private void addWork(Work work) {
    TimeReason reason =
        work.visit().status() == VisitStatus.FRUSTRATED
            ? TimeReason.FRUSTRATED
            : TimeReason.CHECKED_IN;
    long from = work.start();
    if (latest != null && work.start() < latest.end()) {
      addOverlap(work);
      reason = TimeReason.AFTER_ANOTHER;
      from = latest.end();
    }
    TimeKind kind = work.visit().serviceType().kind().orElseThrow();
    if (work.breakMinutes() == 0) {
      segments.addStretch(from, work.end(), kind, work.visit(), reason);
      return;
    }
    long breakStart = work.breakStart();
    long breakEnd = breakStart + work.breakMinutes();
    segments.addStretch(from, breakStart, kind, work.visit(), reason);
    segments.addStretch(Math.max(from, breakEnd), work.end(), kind, work.visit(), reason);
    addBreak(work.visit(), Math.max(from, breakStart), breakEnd);
  }

  private void addBreak(Visit visit, long from, long until) {
    if (from < until) {
      breaks.add(
          new RestBreak(
              LondonTime.dayOf(from),
              LondonTime.instant(from),
              LondonTime.instant(until),
              Math.toIntExact(until - from),
              visit.visitId()));
    }
  }

  private void addCancelled(int noticeHours) {
    cancelled.sort(BY_PLAN);
    segments.goBack();
    Stretches paid = segments.stretches();
    for (Visit visit : cancelled) {
      if (visit.particulars().cancelledAt().isEmpty()) {
        findings.add(
            TimeFinding.ofVisit(
                visit,
                TimeFinding.Code.CANCELLED_WITHOUT_TIME,
                TimeArgument.text(visit.visitId()),
                TimeArgument.moment(visit.plannedStart())));
        continue;
      }
      long begins = LondonTime.epochMinute(visit.plannedStart());
      long notice =
          begins - LondonTime.epochMinute(visit.particulars().cancelledAt().orElseThrow());
      int asked = noticeHours * LondonTime.MINUTES_OF_AN_HOUR;
      if (notice < asked) {
        TimeReason late = TimeReason.of(TimeBasis.CANCELLED_LATE, (int) Math.max(notice, 0), asked);
        for (Stretches.Stretch left :
            paid.leftOf(begins, LondonTime.epochMinute(visit.plannedEnd()))) {
          segments.addStretch(left.start(), left.end(), TimeKind.CANCELLED_VISIT, visit, late);
          paid.add(left.start(), left.end());
        }
      }
    }
  }

  private void addEntries(Collection<TimeEntry> entries) {
    List<TimeEntry> inOrder =
        entries.stream()
            .sorted(Comparator.comparing(TimeEntry::day).thenComparing(TimeEntry::reference))
            .toList();
    for (TimeEntry entry : inOrder) {
      if (entry.minutes() > 0) {
        segments.goBack();
        segments.addEntry(entry);
      }
      if (entry.milesTenths() > 0) {
        drives.add(new Drive(entry.day(), entry.milesTenths(), entry.reference()));
      }
    }
  }

  private void addIncomplete(Visit visit) {
    boolean noStart = visit.actualStart().isEmpty();
    boolean noEnd = visit.actualEnd().isEmpty();
    TimeFinding.Code code =
        noStart
            ? noEnd ? TimeFinding.Code.NO_CHECK_TIMES : TimeFinding.Code.NO_CHECK_IN
            : TimeFinding.Code.NO_CHECK_OUT;
    findings.add(
        TimeFinding.ofVisit(
            visit,
            code,
            TimeArgument.text(visit.visitId()),
            TimeArgument.moment(visit.plannedStart()),
            TimeArgument.moment(visit.plannedEnd())));
  }

  private void addOverlap(Work work) {
    findings.add(
        TimeFinding.ofVisit(
            work.visit(),
            work.end() > latest.end() ? TimeFinding.Code.OVERLAP : TimeFinding.Code.OVERLAP_WITHIN,
            TimeArgument.text(work.visit().visitId()),
            TimeArgument.moment(work.visit().actualStart().orElseThrow()),
            TimeArgument.text(latest.visit().visitId()),
            TimeArgument.moment(latest.visit().actualEnd().orElseThrow())));
  }
}
