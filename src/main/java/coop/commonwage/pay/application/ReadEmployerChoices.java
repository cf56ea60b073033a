package coop.commonwage.pay.application;

import coop.commonwage.pay.choices.Choice;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Reads what the caller's employer settled. */
@Dependent
public class ReadEmployerChoices {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final RecordedChoices choices;

  @Inject
  public ReadEmployerChoices(
      @Half("pay") EmployerTransactions transactions, Caller caller, RecordedChoices choices) {
    this.transactions = transactions;
    this.caller = caller;
    this.choices = choices;
  }

  /** Every answer, in the order they were recorded. */
  public List<RecordedChoices.Entry> all() {
    return transactions.in(caller.employerId(), choices::all);
  }

  /** Every choice there is, with its answers. */
  public List<ChoiceHistory> histories() {
    return ChoiceHistory.ofAll(all());
  }

  /** One choice with its answers. */
  public ChoiceHistory history(Choice choice) {
    return histories().get(choice.ordinal());
  }
}
