package coop.commonwage.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bank holidays of one division, year by year. */
public final class BankHolidays {

  private final Rule<List<BankHoliday>> years;
  private final Rule<Map<String, MonthDay>> calendarDays;

  /**
   * @param calendarDays the day of the year a holiday is, by name, where a substitute day may stand
   *     in for it
   */
  public BankHolidays(Rule<List<BankHoliday>> years, Rule<Map<String, MonthDay>> calendarDays) {
    this.years = years;
    this.calendarDays = calendarDays;
  }

  /**
   * The bank holiday a day is, if it is one.
   *
   * @throws OutsideVerifiedSpan when that year's holidays are not known
   */
  public Optional<BankHoliday> on(LocalDate day) {
    return years.on(day).value().stream().filter(holiday -> holiday.day().equals(day)).findFirst();
  }

  public boolean includes(LocalDate day) {
    return on(day).isPresent();
  }

  /**
   * Whether a day is a bank holiday when substitute days do not count, but the days do that they
   * stand in for: 26 December 2026 and not 28 December.
   *
   * @throws OutsideVerifiedSpan when that year's holidays are not known
   */
  public boolean includesOnCalendar(LocalDate day) {
    return years.on(day).value().stream().anyMatch(holiday -> calendarDay(holiday).equals(day));
  }

  private LocalDate calendarDay(BankHoliday holiday) {
    return holiday.substitute()
        ? calendarDays.on(holiday.day()).value().get(holiday.name()).atYear(holiday.day().getYear())
        : holiday.day();
  }

  public Rule<List<BankHoliday>> rule() {
    return years;
  }
}
