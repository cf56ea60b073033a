package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the days of any worker of the caller's employer. What is paid for them is told to those who
 * run pay, why somebody was away to those who keep the papers; a coordinator sees the hours.
 */
@Dependent
public class ReadDays {

  /** More than two months at once is nothing anybody reads. */
  public static final int MOST_DAYS = 62;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Employments employments;
  private final DaysOnRecord days;

  @Inject
  public ReadDays(
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
   * @throws Refused when nobody has this payroll id, or too many days are asked for
   */
  public DaysDetails list(String payrollId, Optional<DateSpan> asked) {
    asked.ifPresent(ReadDays::refuseTooMany);
    return transactions.in(caller.employerId(), () -> list(ofPayrollId(payrollId), asked));
  }

  /** The same by the person. */
  public DaysDetails list(UUID personId, Optional<DateSpan> asked) {
    asked.ifPresent(ReadDays::refuseTooMany);
    return transactions.in(caller.employerId(), () -> list(ofPerson(personId), asked));
  }

  /** One day. */
  public DayDetails one(String payrollId, LocalDate day) {
    return transactions.in(
        caller.employerId(), () -> days.day(ofPayrollId(payrollId), day, sight()));
  }

  /** The same by the person. */
  public DayDetails one(UUID personId, LocalDate day) {
    return transactions.in(caller.employerId(), () -> days.day(ofPerson(personId), day, sight()));
  }

  private DaysDetails list(Employments.Entry employment, Optional<DateSpan> asked) {
    return days.days(employment, asked.orElseGet(() -> days.newestPeriod(employment)), sight());
  }

  private Employments.Entry ofPayrollId(String payrollId) {
    return employments
        .ofPayrollId(payrollId)
        .orElseThrow(() -> Refused.notFound("worker with this payroll id"));
  }

  private Employments.Entry ofPerson(UUID personId) {
    return employments
        .ofPerson(personId)
        .orElseThrow(() -> Refused.notFound("employment of this person"));
  }

  private DaysOnRecord.Sight sight() {
    boolean runsPay =
        caller.is(Role.PAYROLL_ADMINISTRATOR)
            || caller.is(Role.APPROVER)
            || caller.is(Role.AUDITOR);
    return new DaysOnRecord.Sight(
        runsPay, caller.is(Role.PAYROLL_ADMINISTRATOR) || caller.is(Role.HR));
  }

  static void refuseTooMany(DateSpan span) {
    if (span.days() > MOST_DAYS) {
      throw Refused.invalid(
          "Ask for fewer days.",
          List.of(
              FieldError.ofField(
                  "to",
                  span.lastDay().toString(),
                  "these are %d days: at most %d are shown at once"
                      .formatted(span.days(), MOST_DAYS))));
    }
  }
}
