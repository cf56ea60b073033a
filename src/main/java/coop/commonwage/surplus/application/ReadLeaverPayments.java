package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** What is due today to those who left, and what was recorded as paid to them. */
@Dependent
public class ReadLeaverPayments {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final LeaverPayments payments;
  private final Clock clock;

  @Inject
  public ReadLeaverPayments(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      LeaverPayments payments,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.payments = payments;
    this.clock = clock;
  }

  /** Due today or overdue, the longest due first. */
  public List<LeaverPayments.Due> due() {
    return transactions.in(caller.employerId(), () -> payments.dueBy(clock.today()));
  }

  /** The newest record first, those taken back among them. */
  public List<LeaverPayments.Paid> paid() {
    return transactions.in(caller.employerId(), payments::paid);
  }
}
