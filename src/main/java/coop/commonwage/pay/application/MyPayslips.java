package coop.commonwage.pay.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The caller's own payslips, and nobody else's: whose they are comes from the login alone. */
@Dependent
public class MyPayslips {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Payslips payslips;
  private final PayslipsWithNames names;

  @Inject
  public MyPayslips(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Payslips payslips,
      PayslipsWithNames names) {
    this.transactions = transactions;
    this.caller = caller;
    this.payslips = payslips;
    this.names = names;
  }

  /** Newest first. */
  public List<PayslipEntry> list() {
    return transactions.in(
        caller.employerId(), () -> caller.personId().map(payslips::ofPerson).orElseGet(List::of));
  }

  public PayslipDetails one(UUID id) {
    return transactions.in(
        caller.employerId(),
        () ->
            caller
                .personId()
                .flatMap(person -> payslips.findOfPerson(id, person))
                .map(names::of)
                .orElseThrow(() -> Refused.notFound("payslip of yours with this id")));
  }
}
