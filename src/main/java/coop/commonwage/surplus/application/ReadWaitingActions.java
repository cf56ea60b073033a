package coop.commonwage.surplus.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.surplus.capital.CapitalAction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** What on the members' accounts waits for a second person. */
@Dependent
public class ReadWaitingActions {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final CapitalActions actions;

  @Inject
  public ReadWaitingActions(
      @Half("surplus") EmployerTransactions transactions, Caller caller, CapitalActions actions) {
    this.transactions = transactions;
    this.caller = caller;
    this.actions = actions;
  }

  /** First prepared first; without what the reader prepared, which somebody else approves. */
  public List<CapitalAction> forReader() {
    return transactions.in(
        caller.employerId(),
        () ->
            actions.waiting().stream()
                .filter(action -> !action.preparer().equals(caller.accountId()))
                .toList());
  }
}
