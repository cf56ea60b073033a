package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads what finalised payslips took for shares, in a transaction of its own. */
@Dependent
public class FinalisedShareInstalments implements ShareInstalments {

  /** The same, in the transaction that is open. */
  public interface Kept {
    List<Taken> between(DateSpan payDates);
  }

  private final EmployerTransactions transactions;
  private final Kept kept;

  @Inject
  public FinalisedShareInstalments(@Half("pay") EmployerTransactions transactions, Kept kept) {
    this.transactions = transactions;
    this.kept = kept;
  }

  @Override
  public List<Taken> between(UUID employerId, DateSpan payDates) {
    return transactions.in(employerId, () -> kept.between(payDates));
  }
}
