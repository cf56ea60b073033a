package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.MinimumWageRecord.Change;
import coop.commonwage.pay.application.MinimumWageRecord.PaidLater;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Puts the minimum-wage record of a payslip together. */
@Dependent
public class ReadMinimumWageRecord {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final TimeOnRecord time;
  private final Payslips payslips;
  private final ExplainPayslip explain;

  @Inject
  public ReadMinimumWageRecord(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      TimeOnRecord time,
      Payslips payslips,
      ExplainPayslip explain) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.time = time;
    this.payslips = payslips;
    this.explain = explain;
  }

  /**
   * @param details a payslip the caller may read
   * @throws Refused when no time was worked, so that no minimum wage was due
   */
  public MinimumWageRecord of(PayslipDetails details) {
    Known known = transactions.in(caller.employerId(), () -> known(details));
    return explain
        .minimumWage(details.payslip())
        .map(
            check ->
                new MinimumWageRecord(
                    details, check, known.time(), known.paidLater(), known.changes()))
        .orElseThrow(() -> Refused.notFound("working time on this payslip"));
  }

  /** What is known today of the period. */
  private record Known(PaidTime time, List<PaidLater> paidLater, List<Change> changes) {}

  private Known known(PayslipDetails details) {
    UUID employment = employments.ofPerson(details.personId()).orElseThrow().id();
    DateSpan days = details.payslip().inputs().period().days();
    return new Known(
        time.paid(employment, days),
        payslips.paidLater(employment, days.firstDay()),
        details.finalised() ? time.changesSince(employment, days, details.id()) : List.of());
  }
}
