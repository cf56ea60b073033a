package coop.commonwage.pay.application;

import coop.commonwage.pay.application.VisitCorrections.Current;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.hours.ServiceType;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitParticulars;
import coop.commonwage.pay.hours.VisitStatus;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Corrects what is recorded of a visit, by a new version with who made it and why. The version
 * before stays as it was; when it has been paid, the next pay run pays or takes back the
 * difference. Nobody corrects their own visit.
 */
@Dependent
public class CorrectVisit {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final VisitCorrections corrections;
  private final Employments employments;
  private final WorkedDays days;
  private final CountWorkedDays count;
  private final PayRuns runs;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public CorrectVisit(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      VisitCorrections corrections,
      Employments employments,
      WorkedDays days,
      CountWorkedDays count,
      PayRuns runs,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.corrections = corrections;
    this.employments = employments;
    this.days = days;
    this.count = count;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What the visit is to say; planned times, place and kind of service stay as they are.
   *
   * @param actualStart when the carer came; empty while it is not known
   * @param actualEnd when the carer left; empty while it is not known
   * @param milesTenths miles driven to get there, in tenths of a mile
   * @param travelMinutes minutes needed to get there
   * @param breakMinutes rest breaks taken inside it
   * @param awakeMinutes of a sleep-in, minutes awake to work
   * @param funderAccount the account of whoever funds it
   * @param wentHome whether the worker went home before it
   */
  public record Corrected(
      VisitStatus status,
      Optional<LocalDateTime> actualStart,
      Optional<LocalDateTime> actualEnd,
      int milesTenths,
      int travelMinutes,
      int breakMinutes,
      int awakeMinutes,
      Optional<String> funderAccount,
      boolean wentHome) {

    /** What a visit says now. */
    public static Corrected of(Visit visit) {
      return new Corrected(
          visit.status(),
          visit.actualStart(),
          visit.actualEnd(),
          visit.milesTenths(),
          visit.travelMinutes(),
          visit.particulars().breakMinutes(),
          visit.particulars().awakeMinutes(),
          visit.particulars().funderAccount(),
          visit.particulars().wentHome());
    }
  }

  /** The current version, to be corrected, with whose it is. */
  public Current<RecordedVisit> read(String visitId) {
    return transactions.in(caller.employerId(), () -> found(visitId));
  }

  /**
   * @param version the version that was looked at
   * @param reason why, in the words of who corrects
   * @return the id of the new version
   * @throws Refused when there is no such visit, it has been corrected meanwhile, it is the
   *     caller's own, a value cannot be used, or nothing changes
   */
  public UUID correct(String visitId, int version, Corrected corrected, String reason) {
    TimeRefusals.refuseBlank("reason", reason, "say why, or on whose word");
    TimeRefusals.refuseLong("reason", reason, TimeRefusals.LONGEST_REASON);
    return transactions.in(
        caller.employerId(), () -> correctHeld(visitId, version, corrected, reason));
  }

  private UUID correctHeld(String visitId, int version, Corrected corrected, String reason) {
    Current<RecordedVisit> current = found(visitId);
    if (caller.personId().equals(Optional.of(current.personId()))) {
      throw Refused.forbidden("Somebody else has to correct a visit of yours.");
    }
    Employments.Entry employment = employments.of(current.employmentId());
    runs.holdUnfinished(employment.frequency());
    Visit before = current.recorded().visit();
    if (corrected.equals(Corrected.of(before))) {
      throw TimeRefusals.invalid("actualStart", "", "this is what is recorded: change something");
    }
    Visit after = with(before, corrected);
    refuse(employment, after);
    Instant now = clock.instant();
    UUID id = NewId.at(now);
    boolean replaced =
        current.recorded().version() == version
            && corrections.replace(
                current, after, new VisitCorrections.Note(id, now, caller.login(), reason));
    if (!replaced) {
      throw Refused.conflict(
          "visit-changed",
          "The visit was corrected meanwhile",
          "Visit %s was corrected after you looked at it: look at it again.".formatted(visitId));
    }
    days.touch(current.employmentId(), earlier(before.day(), after.day()), lastDay(before, after));
    count.again();
    audit.record(
        caller.employerId(),
        caller.login(),
        "visit.corrected",
        "visit/" + visitId,
        Map.of("version", Integer.toString(version + 1), "reason", reason));
    return id;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate lastDay(Visit before, Visit after) {
    LocalDate one = before.actualEnd().orElse(before.plannedEnd()).toLocalDate();
    LocalDate other = after.actualEnd().orElse(after.plannedEnd()).toLocalDate();
    return one.isAfter(other) ? one : other;
  }

  private Current<RecordedVisit> found(String visitId) {
    return corrections.visit(visitId).orElseThrow(() -> Refused.notFound("visit with this number"));
  }

  private static Visit with(Visit before, Corrected corrected) {
    VisitParticulars told = before.particulars();
    boolean startChanged = !corrected.actualStart().equals(before.actualStart());
    boolean endChanged = !corrected.actualEnd().equals(before.actualEnd());
    return new Visit(
        before.visitId(),
        before.clientRef(),
        before.carerRef(),
        before.plannedStart(),
        before.plannedEnd(),
        corrected.actualStart(),
        corrected.actualEnd(),
        startChanged ? corrected.actualStart().map(at -> "manual") : before.checkinMethod(),
        endChanged ? corrected.actualEnd().map(at -> "manual") : before.checkoutMethod(),
        before.exceptionCode(),
        corrected.status(),
        before.secondCarer(),
        before.serviceType(),
        corrected.milesTenths(),
        corrected.travelMinutes(),
        before.note(),
        new VisitParticulars(
            told.claimedStart(),
            told.claimedEnd(),
            corrected.breakMinutes(),
            corrected.awakeMinutes(),
            corrected.funderAccount(),
            corrected.wentHome(),
            told.cancelledAt()));
  }

  private void refuse(Employments.Entry employment, Visit visit) {
    refuseTimes(visit);
    refuseRange("travelMinutes", visit.travelMinutes(), TimeRefusals.MINUTES_OF_A_DAY);
    refuseRange("miles", visit.milesTenths(), TimeRefusals.MOST_MILES_TENTHS);
    VisitParticulars told = visit.particulars();
    int longest = visit.counts() ? minutes(visit) : TimeRefusals.MINUTES_OF_A_DAY;
    refuseRange("breakMinutes", told.breakMinutes(), longest);
    refuseRange("awakeMinutes", told.awakeMinutes(), longest);
    if (told.awakeMinutes() > 0 && visit.serviceType() != ServiceType.SLEEP_IN) {
      throw TimeRefusals.invalid(
          "awakeMinutes",
          Integer.toString(told.awakeMinutes()),
          "only a sleep-in has minutes awake");
    }
    told.funderAccount()
        .ifPresent(
            account ->
                TimeRefusals.refuseLong("funderAccount", account, TimeRefusals.LONGEST_ACCOUNT));
    boolean isEmployed =
        !visit.day().isBefore(employment.startDate())
            && employment.leaveDate().map(last -> !visit.day().isAfter(last)).orElse(true);
    if (visit.status().isPaid() && !isEmployed) {
      throw TimeRefusals.invalid(
          "actualStart", visit.day().toString(), "the worker is not employed on this day");
    }
    if (visit.status().isPaid() && visit.day().isAfter(clock.today())) {
      throw TimeRefusals.invalid(
          "actualStart", visit.day().toString(), "this day has not come yet");
    }
  }

  private static void refuseTimes(Visit visit) {
    visit
        .actualStart()
        .filter(
            start ->
                Math.abs(LondonTime.minutesBetween(visit.plannedStart(), start))
                    > TimeRefusals.MINUTES_OF_A_DAY)
        .ifPresent(
            start -> {
              throw TimeRefusals.invalid(
                  "actualStart",
                  start.toString(),
                  "this is more than a day from the plan, " + visit.plannedStart());
            });
    if (visit.actualStart().isPresent() && visit.actualEnd().isPresent()) {
      int minutes = minutes(visit);
      if (minutes < 0 || minutes > TimeRefusals.MINUTES_OF_A_DAY) {
        throw TimeRefusals.invalid(
            "actualEnd",
            visit.actualEnd().orElseThrow().toString(),
            "a visit ends after it began, at most 24 hours later");
      }
    }
  }

  private static int minutes(Visit visit) {
    return Math.toIntExact(
        LondonTime.minutesBetween(
            visit.actualStart().orElseThrow(), visit.actualEnd().orElseThrow()));
  }

  private static void refuseRange(String field, int value, int most) {
    if (value < 0 || value > most) {
      throw TimeRefusals.invalid(
          field, Integer.toString(value), "this can be 0 to %d here".formatted(most));
    }
  }
}
