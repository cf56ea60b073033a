package coop.commonwage.pay.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Reads what the office has to see to. */
@Dependent
public class ReadTimeReminders {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final TimeReminders reminders;

  @Inject
  public ReadTimeReminders(
      @Half("pay") EmployerTransactions transactions, Caller caller, TimeReminders reminders) {
    this.transactions = transactions;
    this.caller = caller;
    this.reminders = reminders;
  }

  public List<TimeReminder.Open> open() {
    return transactions.in(caller.employerId(), reminders::open);
  }

  public int countOpen() {
    return transactions.in(caller.employerId(), reminders::countOpen);
  }
}
