package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.TimeRules;
import coop.commonwage.pay.hours.TimeSettings;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.rules.BankHolidays;
import java.util.List;

/**
 * Counts a worker's time of some days, by what the employer had settled for their first day: those
 * of a run, or of a period that is over. A night over the first midnight belongs to the period
 * before up to midnight, and is seen here again for the rest of it.
 */
final class TimeOfRun {

  private final EmployerChoices choices;
  private final BankHolidays bankHolidays;

  TimeOfRun(EmployerChoices choices, BankHolidays bankHolidays) {
    this.choices = choices;
    this.bankHolidays = bankHolidays;
  }

  /**
   * @param visits all that begin on these days or last into them
   * @param entries all of these days
   */
  PaidTime count(DateSpan days, List<Visit> visits, List<TimeEntry> entries) {
    return TimeRules.of(TimeSettings.of(choices, days.firstDay()), bankHolidays, days)
        .paid(visits, entries)
        .within(days);
  }
}
