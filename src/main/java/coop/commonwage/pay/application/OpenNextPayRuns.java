package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.rules.BankHolidays;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens the runs of an employer whose period has begun, from the frequency's first run on. Done
 * twice, it opens nothing the second time.
 */
@Dependent
public class OpenNextPayRuns {

  private static final String ACTOR = "schedule";

  private final EmployerTransactions transactions;
  private final PayRuns runs;
  private final EmployerOnBooks employer;
  private final RecordedChoices choices;
  private final OpenPayRun openPayRun;
  private final RuleSet rules;
  private final Clock clock;

  @Inject
  public OpenNextPayRuns(
      @Half("pay") EmployerTransactions transactions,
      PayRuns runs,
      EmployerOnBooks employer,
      RecordedChoices choices,
      OpenPayRun openPayRun,
      RuleSet rules,
      Clock clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.employer = employer;
    this.choices = choices;
    this.openPayRun = openPayRun;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @return the runs that were opened now
   */
  public List<UUID> open(UUID employerId) {
    return transactions.in(
        employerId,
        () -> {
          List<UUID> opened = new ArrayList<>();
          BankHolidays holidays = rules.bankHolidays(employer.facts().bankHolidays());
          EmployerChoices settled = choices.choices();
          for (Map.Entry<PayFrequency, LocalDate> schedule : runs.schedule().entrySet()) {
            Optional<PayPeriod> next = next(schedule.getKey(), settled, holidays);
            while (next.isPresent()) {
              opened.add(openPayRun.open(employerId, next.get(), ACTOR));
              next = next(schedule.getKey(), settled, holidays);
            }
          }
          return opened;
        });
  }

  /**
   * The period after the newest run, once it has begun. When its usual pay day is not after the
   * newest run's, which somebody chose, the next pay day is theirs to choose too.
   */
  private Optional<PayPeriod> next(
      PayFrequency frequency, EmployerChoices settled, BankHolidays holidays) {
    return runs.lastDayOpened(frequency)
        .map(last -> last.plusDays(1))
        .filter(first -> !first.isAfter(clock.today()))
        .map(first -> periodFrom(first, frequency, settled, holidays))
        .filter(period -> runs.paidOutOfOrder(period).isEmpty());
  }

  /**
   * The period that begins on a day, and when it is usually paid: on the employer's pay day, or the
   * last banking day before it.
   */
  static PayPeriod periodFrom(
      LocalDate first, PayFrequency frequency, EmployerChoices settled, BankHolidays holidays) {
    LocalDate last =
        frequency.isMonthly()
            ? first.plusMonths(1).minusDays(1)
            : first.plusWeeks(frequency.weeks()).minusDays(1);
    LocalDate payDay =
        frequency.isMonthly()
            ? firstAfter(last, number(settled, Choice.PAY_DAY_OF_MONTH, last))
            : last.plusDays(number(settled, Choice.PAY_DAYS_AFTER_WEEKS, last));
    return new PayPeriod(frequency, DateSpan.of(first, last), bankingDayUpTo(payDay, holidays));
  }

  private static int number(EmployerChoices settled, Choice choice, LocalDate day) {
    return Integer.parseInt(settled.on(choice, day));
  }

  /** The first such day of a month after a day; a shorter month has its last one. */
  private static LocalDate firstAfter(LocalDate last, int dayOfMonth) {
    LocalDate day = inMonthOf(last, dayOfMonth);
    return day.isAfter(last) ? day : inMonthOf(last.plusMonths(1), dayOfMonth);
  }

  private static LocalDate inMonthOf(LocalDate month, int dayOfMonth) {
    return month.withDayOfMonth(Math.min(dayOfMonth, month.lengthOfMonth()));
  }

  private static LocalDate bankingDayUpTo(LocalDate day, BankHolidays holidays) {
    LocalDate banking = day;
    while (banking.getDayOfWeek() == DayOfWeek.SATURDAY
        || banking.getDayOfWeek() == DayOfWeek.SUNDAY
        || holidays.includes(banking)) {
      banking = banking.minusDays(1);
    }
    return banking;
  }
}
