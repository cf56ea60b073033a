package coop.commonwage.pay.hours;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.rules.BankHolidays;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which days are paid as bank holidays. */
public enum BankHolidayDays {
  /** The days of the official calendar: a substitute day, not the day it stands in for. */
  OFFICIAL,
  /** The day itself, such as 26 December, not the substitute day. */
  CALENDAR,
  BOTH;

  /** Those among some days. */
  public Set<LocalDate> among(BankHolidays holidays, DateSpan days) {
    Set<LocalDate> found = new HashSet<>();
    for (LocalDate day = days.firstDay(); !day.isAfter(days.lastDay()); day = day.plusDays(1)) {
      boolean official = this != CALENDAR && holidays.includes(day);
      if (official || this != OFFICIAL && holidays.includesOnCalendar(day)) {
        found.add(day);
      }
    }
    return found;
  }

  static BankHolidayDays ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
