package coop.commonwage.pay.application;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Split;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person would have worked and earned but for absences the law protects: sickness, family
 * leave and statutory holiday. Why they were away, and when, is not in it.
 *
 * @param minutes minutes promised for the days of sickness and family leave, and minutes of holiday
 *     paid; none of them are among the paid minutes of work
 * @param days calendar days of sickness and family leave
 * @param payLost pay for those minutes at the contract's hourly rate, less what was paid for the
 *     absence; never below zero, and nothing for holiday, which is paid
 */
public record ProtectedAbsence(long minutes, int days, Money payLost) {

  public static final ProtectedAbsence NONE = new ProtectedAbsence(0, 0, Money.ZERO);

  private static final int DAYS_A_WEEK = 7;
  private static final int MINUTES_AN_HOUR = 60;

  /**
   * Days of sickness or family leave under one contract.
   *
   * @param days calendar days
   * @param minutesWeekly minutes the contract promises a week; 0 where none are
   * @param hourlyRate pounds an hour
   */
  public record Stretch(int days, int minutesWeekly, Rate hourlyRate) {}

  /**
   * A week's promise for every seven days, parts of a minute and of a penny dropped.
   *
   * @param paidForIt what payslips paid for the sickness and family leave
   * @param holidayMinutes minutes of holiday that payslips paid
   */
  public static ProtectedAbsence of(List<Stretch> stretches, Money paidForIt, long holidayMinutes) {
    long weekly = 0;
    int days = 0;
    Money normal = Money.ZERO;
    for (Stretch stretch : stretches) {
      long promised = (long) stretch.days() * stretch.minutesWeekly();
      weekly += promised;
      days += stretch.days();
      normal =
          normal.plus(
              stretch.hourlyRate().price(promised, DAYS_A_WEEK * MINUTES_AN_HOUR, Rounding.DOWN));
    }
    return new ProtectedAbsence(
        weekly / DAYS_A_WEEK + holidayMinutes, days, normal.minus(paidForIt).orZeroIfNegative());
  }

  /**
   * The same month by month; minutes, days and pay lost add up to these. A part of a minute goes on
   * into the next month, and pay lost is spread by what the contract promised for the days.
   *
   * @param stretches days of sickness and family leave, by the first day of their month
   * @param holidayMinutes minutes of holiday that payslips paid, by the month in which they end
   */
  public SortedMap<LocalDate, ProtectedAbsence> byMonth(
      SortedMap<LocalDate, List<Stretch>> stretches, Map<LocalDate, Long> holidayMinutes) {
    List<BigInteger> promisedPay =
        stretches.values().stream().map(ProtectedAbsence::promisedPay).toList();
    List<Money> lost =
        payLost.isZero()
            ? Collections.nCopies(promisedPay.size(), Money.ZERO)
            : Split.byLargestRemainder(payLost, promisedPay);
    SortedMap<LocalDate, ProtectedAbsence> months = new TreeMap<>();
    long promised = 0;
    for (Map.Entry<LocalDate, List<Stretch>> month : stretches.entrySet()) {
      long before = promised / DAYS_A_WEEK;
      int away = 0;
      for (Stretch stretch : month.getValue()) {
        promised += (long) stretch.days() * stretch.minutesWeekly();
        away += stretch.days();
      }
      months.put(
          month.getKey(),
          new ProtectedAbsence(promised / DAYS_A_WEEK - before, away, lost.get(months.size())));
    }
    holidayMinutes.forEach(
        (month, holiday) ->
            months.merge(
                month,
                new ProtectedAbsence(holiday, 0, Money.ZERO),
                (away, paid) ->
                    new ProtectedAbsence(away.minutes + paid.minutes, away.days, away.payLost)));
    return months;
  }

  private static BigInteger promisedPay(List<Stretch> stretches) {
    BigInteger pence = BigInteger.ZERO;
    for (Stretch stretch : stretches) {
      long promised = (long) stretch.days() * stretch.minutesWeekly();
      pence =
          pence.add(
              BigInteger.valueOf(stretch.hourlyRate().price(promised, 1, Rounding.DOWN).pence()));
    }
    return pence;
  }
}
