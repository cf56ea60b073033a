package coop.commonwage.pay.leave;

import coop.commonwage.calendar.DateSpan;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The year over which holiday is counted: from a day the co-operative settled, or else from the day
 * a worker started and its anniversaries (Working Time Regulations 1998, regulation 13(3)).
 *
 * @param days its first and last day
 */
public record LeaveYear(DateSpan days) {

  /** The leave year a day lies in, when every leave year begins on the same day. */
  public static LeaveYear beginning(MonthDay start, LocalDate day) {
    LocalDate first = start.atYear(day.getYear());
    if (first.isAfter(day)) {
      first = start.atYear(day.getYear() - 1);
    }
    return until(first, start.atYear(first.getYear() + 1));
  }

  /**
   * The leave year a day lies in, when leave years are counted from the worker's first day.
   *
   * @throws IllegalArgumentException when the day is before that
   */
  public static LeaveYear ofEmployment(LocalDate employmentStart, LocalDate day) {
    if (day.isBefore(employmentStart)) {
      throw new IllegalArgumentException(
          "%s is before the employment began, on %s".formatted(day, employmentStart));
    }
    int years = day.getYear() - employmentStart.getYear();
    if (employmentStart.plusYears(years).isAfter(day)) {
      years--;
    }
    return until(employmentStart.plusYears(years), employmentStart.plusYears(years + 1L));
  }

  private static LeaveYear until(LocalDate first, LocalDate next) {
    return new LeaveYear(DateSpan.of(first, next.minusDays(1)));
  }

  public LocalDate firstDay() {
    return days.firstDay();
  }

  public LocalDate lastDay() {
    return days.lastDay();
  }
}
