package coop.commonwage.pay.leave;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

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
 * @param daysAway the days the minutes away were counted for, also of earlier periods; empty when
 *     none were, or it was not kept
 * @param guarantee what of it was for guaranteed hours that were not worked
 * @param minutesMoved for accrual only, on top of the minutes paid for: holiday is earned by time
 *     worked and when that is paid, so minutes of earlier periods that it put right come on top,
 *     and what later payslips put right of its own is taken off again, as are minutes paid without
 *     work: of a guarantee, of a plan, of a visit called off
 * @param minutesWorked in its period, as known now: what was put right of it counts here and not on
 *     the payslip that paid it; empty where it was not kept
 * @param rolledUp holiday pay that went with it or with its days of absence, no part of all pay
 */
public record EarlierPay(
    HolidayScheme scheme,
    DateSpan days,
    Money pay,
    long minutes,
    long minutesAway,
    boolean absence,
    List<DateSpan> daysAway,
    Guarantee guarantee,
    long minutesMoved,
    OptionalLong minutesWorked,
    Money rolledUp) {

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
    daysAway = List.copyOf(daysAway);
    if (pay.isNegative() || minutes < 0 || minutesAway < 0 || minutesWorked.orElse(0) < 0) {
      throw new IllegalArgumentException("pay and minutes of %s are negative".formatted(days));
    }
  }

  /** One that neither put earlier time right nor was put right, and kept no minutes worked. */
  public EarlierPay(
      HolidayScheme scheme,
      DateSpan days,
      Money pay,
      long minutes,
      long minutesAway,
      boolean absence,
      List<DateSpan> daysAway,
      Guarantee guarantee) {
    this(
        scheme,
        days,
        pay,
        minutes,
        minutesAway,
        absence,
        daysAway,
        guarantee,
        0,
        OptionalLong.empty(),
        Money.ZERO);
  }

  /** One that paid for no guaranteed hours and kept no days away. */
  public EarlierPay(
      HolidayScheme scheme,
      DateSpan days,
      Money pay,
      long minutes,
      long minutesAway,
      boolean absence) {
    this(scheme, days, pay, minutes, minutesAway, absence, List.of(), Guarantee.NONE);
  }

  /** Whether it has counted a day away; one that kept no days counted those of its own period. */
  boolean hasCounted(LocalDate day) {
    return daysAway.isEmpty()
        ? minutesAway > 0 && days.contains(day)
        : daysAway.stream().anyMatch(span -> span.contains(day));
  }

  /** The same of a contract that lets the worker come by holiday in this way. */
  public EarlierPay with(HolidayScheme other) {
    return new EarlierPay(
        other,
        days,
        pay,
        minutes,
        minutesAway,
        absence,
        daysAway,
        guarantee,
        minutesMoved,
        minutesWorked,
        rolledUp);
  }

  /** The same with the hours that were worked in place of those paid for, where they are known. */
  EarlierPay byTimeWorked() {
    return minutesWorked.isEmpty()
        ? this
        : new EarlierPay(
            scheme,
            days,
            pay,
            minutesWorked.getAsLong(),
            minutesAway,
            absence,
            daysAway,
            Guarantee.NONE);
  }

  /** The same with the holiday pay that went with it in place of the pay for work. */
  EarlierPay byRolledUp() {
    return new EarlierPay(
        scheme,
        days,
        rolledUp.orZeroIfNegative(),
        minutes,
        minutesAway,
        absence,
        daysAway,
        Guarantee.NONE);
  }

  /** The minutes holiday is earned by; never below zero. */
  public long minutesAccruing() {
    return Math.max(0, minutes + minutesAway + minutesMoved);
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
