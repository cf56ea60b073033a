package coop.commonwage.people.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Reads to whom people's money is to be sent. */
@Dependent
public class ReadPayees {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Payees payees;

  @Inject
  public ReadPayees(
      @Half("register") EmployerTransactions transactions, Caller caller, Payees payees) {
    this.transactions = transactions;
    this.caller = caller;
    this.payees = payees;
  }

  /** What waits for a second person, oldest first, then what was decided, newest first. */
  public List<Payees.Named> list(int from, int most) {
    return transactions.in(caller.employerId(), () -> payees.list(from, most));
  }
}
