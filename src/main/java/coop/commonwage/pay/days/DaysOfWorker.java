package coop.commonwage.pay.days;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.days.Stretch.Kind;
import coop.commonwage.pay.days.Stretch.Note;
import coop.commonwage.pay.hours.Drive;
import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.RestBreak;
import coop.commonwage.pay.hours.TimeBasis;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeReason;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.TimeSegment;
import coop.commonwage.pay.hours.UnpaidGap;
import coop.commonwage.pay.hours.UnpaidWorkingTime;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.WorkedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
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
    this(
        rules.paid(
            visits.stream().map(RecordedVisit::visit).toList(),
            entries.stream().map(RecordedEntry::entry).toList()),
        visits,
        entries,
        away);
  }

  /**
   * @param paid what these visits and entries come to
   * @param visits current versions
   * @param entries current versions
   * @param away when the worker was away
   */
  public DaysOfWorker(
      PaidTime paid, List<RecordedVisit> visits, List<RecordedEntry> entries, List<Away> away) {
    this.paid = paid;
    this.visits = List.copyOf(visits);
    this.entries = List.copyOf(entries);
    this.away = List.copyOf(away);
    visits.forEach(kept -> byId.put(kept.visit().visitId(), kept));
  }

  /** Every day of a span, in order. */
  public List<WorkerDay> in(DateSpan days) {
    return days.firstDay().datesUntil(days.lastDay().plusDays(1)).map(this::on).toList();
  }

  /** What all visits and entries of some days count together. */
  public WorkedTime worked(DateSpan days) {
    return paid.worked(days);
  }

  /** One day. */
  public WorkerDay on(LocalDate day) {
    PaidTime ofDay = paid.within(DateSpan.of(day, day));
    List<Stretch> stretches = new ArrayList<>();
    for (RecordedVisit kept : visits) {
      ofVisit(kept, day, ofDay).ifPresent(stretches::add);
    }
    ofDay.segments().stream()
        .filter(segment -> segment.kind().isWay())
        .forEach(segment -> stretches.add(between(segment, ofDay)));
    ofDay.unpaidGaps().forEach(gap -> stretches.add(ownTime(gap)));
    ofDay.breaks().forEach(taken -> stretches.add(ofBreak(taken)));
    ofDay.unpaidWorkingTime().stream()
        .filter(way -> way.why() == UnpaidWorkingTime.Why.FROM_HOME)
        .forEach(way -> stretches.add(fromHome(way)));
    entries.stream()
        .filter(kept -> kept.entry().day().equals(day))
        .forEach(kept -> stretches.add(ofEntry(kept, ofDay)));
    stretches.sort(BY_TIME);
    WorkedTime worked = ofDay.worked();
    return new WorkerDay(
        day,
        stretches,
        worked,
        new Truths(
            worked.minimumWageMinutes(), worked.workingTimeMinutes(), worked.contactMinutes()),
        away.stream().filter(one -> one.isOn(day)).toList(),
        ofDay.findings());
  }

  private static Optional<Stretch> ofVisit(RecordedVisit kept, LocalDate day, PaidTime ofDay) {
    Visit visit = kept.visit();
    List<TimeSegment> pieces =
        piecesOf(visit.visitId(), ofDay).stream().filter(one -> !one.kind().isWay()).toList();
    if (!visit.day().equals(day) && pieces.isEmpty()) {
      return Optional.empty();
    }
    Kind kind = kindOf(visit, pieces);
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
            kind == Kind.VISIT
                ? pieces.stream().map(TimeSegment::reason).findFirst()
                : Optional.empty(),
            notes(visit, kind, pieces)));
  }

  private static List<TimeSegment> piecesOf(String reference, PaidTime ofDay) {
    return ofDay.segments().stream().filter(one -> one.visitId().equals(reference)).toList();
  }

  /** Miles stand with the travel they were driven in; where no travel was told, with the visit. */
  private static int milesWithoutTravel(Visit visit, LocalDate day, PaidTime ofDay) {
    boolean hasTravel =
        piecesOf(visit.visitId(), ofDay).stream().anyMatch(one -> one.kind() == TimeKind.TRAVEL);
    return hasTravel || !visit.day().equals(day) ? 0 : miles(visit.visitId(), ofDay);
  }

  private static int miles(String reference, PaidTime ofDay) {
    return ofDay.drives().stream()
        .filter(drive -> drive.visitId().equals(reference))
        .mapToInt(Drive::milesTenths)
        .sum();
  }

  private static Kind kindOf(Visit visit, List<TimeSegment> pieces) {
    if (!visit.counts()) {
      return pieces.isEmpty() ? Kind.NOT_COUNTED : Kind.VISIT;
    }
    return switch (visit.serviceType()) {
      case SLEEP_IN -> Kind.SLEEP_IN;
      case ON_CALL -> Kind.ON_CALL;
      default -> Kind.VISIT;
    };
  }

  private static List<Note> notes(Visit visit, Kind kind, List<TimeSegment> pieces) {
    List<Note> notes = new ArrayList<>();
    switch (kind) {
      case SLEEP_IN -> notes.add(Note.SLEEP_IN);
      case ON_CALL -> notes.add(Note.ON_CALL);
      case NOT_COUNTED -> notes.add(whyNot(visit));
      default -> {
        if (pieces.isEmpty()) {
          notes.add(Note.INSIDE_ANOTHER);
        }
        if (visit.counts()) {
          addLength(visit, pieces, notes);
        }
      }
    }
    if (visit.counts() && visit.actualEnd().orElseThrow().toLocalDate().isAfter(visit.day())) {
      notes.add(visit.serviceType().isTimed() ? Note.OVER_MIDNIGHT : Note.BEGINS_ON_DAY);
    }
    return notes;
  }

  private static void addLength(Visit visit, List<TimeSegment> pieces, List<Note> notes) {
    boolean isPaidLonger =
        pieces.stream()
            .map(TimeSegment::basis)
            .anyMatch(
                basis ->
                    basis == TimeBasis.PLANNED_LONGER
                        || basis == TimeBasis.PLANNED_IN_GAP
                        || basis == TimeBasis.CLAIMED_LONGER);
    long planned = LondonTime.minutesBetween(visit.plannedStart(), visit.plannedEnd());
    long actual =
        LondonTime.minutesBetween(
            visit.actualStart().orElseThrow(), visit.actualEnd().orElseThrow());
    if (actual < planned && !isPaidLonger) {
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

  /**
   * Travel to a visit that began before the one before it ended has no gap to lie in: it stands
   * where the visit it leads to begins, before it.
   */
  private Stretch between(TimeSegment segment, PaidTime ofDay) {
    boolean isTravel = segment.kind() == TimeKind.TRAVEL;
    long elapsed = Duration.between(segment.start(), segment.end()).toMinutes();
    Optional<Instant> overlapped =
        Optional.ofNullable(byId.get(segment.visitId()))
            .flatMap(kept -> kept.visit().actualStart())
            .map(DaysOfWorker::instant)
            .filter(begun -> isTravel && begun.isBefore(segment.start()));
    return new Stretch(
        isTravel ? Kind.TRAVEL : Kind.WAITING,
        overlapped.or(() -> Optional.of(segment.start())),
        overlapped.or(() -> Optional.of(segment.end())),
        segment.minutes(),
        List.of(segment),
        Optional.ofNullable(byId.get(segment.visitId())),
        Optional.empty(),
        isTravel ? miles(segment.visitId(), ofDay) : 0,
        Optional.of(segment.reason()),
        overlapped.isPresent()
            ? List.of(Note.TRAVEL_BESIDE_OVERLAP)
            : segment.minutes() > elapsed ? List.of(Note.TRAVEL_LONGER_THAN_GAP) : List.of());
  }

  private Stretch ownTime(UnpaidGap gap) {
    return unpaid(
        Kind.OWN_TIME,
        gap.start(),
        gap.end(),
        gap.minutes(),
        gap.visitId(),
        Optional.of(gap.reason()),
        List.of());
  }

  private Stretch ofBreak(RestBreak taken) {
    return unpaid(
        Kind.BREAK,
        taken.start(),
        taken.end(),
        taken.minutes(),
        taken.visitId(),
        Optional.empty(),
        List.of(Note.BREAK));
  }

  private Stretch fromHome(UnpaidWorkingTime way) {
    return unpaid(
        Kind.FROM_HOME,
        way.start(),
        way.end(),
        way.minutes(),
        way.visitId(),
        Optional.empty(),
        List.of(Note.FROM_HOME));
  }

  private Stretch unpaid(
      Kind kind,
      Instant from,
      Instant to,
      int minutes,
      String visitId,
      Optional<TimeReason> reason,
      List<Note> notes) {
    return new Stretch(
        kind,
        Optional.of(from),
        Optional.of(to),
        minutes,
        List.of(),
        Optional.ofNullable(byId.get(visitId)),
        Optional.empty(),
        0,
        reason,
        notes);
  }

  private static Stretch ofEntry(RecordedEntry kept, PaidTime ofDay) {
    String reference = kept.entry().reference();
    List<TimeSegment> pieces = piecesOf(reference, ofDay);
    return new Stretch(
        Kind.ENTRY,
        Optional.empty(),
        Optional.empty(),
        kept.entry().minutes(),
        pieces,
        Optional.empty(),
        Optional.of(kept),
        miles(reference, ofDay),
        pieces.stream().map(TimeSegment::reason).findFirst(),
        pieces.isEmpty() ? List.of(Note.TAKEN_BACK) : List.of());
  }

  private static Instant instant(LocalDateTime local) {
    return LondonTime.instant(LondonTime.epochMinute(local));
  }
}
