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
import java.util.Map;
import java.util.UUID;

/** An approver says no to a calculated run, and why: the preparer has to look at it again. */
@Dependent
public class SendBackPayRun {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final PayRuns runs;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public SendBackPayRun(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      PayRuns runs,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.runs = runs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param reason what the preparer has to look at
   * @throws Refused when the run is not calculated
   */
  public void sendBack(UUID payRunId, String reason) {
    transactions.run(
        caller.employerId(),
        () -> {
          PayRun run =
              runs.hold(payRunId).orElseThrow(() -> Refused.notFound("pay run with this id"));
          if (!(run instanceof PayRun.Calculated calculated)) {
            throw PayRunRefusals.wrongState(run, "sent back: only a calculated run can");
          }
          runs.move(
              calculated.reopened(), new PayRuns.Step(clock.instant(), caller.login(), reason));
          audit.record(
              caller.employerId(),
              caller.login(),
              "pay-run.sent-back",
              "pay-run/" + payRunId,
              Map.of("reason", reason));
        });
  }
}
