package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.VisitCorrections.Current;
import coop.commonwage.pay.days.RecordedEntry;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.hours.DoubledTime;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.Visit;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A person says what is paid where a worker has visits and totals in one pay period: the visits,
 * the totals, or both because they are different work. What is not kept becomes a version that
 * counts nothing; the one before stays as it was. Nobody settles their own time.
 */
@Dependent
public class SettleDoubledTime {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final DoubledTimeOnRecord record;
  private final Employments employments;
  private final DoubledTimes doubledTimes;
  private final VisitCorrections corrections;
  private final WorkedDays days;
  private final CountWorkedDays count;
  private final PayRuns runs;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public SettleDoubledTime(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      DoubledTimeOnRecord record,
      Employments employments,
      DoubledTimes doubledTimes,
      VisitCorrections corrections,
      WorkedDays days,
      CountWorkedDays count,
      PayRuns runs,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.record = record;
    this.employments = employments;
    this.doubledTimes = doubledTimes;
    this.corrections = corrections;
    this.days = days;
    this.count = count;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is paid. */
  public enum Keep {
    /** The visits; the totals become zero. */
    VISITS,
    /** The totals; the visits are called off. */
    TOTALS,
    /** Both: they are different work. */
    BOTH;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException naming what there is
     */
    public static Keep ofWord(String word) {
      for (Keep keep : values()) {
        if (keep.word().equals(word)) {
          return keep;
        }
      }
      throw new IllegalArgumentException("not what to keep: it must be visits, totals or both");
    }
  }

  /**
   * What has to be settled.
   *
   * @param employment whose time it is
   * @param doubled the visits and totals; empty when there is nothing to settle
   */
  public record Open(Employments.Entry employment, Optional<DoubledTime> doubled) {}

  /** What has to be settled of the pay period of a day; by the worker's number. */
  public Open read(String payrollId, LocalDate day) {
    return transactions.in(
        caller.employerId(), () -> open(employments.ofPayrollId(payrollId), day));
  }

  /** The same, by the person. */
  public Open read(UUID personId, LocalDate day) {
    return transactions.in(caller.employerId(), () -> open(employments.ofPerson(personId), day));
  }

  private Open open(Optional<Employments.Entry> found, LocalDate day) {
    Employments.Entry employment = found.orElseThrow(SettleDoubledTime::nobody);
    return new Open(employment, record.of(employment, day));
  }

  private static Refused nobody() {
    return Refused.notFound("worker with this number");
  }

  /**
   * @param fingerprint of what was looked at
   * @param reason why, in the words of who settles it
   * @throws Refused when there is nothing to settle, it changed since it was looked at, it is the
   *     caller's own time, or the reason is missing or too long
   */
  public void settle(
      String payrollId, LocalDate day, String fingerprint, Keep keep, String reason) {
    TimeRefusals.refuseBlank("reason", reason, "say why, or on whose word");
    TimeRefusals.refuseLong("reason", reason, TimeRefusals.LONGEST_REASON);
    transactions.run(
        caller.employerId(), () -> settleHeld(payrollId, day, fingerprint, keep, reason));
  }

  private void settleHeld(
      String payrollId, LocalDate day, String fingerprint, Keep keep, String reason) {
    Employments.Entry employment =
        employments.ofPayrollId(payrollId).orElseThrow(SettleDoubledTime::nobody);
    if (caller.personId().equals(Optional.of(employment.personId()))) {
      throw Refused.forbidden("Somebody else has to settle time of yours.");
    }
    runs.holdUnfinished(employment.frequency());
    DoubledTime doubled =
        record
            .of(employment, day)
            .filter(found -> found.fingerprint().equals(fingerprint))
            .orElseThrow(SettleDoubledTime::changed);
    Instant now = clock.instant();
    switch (keep) {
      case VISITS -> doubled.totals().forEach(total -> takeBack(total, now, reason));
      case TOTALS -> doubled.visits().forEach(visit -> callOff(visit, now, reason));
      case BOTH ->
          doubledTimes.add(
              employment.id(),
              employment.personId(),
              doubled,
              new DoubledTimes.Note(reason, now, caller.login(), caller.personId()));
    }
    if (keep != Keep.BOTH) {
      DateSpan touched = doubled.days();
      days.touch(employment.id(), touched.firstDay(), touched.lastDay());
      count.again();
    }
    audit.record(
        caller.employerId(),
        caller.login(),
        "time.doubled-settled",
        "employment/" + employment.id(),
        Map.of("days", doubled.days().toString(), "keep", keep.word(), "reason", reason));
  }

  private void takeBack(TimeEntry total, Instant now, String reason) {
    Current<RecordedEntry> current =
        corrections.entry(total.reference()).orElseThrow(SettleDoubledTime::changed);
    TimeEntry nothing =
        new TimeEntry(
            total.reference(),
            total.workerRef(),
            total.day(),
            total.kind(),
            0,
            0,
            total.funderAccount(),
            total.note());
    if (!corrections.replaceEntry(current, nothing, note(now, reason))) {
      throw changed();
    }
  }

  private void callOff(Visit visit, Instant now, String reason) {
    Current<RecordedVisit> current =
        corrections.visit(visit.visitId()).orElseThrow(SettleDoubledTime::changed);
    if (!corrections.replace(current, current.recorded().visit().calledOff(), note(now, reason))) {
      throw changed();
    }
  }

  private VisitCorrections.Note note(Instant now, String reason) {
    return new VisitCorrections.Note(NewId.at(now), now, caller.login(), reason);
  }

  private static Refused changed() {
    return Refused.conflict(
        "time-changed",
        "The time was changed meanwhile",
        "Visits or totals of this pay period changed after they were looked at, or somebody settled"
            + " them: look again.");
  }
}
