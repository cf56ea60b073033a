package coop.commonwage.pay.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Reads payslips of the caller's employer, for those who run its pay. */
@Dependent
public class ReadPayslips {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Payslips payslips;
  private final PayslipsWithNames names;

  @Inject
  public ReadPayslips(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Payslips payslips,
      PayslipsWithNames names) {
    this.transactions = transactions;
    this.caller = caller;
    this.payslips = payslips;
    this.names = names;
  }

  public PayslipDetails one(UUID id) {
    return transactions.in(
        caller.employerId(),
        () ->
            names.of(
                payslips.find(id).orElseThrow(() -> Refused.notFound("payslip with this id"))));
  }
}
