package coop.commonwage.surplus.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Paged;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Reads what goes back to public bodies, and what of it they were paid. */
@Dependent
public class ReadFunderAccounts {

  /** How many claims stand on a page. */
  public static final int MOST_ON_A_PAGE = 20;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final FunderAccounts accounts;

  @Inject
  public ReadFunderAccounts(
      @Half("surplus") EmployerTransactions transactions, Caller caller, FunderAccounts accounts) {
    this.transactions = transactions;
    this.caller = caller;
    this.accounts = accounts;
  }

  /** Every body that is or was owed something, by name. */
  public List<FunderAccounts.Account> list() {
    return transactions.in(caller.employerId(), accounts::accounts);
  }

  /**
   * One body with some of its claims.
   *
   * @param claims a page of them
   */
  public record Shown(
      FunderAccounts.Account account, List<FunderAccounts.Claim> claims, Paged paged) {}

  /**
   * Every body, with a page of its claims.
   *
   * @param funder of which body another page than the first is looked at
   * @param page which, from 1
   */
  public List<Shown> shown(String funder, int page) {
    return transactions.in(
        caller.employerId(),
        () ->
            accounts.accounts().stream()
                .map(one -> shown(one, one.funder().equals(funder) ? page : 1))
                .toList());
  }

  private Shown shown(FunderAccounts.Account account, int page) {
    Paged paged = Paged.of(page, MOST_ON_A_PAGE, accounts.claimCount(account.funder()));
    return new Shown(
        account,
        accounts.claims(account.funder(), (paged.page() - 1) * MOST_ON_A_PAGE, MOST_ON_A_PAGE),
        paged);
  }
}
