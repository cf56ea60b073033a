package coop.commonwage.surplus.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Reads what members spent. */
@Dependent
public class ReadSpending {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Spendings spendings;

  @Inject
  public ReadSpending(
      @Half("surplus") EmployerTransactions transactions, Caller caller, Spendings spendings) {
    this.transactions = transactions;
    this.caller = caller;
    this.spendings = spendings;
  }

  /** The years there are figures of, newest first. */
  public List<Spendings.Year> years() {
    return transactions.in(caller.employerId(), spendings::years);
  }

  /** Some of a year's figures, member by member. */
  public List<Spendings.Row> rows(LocalDate yearEnd, int from, int most) {
    return transactions.in(caller.employerId(), () -> spendings.rows(yearEnd, from, most));
  }
}
