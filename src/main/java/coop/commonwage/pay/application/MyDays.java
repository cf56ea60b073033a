package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** The caller's own days, and nobody else's: whose they are comes from the login alone. */
@Dependent
public class MyDays {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final DaysOnRecord days;

  @Inject
  public MyDays(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Employments employments,
      DaysOnRecord days) {
    this.transactions = transactions;
    this.caller = caller;
    this.employments = employments;
    this.days = days;
  }

  /**
   * @param asked empty for the pay period with the newest time
   * @throws Refused when the caller has no employment here, or asks for too many days
   */
  public DaysDetails list(Optional<DateSpan> asked) {
    asked.ifPresent(ReadDays::refuseTooMany);
    return transactions.in(
        caller.employerId(),
        () -> {
          Employments.Entry employment = own();
          return days.days(
              employment,
              asked.orElseGet(() -> days.newestPeriod(employment)),
              DaysOnRecord.Sight.OWN);
        });
  }

  /** One of them. */
  public DayDetails one(LocalDate day) {
    return transactions.in(caller.employerId(), () -> days.day(own(), day, DaysOnRecord.Sight.OWN));
  }

  private Employments.Entry own() {
    return caller
        .personId()
        .flatMap(employments::ofPerson)
        .orElseThrow(() -> Refused.notFound("employment of yours"));
  }
}
