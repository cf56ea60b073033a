package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Adds up labour from finalised payslips whose days lie within the span. */
@Dependent
public class FinalisedLabour implements LabourTotals {

  private final EmployerTransactions transactions;
  private final Payslips payslips;

  @Inject
  public FinalisedLabour(@Half("pay") EmployerTransactions transactions, Payslips payslips) {
    this.transactions = transactions;
    this.payslips = payslips;
  }

  @Override
  public List<LabourTotal> between(UUID employerId, DateSpan days) {
    return transactions.in(employerId, () -> payslips.labour(days));
  }
}
