package coop.commonwage.people.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Paged;
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

  /** Some of them, in their order. */
  public record Page(List<Payees.Named> payees, Paged paged) {
    public Page {
      payees = List.copyOf(payees);
    }
  }

  /**
   * What waits for a second person, oldest first, then what was decided, newest first.
   *
   * @param asked the page, counted from 1; the nearest there is
   * @param most on a page
   */
  public Page page(int asked, int most) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Paged paged = Paged.of(asked, most, payees.count());
          return new Page(payees.list(paged.before(most), most), paged);
        });
  }
}
