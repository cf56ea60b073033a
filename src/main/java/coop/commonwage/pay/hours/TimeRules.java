package coop.commonwage.pay.hours;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.rules.BankHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How visits become paid time. Time is paid by what was checked in and out, in minutes that passed.
 *
 * <p>The <b>gap rule</b> is the co-operative's own choice, not law: between two visits of one day
 * travel is always paid; when the gap is no longer than the longest paid gap of the settings, what
 * is left of it is paid as waiting, because nobody can call so short a time their own; when it is
 * longer, what is left of it is the worker's. The way from home to the first visit of a day, and
 * back from the last, is no time the minimum wage counts (National Minimum Wage Regulations 2015,
 * reg. 34) and is not paid; nor is the way from home for a worker who went home in between.
 *
 * @param settings what the employer chose
 * @param bankHolidays the days paid as bank holidays
 */
public record TimeRules(TimeSettings settings, Set<LocalDate> bankHolidays) {

  public TimeRules {
    bankHolidays = Set.copyOf(bankHolidays);
  }

  /** The rules of an employer who chose nothing. */
  public static TimeRules usual(Set<LocalDate> bankHolidays) {
    return new TimeRules(TimeSettings.USUAL, bankHolidays);
  }

  /**
   * The rules for some days.
   *
   * @param holidays those of the employer's nation
   */
  public static TimeRules of(TimeSettings settings, BankHolidays holidays, DateSpan days) {
    return new TimeRules(settings, settings.bankHolidayDays().among(holidays, days));
  }

  /** The kind of a local day; a bank holiday at a weekend is a bank holiday. */
  public DayKind kindOf(LocalDate day) {
    if (bankHolidays.contains(day)) {
      return DayKind.BANK_HOLIDAY;
    }
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
        ? DayKind.WEEKEND
        : DayKind.ORDINARY;
  }

  /**
   * Works out one worker's paid time.
   *
   * @param visits all visits of one worker, in any order; to be right for a period they must
   *     include every visit whose check-out lies on the period's first day or later
   */
  public PaidTime paid(Collection<Visit> visits) {
    return paid(visits, List.of());
  }

  /**
   * Works out one worker's paid time, from visits and from minutes that have no clock times. Those
   * stand beside the visits: they make no gap and no overlap.
   *
   * @param visits all visits of one worker, in any order; to be right for a period they must
   *     include every visit whose check-out lies on the period's first day or later
   * @param entries all time entries of the same worker, in any order
   */
  public PaidTime paid(Collection<Visit> visits, Collection<TimeEntry> entries) {
    return new DayChain(this).of(visits, entries);
  }
}
