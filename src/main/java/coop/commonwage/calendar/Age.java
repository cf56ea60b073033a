package coop.commonwage.calendar;

import java.time.LocalDate;

/** How old somebody is on a day. */
public final class Age {

  /** More than the days of any month, so that months and days can be compared as one number. */
  private static final int MONTH = 32;

  private Age() {}

  /**
   * Whole years on a day; negative before the year before birth is out. Somebody born on 29
   * February is a year older on 1 March of a year that has no such day.
   */
  public static int on(LocalDate day, LocalDate dateOfBirth) {
    int years = day.getYear() - dateOfBirth.getYear();
    return dayOfYear(day) < dayOfYear(dateOfBirth) ? years - 1 : years;
  }

  private static int dayOfYear(LocalDate day) {
    return day.getMonthValue() * MONTH + day.getDayOfMonth();
  }
}
