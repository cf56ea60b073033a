package coop.commonwage.pay.application;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import java.util.List;

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
}
