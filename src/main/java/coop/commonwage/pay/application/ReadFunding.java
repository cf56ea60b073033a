package coop.commonwage.pay.application;

import coop.commonwage.pay.funding.ClientFunding;
import coop.commonwage.pay.funding.FunderAccount;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the funder accounts of the caller's employer and whose care each pays for. */
@Dependent
public class ReadFunding {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final FunderAccounts accounts;

  @Inject
  public ReadFunding(
      @Half("pay") EmployerTransactions transactions, Caller caller, FunderAccounts accounts) {
    this.transactions = transactions;
    this.caller = caller;
    this.accounts = accounts;
  }

  /** In the order of their references. */
  public List<FunderAccount> accounts() {
    return transactions.in(caller.employerId(), accounts::all);
  }

  /** In the order they were recorded; of two for the same client and day the later holds. */
  public List<ClientFunding> clients() {
    return transactions.in(caller.employerId(), accounts::clients);
  }
}
