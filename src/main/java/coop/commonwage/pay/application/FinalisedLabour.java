package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Adds up labour from finalised payslips whose last day lies within the span, so that a week over
 * the edge of two years counts once, in the later one. What puts the time of an earlier period
 * right counts with the payslip that pays it, minutes and pay alike: a year that is closed stays
 * closed, and nothing is counted twice or never.
 */
@Dependent
public class FinalisedLabour implements LabourTotals {

  private final EmployerTransactions transactions;
  private final PayRuns runs;
  private final Payslips payslips;

  @Inject
  public FinalisedLabour(
      @Half("pay") EmployerTransactions transactions, PayRuns runs, Payslips payslips) {
    this.transactions = transactions;
    this.runs = runs;
    this.payslips = payslips;
  }

  @Override
  public List<LabourTotal> between(UUID employerId, DateSpan days) {
    return transactions.in(
        employerId,
        () -> {
          runs.unfinished(days).ifPresent(run -> refuse(run, days));
          return payslips.labour(days);
        });
  }

  /** What is counted is counted for ever, so nobody's hours may still be on their way. */
  private static void refuse(PayRun run, DateSpan days) {
    throw Refused.conflict(
        "pay-run-unfinished",
        "A pay run is not finalised yet",
        "The pay run for %s is %s: finalise it before the work of %s is counted."
            .formatted(run.period().days(), run.state().word(), days));
  }
}
