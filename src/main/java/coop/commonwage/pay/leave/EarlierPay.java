package coop.commonwage.pay.leave;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;

/**
 * What one earlier payslip paid for work.
 *
 * @param scheme how the contract of that time let the worker come by holiday
 * @param days the days of its period on which the worker was employed
 * @param pay normal remuneration: pay for time, sleep-ins, guaranteed hours and what made them up
 *     to the minimum wage; not holiday or statutory pay, expenses or what is paid once
 * @param minutes paid for, guaranteed hours included
 * @param minutesAway counted as worked through sickness or statutory leave, for accrual only
 * @param absence whether it paid statutory sick or family pay
 * @param guarantee what of it was for guaranteed hours that were not worked
 */
public record EarlierPay(
    HolidayScheme scheme,
    DateSpan days,
    Money pay,
    long minutes,
    long minutesAway,
    boolean absence,
    Guarantee guarantee) {

  /**
   * Guaranteed hours that were not worked.
   *
   * @param pay what was paid for them, part of all pay
   * @param minutes how many, part of all minutes
   */
  public record Guarantee(Money pay, long minutes) {
    public static final Guarantee NONE = new Guarantee(Money.ZERO, 0);

    /** What some of its minutes were paid, to the part of a penny. */
    public Fraction penceOf(long some) {
      return Fraction.of(pay.pence()).times(some).dividedBy(minutes);
    }
  }

  public EarlierPay {
    if (pay.isNegative() || minutes < 0 || minutesAway < 0) {
      throw new IllegalArgumentException("pay and minutes of %s are negative".formatted(days));
    }
  }

  /** One that paid for no guaranteed hours. */
  public EarlierPay(
      HolidayScheme scheme,
      DateSpan days,
      Money pay,
      long minutes,
      long minutesAway,
      boolean absence) {
    this(scheme, days, pay, minutes, minutesAway, absence, Guarantee.NONE);
  }

  /** The part of its pay that falls on some days, in pence. */
  Fraction penceOf(DateSpan week) {
    return Fraction.of(pay.pence()).times(days.daysShared(week)).dividedBy(days.days());
  }

  /** The part of its minutes that falls on some days. */
  Fraction minutesOf(DateSpan week) {
    return Fraction.of(minutes).times(days.daysShared(week)).dividedBy(days.days());
  }
}
