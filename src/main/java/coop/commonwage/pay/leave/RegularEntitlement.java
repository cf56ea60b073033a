package coop.commonwage.pay.leave;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The statutory holiday of a worker with regular hours, in days to the last part of one; hours are
 * days of the usual length. Figures stand in {@code payroll-rules/uk/holiday.yaml}; this class
 * holds those of one leave year.
 */
public final class RegularEntitlement {

  private static final int MONTHS_A_YEAR = 12;
  private static final int DAYS_A_WEEK = 7;

  private final LeaveYear year;
  private final RuleEntry<Rate> weeks;
  private final RuleEntry<Integer> mostDays;
  private final RuleEntry<Rate> firstYearStep;

  public RegularEntitlement(HolidayRules rules, LeaveYear year) {
    this.year = year;
    weeks = rules.entitlementWeeks().on(year.firstDay());
    mostDays = rules.mostDays().on(year.firstDay());
    firstYearStep = rules.firstYearStep().on(year.firstDay());
  }

  /**
   * Days of holiday for the whole leave year.
   *
   * @param daysPerWeek days worked in a usual week, above 0 and up to 7
   * @throws IllegalArgumentException when the days are not
   */
  public Fraction fullYear(Rate daysPerWeek, Working working) {
    working.formula("holiday-entitlement");
    return wholeYear(daysPerWeek, working);
  }

  private Fraction wholeYear(Rate daysPerWeek, Working working) {
    if (daysPerWeek.isNegative()
        || daysPerWeek.isZero()
        || daysPerWeek.compareTo(new Rate(DAYS_A_WEEK, 0)) > 0) {
      throw new IllegalArgumentException(
          "days a week must be above 0 and at most 7, was " + daysPerWeek);
    }
    working.input("days-a-week", daysPerWeek.toString());
    working.rule(weeks);
    working.rule(mostDays);
    Fraction days =
        Fraction.of(daysPerWeek).times(weeks.value()).min(Fraction.of(mostDays.value()));
    working.step("holiday-days-of-year", inWords(days));
    return days;
  }

  /**
   * What somebody in the first year of employment may have taken by a day: a twelfth of the year's
   * days as each month of the employment begins, up to the next half day. On the last day of the
   * leave year it is all they have in it.
   *
   * @param employmentStart in this leave year
   * @param day in this leave year, not before the employment began
   * @throws IllegalArgumentException when a day is not in the leave year
   */
  public Fraction inFirstYear(
      Rate daysPerWeek, LocalDate employmentStart, LocalDate day, Working working) {
    checkInYear("the employment began on", employmentStart);
    checkInYear("holiday was asked for on", day);
    if (day.isBefore(employmentStart)) {
      throw new IllegalArgumentException(
          "%s is before the employment began, on %s".formatted(day, employmentStart));
    }
    Fraction full = wholeYear(daysPerWeek, working);
    long monthsBegun = Math.min(ChronoUnit.MONTHS.between(employmentStart, day) + 1, MONTHS_A_YEAR);
    working.formula("holiday-in-first-year");
    working.input("months-begun", Math.toIntExact(monthsBegun));
    working.rule(firstYearStep);
    Fraction exact = full.times(monthsBegun).dividedBy(MONTHS_A_YEAR);
    Fraction step = Fraction.of(firstYearStep.value());
    Fraction days = step.times(exact.dividedBy(step).rounded(Rounding.UP)).min(full);
    working.step("holiday-days-unrounded", inWords(exact));
    working.step("holiday-days", inWords(days));
    return days;
  }

  /**
   * What somebody who leaves has earned in the leave year: the part of its days they were employed
   * in, to the last part of a day (regulation 14(3)).
   *
   * @param lastDay the last day of employment, in this leave year
   */
  public Fraction ofLeaver(
      Rate daysPerWeek, LocalDate employmentStart, LocalDate lastDay, Working working) {
    checkInYear("the employment ended on", lastDay);
    if (lastDay.isBefore(employmentStart)) {
      throw new IllegalArgumentException(
          "the employment ended on %s, before it began, on %s".formatted(lastDay, employmentStart));
    }
    Fraction full = wholeYear(daysPerWeek, working);
    int employed = year.days().daysShared(DateSpan.of(employmentStart, lastDay));
    working.formula("holiday-of-leaver");
    working.input("days-employed-in-leave-year", employed);
    working.input("days-of-leave-year", year.days().days());
    Fraction days = full.times(employed).dividedBy(year.days().days());
    working.step("holiday-days", inWords(days));
    return days;
  }

  /**
   * Days of holiday as minutes of work.
   *
   * @param minutesPerWeek worked in a usual week
   * @param daysPerWeek on which they are worked
   */
  public static Fraction inMinutes(Fraction days, long minutesPerWeek, Rate daysPerWeek) {
    return days.times(minutesPerWeek).dividedBy(Fraction.of(daysPerWeek));
  }

  private void checkInYear(String what, LocalDate day) {
    if (!year.days().contains(day)) {
      throw new IllegalArgumentException(
          "%s %s, outside the leave year %s".formatted(what, day, year.days()));
    }
  }

  private static String inWords(Fraction days) {
    return days.toDecimals(4, Rounding.HALF_UP).toString();
  }
}
