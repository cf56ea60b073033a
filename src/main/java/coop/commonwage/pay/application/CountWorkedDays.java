package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts again the days whose visits or entries changed in the open transaction, each as the
 * payslip of its pay period does.
 */
@Dependent
public class CountWorkedDays {

  private final WorkedDays days;
  private final EmployerOnBooks employer;
  private final RecordedChoices choices;
  private final PayRuns runs;
  private final RuleSet rules;

  @Inject
  public CountWorkedDays(
      WorkedDays days,
      EmployerOnBooks employer,
      RecordedChoices choices,
      PayRuns runs,
      RuleSet rules) {
    this.days = days;
    this.employer = employer;
    this.choices = choices;
    this.runs = runs;
    this.rules = rules;
  }

  /**
   * @return how many days were counted
   */
  public int again() {
    return days.recount(counting());
  }

  /** From one worker's visits and entries to paid time, by what is settled now. */
  WorkedDays.Counting counting() {
    Map<PayFrequency, PayPeriods> periods = new EnumMap<>(PayFrequency.class);
    for (PayFrequency frequency : PayFrequency.values()) {
      periods.put(frequency, new PayPeriods(frequency, runs.periods(frequency)));
    }
    return new Counting(
        periods,
        new TimeByPeriod(choices.choices(), rules.bankHolidays(employer.facts().bankHolidays())));
  }

  private record Counting(Map<PayFrequency, PayPeriods> periods, TimeByPeriod time)
      implements WorkedDays.Counting {

    @Override
    public PaidTime paid(
        PayFrequency frequency, DateSpan days, List<Visit> visits, List<TimeEntry> entries) {
      return time.ofDays(periods.get(frequency), days, visits, entries);
    }
  }
}
