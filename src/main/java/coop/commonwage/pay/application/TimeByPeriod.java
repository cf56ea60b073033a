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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts a worker's time by what the employer had settled for the first day of the pay period each
 * day lies in. Every count of time goes through here, so that what is looked over, what is paid and
 * what an inspector is given are one.
 *
 * <p>A night over the first midnight of a period belongs to the period before up to midnight, and
 * is seen again for the rest of it.
 *
 * <p>Of one thread: it remembers what it met.
 */
final class TimeByPeriod {

  private final EmployerChoices choices;
  private final BankHolidays bankHolidays;
  private final Map<LocalDate, TimeSettings> settings = new HashMap<>();
  private final Map<PayPeriods, Map<DateSpan, List<Part>>> known = new HashMap<>();

  TimeByPeriod(EmployerChoices choices, BankHolidays bankHolidays) {
    this.choices = choices;
    this.bankHolidays = bankHolidays;
  }

  /** Days in a row that one set of rules holds for. */
  private record Part(DateSpan days, TimeRules rules) {}

  /**
   * Counts one pay period, as a payslip of it does.
   *
   * @param visits all that begin in the period or on the days beside it, or last into it
   * @param entries all of the period's days
   * @throws OutsideVerifiedSpan when its bank holidays are not known yet
   */
  PaidTime ofPeriod(DateSpan period, Collection<Visit> visits, Collection<TimeEntry> entries) {
    return TimeRules.of(settingsOf(period), bankHolidays, period)
        .paid(visits, entries)
        .within(period);
  }

  /**
   * Counts any days, each as the payslip of its period does. Days whose bank holidays are not known
   * yet are counted without them.
   *
   * @param visits all that begin on these days or the ones beside them, or last into them
   * @param entries all of these days
   */
  PaidTime ofDays(
      PayPeriods periods, DateSpan days, Collection<Visit> visits, Collection<TimeEntry> entries) {
    PaidTime all = PaidTime.NOTHING;
    for (Part part :
        known
            .computeIfAbsent(periods, each -> new HashMap<>())
            .computeIfAbsent(days, each -> parts(periods, each))) {
      all = all.plus(part.rules().paid(visits, entries).within(part.days()));
    }
    return all;
  }

  /** Periods in a row for which the same was settled are counted at once. */
  private List<Part> parts(PayPeriods periods, DateSpan days) {
    List<Part> parts = new ArrayList<>();
    LocalDate first = days.firstDay();
    TimeSettings holding = null;
    for (DateSpan period : periods.over(days)) {
      TimeSettings next = settingsOf(period);
      if (holding != null && !holding.equals(next)) {
        parts.add(part(DateSpan.of(first, period.firstDay().minusDays(1)), holding));
        first = period.firstDay();
      }
      holding = next;
    }
    parts.add(part(DateSpan.of(first, days.lastDay()), holding));
    return parts;
  }

  private Part part(DateSpan days, TimeSettings settled) {
    try {
      return new Part(days, TimeRules.of(settled, bankHolidays, days));
    } catch (OutsideVerifiedSpan notKnown) {
      return new Part(days, new TimeRules(settled, Set.of()));
    }
  }

  private TimeSettings settingsOf(DateSpan period) {
    return settings.computeIfAbsent(period.firstDay(), day -> TimeSettings.of(choices, day));
  }
}
