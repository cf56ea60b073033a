package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.TimeSettings;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.rules.BankHolidays;
import coop.commonwage.rules.OutsideVerifiedSpan;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts again the days whose visits or entries changed in the open transaction, by what the
 * employer had settled for the first of them.
 */
@Dependent
public class CountWorkedDays {

  private final WorkedDays days;
  private final EmployerOnBooks employer;
  private final RecordedChoices choices;
  private final RuleSet rules;

  @Inject
  public CountWorkedDays(
      WorkedDays days, EmployerOnBooks employer, RecordedChoices choices, RuleSet rules) {
    this.days = days;
    this.employer = employer;
    this.choices = choices;
    this.rules = rules;
  }

  /**
   * @return how many days were counted
   */
  public int again() {
    return days.recount(
        new Counting(choices.choices(), rules.bankHolidays(employer.facts().bankHolidays())));
  }

  /** Remembers the rules of every month it met; of one thread. */
  private static final class Counting implements WorkedDays.Counting {

    private final EmployerChoices choices;
    private final BankHolidays holidays;
    private final Map<DateSpan, TimeRules> known = new HashMap<>();

    Counting(EmployerChoices choices, BankHolidays holidays) {
      this.choices = choices;
      this.holidays = holidays;
    }

    @Override
    public PaidTime paid(DateSpan days, List<Visit> visits, List<TimeEntry> entries) {
      DateSpan months =
          DateSpan.of(
              DateSpan.monthOf(days.firstDay()).firstDay(),
              DateSpan.monthOf(days.lastDay()).lastDay());
      return known.computeIfAbsent(months, this::rulesOf).paid(visits, entries);
    }

    /** Months whose bank holidays are not known yet are looked over without them. */
    private TimeRules rulesOf(DateSpan months) {
      TimeSettings settings = TimeSettings.of(choices, months.firstDay());
      try {
        return TimeRules.of(settings, holidays, months);
      } catch (OutsideVerifiedSpan notKnown) {
        return new TimeRules(settings, Set.of());
      }
    }
  }
}
