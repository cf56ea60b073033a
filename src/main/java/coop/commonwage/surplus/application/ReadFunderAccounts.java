package coop.commonwage.surplus.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Reads what goes back to public bodies, and what of it they were paid. */
@Dependent
public class ReadFunderAccounts {

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
    return transactions.in(caller.employerId(), () -> of(accounts));
  }

  static List<FunderAccounts.Account> of(FunderAccounts accounts) {
    List<FunderAccounts.Claim> claims = accounts.claims();
    List<FunderAccounts.Payment> payments = accounts.payments();
    return Stream.concat(
            claims.stream().map(FunderAccounts.Claim::funder),
            payments.stream().map(FunderAccounts.Payment::funder))
        .distinct()
        .sorted()
        .map(
            funder ->
                new FunderAccounts.Account(
                    funder,
                    claims.stream().filter(claim -> claim.funder().equals(funder)).toList(),
                    payments.stream().filter(paid -> paid.funder().equals(funder)).toList()))
        .toList();
  }
}
