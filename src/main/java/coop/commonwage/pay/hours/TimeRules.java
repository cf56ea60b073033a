package coop.commonwage.pay.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * How visits become paid time. Time is paid by what was checked in and out, in minutes that passed.
 *
 * <p>The <b>gap rule</b> is the co-operative's own choice, not law: between two visits of one day
 * travel is always paid; when the gap is no longer than {@code longestPaidGapMinutes}, what is left
 * of it is paid as waiting, because nobody can call so short a time their own; when it is longer,
 * what is left of it is the worker's. An hour is the measure of the order agreed in Harris and
 * others v Kaamil Education (employment tribunal, 3 September 2020). The way from home to the first
 * visit of a day, and back from the last, is no working time (National Minimum Wage Regulations
 * 2015, reg. 34).
 *
 * @param longestPaidGapMinutes the longest gap that is paid in full, this length included
 * @param bankHolidays the bank holidays of the employer's nation
 */
public record TimeRules(int longestPaidGapMinutes, Set<LocalDate> bankHolidays) {

  /** The gap rule unless a co-operative chooses another: an hour, the hour included. */
  public static final int USUAL_LONGEST_PAID_GAP_MINUTES = 60;

  public TimeRules {
    if (longestPaidGapMinutes < 0) {
      throw new IllegalArgumentException("the longest paid gap must not be negative");
    }
    bankHolidays = Set.copyOf(bankHolidays);
  }

  public static TimeRules usual(Set<LocalDate> bankHolidays) {
    return new TimeRules(USUAL_LONGEST_PAID_GAP_MINUTES, bankHolidays);
  }

  /** The kind of a local day. */
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
    return new DayChain(this).of(visits);
  }
}
