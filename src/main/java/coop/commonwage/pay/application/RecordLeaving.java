package coop.commonwage.pay.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Writes down the last day of somebody's employment, or that they stay after all. Runs that are
 * calculated and not finalised have to be calculated again.
 */
@Dependent
public class RecordLeaving {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final StandingFacts standing;
  private final PayRuns runs;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public RecordLeaving(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      StandingFacts standing,
      PayRuns runs,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.standing = standing;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param leaveDate the last day of the employment; empty when there is none any more
   * @throws Refused when the day is before work began or too far ahead
   */
  public void record(String payrollId, Optional<LocalDate> leaveDate, String reason) {
    InstructionRefusals.refuseReason(reason, "");
    transactions.run(caller.employerId(), () -> recordHeld(payrollId, leaveDate, reason));
  }

  private void recordHeld(String payrollId, Optional<LocalDate> leaveDate, String reason) {
    Employments.Entry employment =
        employments
            .ofPayrollId(payrollId)
            .orElseThrow(() -> Refused.notFound("worker with this payroll id"));
    runs.holdUnfinished(employment.frequency());
    leaveDate.ifPresent(day -> refuseDay(employment, day));
    Instant now = clock.instant();
    standing.leave(
        employment.id(), leaveDate, new Instructions.Note(reason, "", now, caller.login()));
    audit.record(
        caller.employerId(),
        caller.login(),
        "leaving.recorded",
        "employment/" + employment.id(),
        Map.of("leaveDate", leaveDate.map(LocalDate::toString).orElse("none")));
  }

  private void refuseDay(Employments.Entry employment, LocalDate day) {
    if (day.isBefore(employment.startDate())) {
      throw InstructionRefusals.invalid(
          "leaveDate",
          day.toString(),
          "this is before the first day at work, " + employment.startDate());
    }
    InstructionRefusals.refuseFarAhead("leaveDate", day, clock.today());
  }
}
