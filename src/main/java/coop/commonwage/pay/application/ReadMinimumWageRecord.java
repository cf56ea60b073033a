package coop.commonwage.pay.application;

import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Puts the minimum-wage record of a payslip together. */
@Dependent
public class ReadMinimumWageRecord {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final TimeOnRecord time;
  private final ExplainPayslip explain;

  @Inject
  public ReadMinimumWageRecord(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      TimeOnRecord time,
      ExplainPayslip explain) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.time = time;
    this.explain = explain;
  }

  /**
   * @param details a payslip the caller may read
   * @throws Refused when no time was worked, so that no minimum wage was due
   */
  public MinimumWageRecord of(PayslipDetails details) {
    PaidTime minutes =
        transactions.in(
            caller.employerId(),
            () ->
                time.paid(
                    employments.ofPerson(details.personId()).orElseThrow().id(),
                    details.payslip().inputs().period().days()));
    return explain
        .minimumWage(details.payslip())
        .map(check -> new MinimumWageRecord(details, check, minutes))
        .orElseThrow(() -> Refused.notFound("working time on this payslip"));
  }
}
