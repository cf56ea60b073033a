package coop.commonwage.pay.leave;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.HolidayRules;
import coop.commonwage.rules.RuleEntry;

/**
 * The holiday that irregular-hours and part-year workers accrue on the last day of each pay period,
 * in minutes. Figures stand in {@code payroll-rules/uk/holiday.yaml}; this class holds those of one
 * leave year.
 */
public final class IrregularAccrual {

  private static final int MINUTES_AN_HOUR = 60;

  private final LeaveYear year;
  private final RuleEntry<Boolean> scheme;
  private final RuleEntry<Rate> share;
  private final RuleEntry<Integer> roundedUpFrom;

  public IrregularAccrual(HolidayRules rules, LeaveYear year) {
    this.year = year;
    scheme = rules.irregularScheme().on(year.firstDay());
    share = rules.irregularAccrual().on(year.firstDay());
    roundedUpFrom = rules.irregularRounding().on(year.firstDay());
  }

  /** Whether a worker's holiday accrues by the hours worked in this leave year. */
  public boolean isFor(HolidayScheme worker) {
    return worker.accruesByHours() && scheme.value();
  }

  /**
   * What the hours of one pay period earn.
   *
   * @param minutesWorked worked in the period, or counted as worked, not negative
   * @throws IllegalArgumentException when they are negative, or the leave year began before holiday
   *     accrued by hours
   */
  public HolidayBalance of(Fraction minutesWorked, Working working) {
    if (minutesWorked.compareTo(Fraction.ZERO) < 0) {
      throw new IllegalArgumentException("minutes worked must not be negative: " + minutesWorked);
    }
    if (!scheme.value()) {
      throw new IllegalArgumentException(
          "holiday does not accrue by hours worked in the leave year that began on "
              + year.firstDay());
    }
    working.formula("holiday-accrual");
    working.input("hours-worked", hours(minutesWorked));
    working.rule(scheme);
    working.rule(share);
    working.rule(roundedUpFrom);
    Fraction exact = minutesWorked.times(share.value());
    long statutory = wholeHours(exact) * MINUTES_AN_HOUR;
    working.step("holiday-hours-unrounded", hours(exact));
    working.step("holiday-hours-statutory", hours(Fraction.of(statutory)));
    return new HolidayBalance(exact, statutory);
  }

  /** As {@link #of(Fraction, Working)}, for whole minutes. */
  public HolidayBalance of(long minutesWorked, Working working) {
    return of(Fraction.of(minutesWorked), working);
  }

  /** The share of hours that becomes holiday, and where it comes from. */
  public RuleEntry<Rate> source() {
    return share;
  }

  private long wholeHours(Fraction exactMinutes) {
    long hours = exactMinutes.dividedBy(MINUTES_AN_HOUR).rounded(Rounding.DOWN);
    Fraction rest = exactMinutes.minus(Fraction.of(hours * MINUTES_AN_HOUR));
    return rest.compareTo(Fraction.of(roundedUpFrom.value())) >= 0 ? hours + 1 : hours;
  }

  private static String hours(Fraction minutes) {
    return minutes.dividedBy(MINUTES_AN_HOUR).toDecimals(6, Rounding.HALF_UP).toString();
  }
}
