package coop.commonwage.pay.days;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.days.Stretch.Kind;
import coop.commonwage.pay.days.Stretch.Note;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.Drive;
import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.ServiceType;
import coop.commonwage.pay.hours.TimeBasis;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.TimeSegment;
import coop.commonwage.pay.hours.TimeWorked;
import coop.commonwage.pay.hours.UnpaidGap;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitStatus;
import coop.commonwage.pay.hours.WorkedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays out one worker's days: every visit that was planned or made, everything that is paid between
 * them, and everything that is not, each with its reason.
 */
public final class DaysOfWorker {

  private static final Comparator<Stretch> BY_TIME =
      Comparator.comparing((Stretch stretch) -> stretch.from().orElse(Instant.MAX))
          .thenComparing(stretch -> stretch.to().orElse(Instant.MAX))
          .thenComparing(Stretch::kind);

  private final TimeRules rules;
  private final PaidTime paid;
  private final List<RecordedVisit> visits;
  private final List<RecordedEntry> entries;
  private final List<Away> away;
  private final Map<String, RecordedVisit> byId = new HashMap<>();

  /**
   * @param rules how visits become paid time
   * @param visits current versions; for the first day to be right, also those of the days before
   *     that lasted into it
   * @param entries current versions
   * @param away when the worker was away
   */
  public DaysOfWorker(
      TimeRules rules, List<RecordedVisit> visits, List<RecordedEntry> entries, List<Away> away) {
    this.rules = rules;
    this.paid = rules.paid(visits.stream().map(RecordedVisit::visit).toList());
    this.visits = List.copyOf(visits);
    this.entries = List.copyOf(entries);
    this.away = List.copyOf(away);
    visits.forEach(kept -> byId.put(kept.visit().visitId(), kept));
  }

  /** Every day of a span, in order. */
  public List<WorkerDay> in(DateSpan days) {
    return days.firstDay().datesUntil(days.lastDay().plusDays(1)).map(this::on).toList();
  }

  /** What all visits of some days count together. */
  public WorkedTime worked(DateSpan days) {
    return counted(paid.worked(days), days);
  }

  /** With the minutes and miles of entries without clock times. */
  private WorkedTime counted(WorkedTime ofVisits, DateSpan days) {
    Map<TimeKind, Map<DayKind, Integer>> minutes = new EnumMap<>(TimeKind.class);
    ofVisits.time().forEach(time -> add(minutes, time.kind(), time.day(), time.minutes()));
    int miles = ofVisits.milesTenths();
    for (RecordedEntry kept : entries) {
      TimeEntry entry = kept.entry();
      if (days.contains(entry.day())) {
        add(minutes, entry.kind(), rules.kindOf(entry.day()), entry.minutes());
        miles += entry.milesTenths();
      }
    }
    List<TimeWorked> time = new ArrayList<>();
    minutes.forEach(
        (kind, byDay) -> byDay.forEach((day, sum) -> time.add(new TimeWorked(kind, day, sum))));
    return new WorkedTime(
        time,
        ofVisits.sleepIns(),
        miles,
        ofVisits.unpaidGapMinutes(),
        ofVisits.incompleteVisits(),
        ofVisits.overlaps());
  }

  private static void add(
      Map<TimeKind, Map<DayKind, Integer>> minutes, TimeKind kind, DayKind day, int more) {
    minutes
        .computeIfAbsent(kind, each -> new EnumMap<>(DayKind.class))
        .merge(day, more, Integer::sum);
  }

  /** One day. */
  public WorkerDay on(LocalDate day) {
    PaidTime ofDay = paid.within(DateSpan.of(day, day));
    List<Stretch> stretches = new ArrayList<>();
    for (RecordedVisit kept : visits) {
      ofVisit(kept, day, ofDay).ifPresent(stretches::add);
    }
    for (TimeSegment segment : ofDay.segments()) {
      if (segment.kind() == TimeKind.TRAVEL || segment.kind() == TimeKind.WAITING) {
        stretches.add(between(segment, ofDay));
      }
    }
    ofDay.unpaidGaps().forEach(gap -> stretches.add(ownTime(gap)));
    entries.stream()
        .filter(kept -> kept.entry().day().equals(day))
        .forEach(kept -> stretches.add(ofEntry(kept)));
    stretches.sort(BY_TIME);
    WorkedTime worked = worked(DateSpan.of(day, day));
    return new WorkerDay(
        day,
        stretches,
        worked,
        truths(worked),
        away.stream().filter(one -> one.isOn(day)).toList());
  }

  private static Truths truths(WorkedTime worked) {
    return new Truths(
        worked.minimumWageMinutes(), worked.minimumWageMinutes(), worked.minutes(TimeKind.CONTACT));
  }

  private Optional<Stretch> ofVisit(RecordedVisit kept, LocalDate day, PaidTime ofDay) {
    Visit visit = kept.visit();
    List<TimeSegment> pieces =
        ofDay.segments().stream()
            .filter(one -> one.visitId().equals(visit.visitId()))
            .filter(one -> one.kind() != TimeKind.TRAVEL && one.kind() != TimeKind.WAITING)
            .toList();
    if (!visit.day().equals(day) && pieces.isEmpty()) {
      return Optional.empty();
    }
    Kind kind = kindOf(visit);
    return Optional.of(
        new Stretch(
            kind,
            Optional.of(instant(visit.actualStart().orElse(visit.plannedStart()))),
            Optional.of(instant(visit.actualEnd().orElse(visit.plannedEnd()))),
            pieces.stream().mapToInt(TimeSegment::minutes).sum(),
            pieces,
            Optional.of(kept),
            Optional.empty(),
            milesWithoutTravel(visit, day, ofDay),
            notes(visit, kind, pieces, day)));
  }

  /** Miles stand with the travel they were driven in; where no travel was told, with the visit. */
  private static int milesWithoutTravel(Visit visit, LocalDate day, PaidTime ofDay) {
    String id = visit.visitId();
    boolean hasTravel =
        ofDay.segments().stream()
            .anyMatch(one -> one.kind() == TimeKind.TRAVEL && one.visitId().equals(id));
    return hasTravel || !visit.day().equals(day) ? 0 : miles(id, ofDay);
  }

  private static int miles(String visitId, PaidTime ofDay) {
    return ofDay.drives().stream()
        .filter(drive -> drive.visitId().equals(visitId))
        .mapToInt(Drive::milesTenths)
        .sum();
  }

  private static Kind kindOf(Visit visit) {
    if (!visit.counts()) {
      return Kind.NOT_COUNTED;
    }
    return visit.serviceType() == ServiceType.SLEEP_IN ? Kind.SLEEP_IN : Kind.VISIT;
  }

  private List<Note> notes(Visit visit, Kind kind, List<TimeSegment> pieces, LocalDate day) {
    List<Note> notes = new ArrayList<>();
    switch (kind) {
      case SLEEP_IN -> notes.add(Note.SLEEP_IN);
      case NOT_COUNTED -> notes.add(whyNot(visit));
      default -> {
        if (pieces.isEmpty()) {
          notes.add(Note.INSIDE_ANOTHER);
        } else if (pieces.stream()
            .anyMatch(one -> one.basis() == TimeBasis.CHECKED_IN_AFTER_ANOTHER)) {
          notes.add(Note.CHECKED_IN_AFTER_ANOTHER);
        } else {
          notes.add(Note.CHECKED_IN);
        }
        addLength(visit, notes);
        if (visit.actualEnd().map(end -> end.toLocalDate().isAfter(day)).orElse(false)
            || visit.day().isBefore(day)) {
          notes.add(Note.OVER_MIDNIGHT);
        }
      }
    }
    if (visit.counts() && visit.status() == VisitStatus.FRUSTRATED) {
      notes.add(Note.FRUSTRATED);
    }
    if (kind == Kind.VISIT
        && visit.day().equals(day)
        && (visit.travelMinutes() > 0 || visit.milesTenths() > 0)
        && !leadsOn(visit)) {
      notes.add(Note.FROM_HOME);
    }
    return notes;
  }

  /** Whether anything was counted for the way to a visit: it is not the first of its chain. */
  private boolean leadsOn(Visit visit) {
    String id = visit.visitId();
    return paid.drives().stream().anyMatch(drive -> drive.visitId().equals(id))
        || paid.segments().stream()
            .anyMatch(one -> one.kind() == TimeKind.TRAVEL && one.visitId().equals(id));
  }

  private static void addLength(Visit visit, List<Note> notes) {
    long planned = LondonTime.minutesBetween(visit.plannedStart(), visit.plannedEnd());
    long actual =
        LondonTime.minutesBetween(
            visit.actualStart().orElseThrow(), visit.actualEnd().orElseThrow());
    if (actual < planned) {
      notes.add(Note.LEFT_EARLY);
    } else if (actual > planned) {
      notes.add(Note.STAYED_LONGER);
    }
  }

  private static Note whyNot(Visit visit) {
    return switch (visit.status()) {
      case MISSED -> Note.MISSED;
      case CANCELLED -> Note.CANCELLED;
      case DELIVERED, FRUSTRATED ->
          visit.actualStart().isEmpty() ? Note.NO_CHECK_IN : Note.NO_CHECK_OUT;
    };
  }

  private Stretch between(TimeSegment segment, PaidTime ofDay) {
    boolean isTravel = segment.kind() == TimeKind.TRAVEL;
    long elapsed = java.time.Duration.between(segment.start(), segment.end()).toMinutes();
    List<Note> notes = new ArrayList<>();
    notes.add(isTravel ? Note.TRAVEL_BY_ROSTER : Note.SHORT_GAP);
    if (isTravel && segment.minutes() > elapsed) {
      notes.add(Note.TRAVEL_LONGER_THAN_GAP);
    }
    return new Stretch(
        isTravel ? Kind.TRAVEL : Kind.WAITING,
        Optional.of(segment.start()),
        Optional.of(segment.end()),
        segment.minutes(),
        List.of(segment),
        Optional.ofNullable(byId.get(segment.visitId())),
        Optional.empty(),
        isTravel ? miles(segment.visitId(), ofDay) : 0,
        notes);
  }

  private Stretch ownTime(UnpaidGap gap) {
    return new Stretch(
        Kind.OWN_TIME,
        Optional.of(gap.start()),
        Optional.of(gap.end()),
        gap.minutes(),
        List.of(),
        Optional.ofNullable(byId.get(gap.visitId())),
        Optional.empty(),
        0,
        List.of(Note.LONG_GAP));
  }

  private static Stretch ofEntry(RecordedEntry kept) {
    return new Stretch(
        Kind.ENTRY,
        Optional.empty(),
        Optional.empty(),
        kept.entry().minutes(),
        List.of(),
        Optional.empty(),
        Optional.of(kept),
        kept.entry().milesTenths(),
        List.of(Note.ENTRY));
  }

  private static Instant instant(LocalDateTime local) {
    return LondonTime.instant(LondonTime.epochMinute(local));
  }
}
