package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
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
  private static final int PAY_DAY = 5;

  private final EmployerTransactions transactions;
  private final PayRuns runs;
  private final EmployerOnBooks employer;
  private final OpenPayRun openPayRun;
  private final RuleSet rules;
  private final Clock clock;

  @Inject
  public OpenNextPayRuns(
      @Half("pay") EmployerTransactions transactions,
      PayRuns runs,
      EmployerOnBooks employer,
      OpenPayRun openPayRun,
      RuleSet rules,
      Clock clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.employer = employer;
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
          for (Map.Entry<PayFrequency, LocalDate> schedule : runs.schedule().entrySet()) {
            Optional<PayPeriod> next = next(schedule.getKey(), holidays);
            while (next.isPresent()) {
              opened.add(openPayRun.open(employerId, next.get(), ACTOR));
              next = next(schedule.getKey(), holidays);
            }
          }
          return opened;
        });
  }

  /**
   * The period after the newest run, once it has begun. When its usual pay day is not after the
   * newest run's, which somebody chose, the next pay day is theirs to choose too.
   */
  private Optional<PayPeriod> next(PayFrequency frequency, BankHolidays holidays) {
    return runs.lastDayOpened(frequency)
        .map(last -> last.plusDays(1))
        .filter(first -> !first.isAfter(clock.today()))
        .map(first -> periodFrom(first, frequency, holidays))
        .filter(period -> runs.paidOutOfOrder(period).isEmpty());
  }

  static PayPeriod periodFrom(LocalDate first, PayFrequency frequency, BankHolidays holidays) {
    LocalDate last =
        frequency.isMonthly()
            ? first.plusMonths(1).minusDays(1)
            : first.plusWeeks(frequency.weeks()).minusDays(1);
    LocalDate payDay = frequency.isMonthly() ? payDayAfter(last) : last.plusWeeks(1);
    return new PayPeriod(frequency, DateSpan.of(first, last), bankingDayUpTo(payDay, holidays));
  }

  private static LocalDate payDayAfter(LocalDate last) {
    return last.plusDays(1).withDayOfMonth(PAY_DAY);
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
