package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** How sure we are of the rules of the legal form that is on record today. */
@Dependent
public class TodaysForm {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final FormRecords records;
  private final FormsInForce forms;
  private final Clock clock;

  @Inject
  public TodaysForm(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      FormRecords records,
      FormsInForce forms,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.records = records;
    this.forms = forms;
    this.clock = clock;
  }

  /** Whether facts behind the form's rules are not confirmed; false of one without rules. */
  public boolean isUnsure() {
    return forms
        .find(transactions.in(caller.employerId(), () -> records.on(clock.today())))
        .filter(form -> form.confidence().equals("low"))
        .isPresent();
  }
}
