package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A second person says yes to a calculated run. */
@Dependent
public class ApprovePayRun {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final PayRuns runs;
  private final TakenBackEarnings takenBack;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ApprovePayRun(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      PayRuns runs,
      TakenBackEarnings takenBack,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.runs = runs;
    this.takenBack = takenBack;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refused when no reason is given, the run is not calculated, its period is not over, the
   *     caller prepared it, something blocks it, or something to pay has arrived since
   */
  public void approve(UUID payRunId, String reason) {
    if (reason.isBlank()) {
      throw Refused.invalid(
          "The pay run was not approved.",
          List.of(FieldError.ofField("reason", "", "say what you checked before you approved")));
    }
    // what was taken back since makes the calculation stale, and that is refused below
    takenBack.withdraw(caller.employerId(), caller.login());
    transactions.run(caller.employerId(), () -> approveHeld(payRunId, reason));
  }

  private void approveHeld(UUID payRunId, String reason) {
    PayRun run = runs.hold(payRunId).orElseThrow(() -> Refused.notFound("pay run with this id"));
    if (!(run instanceof PayRun.Calculated calculated)) {
      throw PayRunRefusals.wrongState(run, "approved: only a calculated run can");
    }
    PayRunRefusals.refuseTooEarly(run, clock.today());
    PayRunRefusals.refuseIfNewArrived(run, runs.arrivedSinceCalculation(payRunId));
    try {
      runs.move(
          calculated.approvedBy(caller.accountId(), runs.blocking(payRunId)),
          new PayRuns.Step(clock.instant(), caller.login(), reason));
    } catch (PayRun.NotAllowed notAllowed) {
      throw PayRunRefusals.refused(notAllowed);
    }
    audit.record(
        caller.employerId(), caller.login(), "pay-run.approved", "pay-run/" + payRunId, Map.of());
  }
}
