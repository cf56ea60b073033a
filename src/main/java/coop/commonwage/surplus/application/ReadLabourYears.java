package coop.commonwage.surplus.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the closed labour years of the caller's employer. */
@Dependent
public class ReadLabourYears {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final LabourYears years;

  @Inject
  public ReadLabourYears(
      @Half("surplus") EmployerTransactions transactions, Caller caller, LabourYears years) {
    this.transactions = transactions;
    this.caller = caller;
    this.years = years;
  }

  /** Newest first. */
  public List<LabourYears.LabourYear> list() {
    return transactions.in(caller.employerId(), years::list);
  }
}
