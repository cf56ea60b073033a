package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Issues the payslips of an approved run, for ever. */
@Dependent
public class FinalisePayRun {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final PayRuns runs;
  private final Payslips payslips;
  private final TakenBackEarnings takenBack;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public FinalisePayRun(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      PayRuns runs,
      Payslips payslips,
      TakenBackEarnings takenBack,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.runs = runs;
    this.payslips = payslips;
    this.takenBack = takenBack;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refused when the run is not approved, its period is not over, or it no longer agrees
   *     with what is known
   */
  public void finalise(UUID payRunId, String reason) {
    // what was taken back since makes the calculation stale, and that is refused below
    takenBack.withdraw(caller.employerId(), caller.login());
    transactions.run(caller.employerId(), () -> finaliseHeld(payRunId, reason));
  }

  private void finaliseHeld(UUID payRunId, String reason) {
    // whoever begins to calculate another run waits, and reads what this one paid
    runs.find(payRunId).ifPresent(found -> runs.holdUnfinished(found.period().frequency()));
    PayRun run = runs.hold(payRunId).orElseThrow(() -> Refused.notFound("pay run with this id"));
    if (!(run instanceof PayRun.Approved approved)) {
      throw PayRunRefusals.wrongState(run, "finalised: only an approved run can");
    }
    PayRunRefusals.refuseTooEarly(run, clock.today());
    PayRunRefusals.refuseIfNewArrived(run, runs.arrivedSinceCalculation(payRunId));
    Instant now = clock.instant();
    PayRun.Finalised finalised = approved.finalised();
    try {
      int issued = payslips.finalise(finalised, now);
      runs.move(finalised, new PayRuns.Step(now, caller.login(), reason));
      audit.record(
          caller.employerId(),
          caller.login(),
          "pay-run.finalised",
          "pay-run/" + payRunId,
          Map.of("payslips", Integer.toString(issued)));
      for (UUID enrolled : payslips.enrolledBy(finalised, now)) {
        audit.record(
            caller.employerId(),
            caller.login(),
            "pension.enrolled-by-law",
            "employment/" + enrolled,
            Map.of("payRun", payRunId.toString(), "on", "finalising"));
      }
    } catch (PayRun.NotAllowed notAllowed) {
      throw PayRunRefusals.refused(notAllowed);
    }
  }
}
