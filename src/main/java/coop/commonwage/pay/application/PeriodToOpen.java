package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.platform.web.Refused;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The period a pay run may be opened for, as somebody asked for it. */
public final class PeriodToOpen {

  private static final int LONGEST_PERIOD_DAYS = 31;
  private static final int LONGEST_WAIT_DAYS = 62;

  private PeriodToOpen() {}

  /**
   * @throws Refused naming the day that does not fit the others: {@code lastDay} or {@code payDate}
   */
  public static PayPeriod of(
      PayFrequency frequency, LocalDate firstDay, LocalDate lastDay, LocalDate payDate) {
    long days = ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    if (days < 1) {
      throw wrong("lastDay", lastDay, "the last day is before the first");
    }
    if (frequency.isMonthly()
        ? days > LONGEST_PERIOD_DAYS || !lastDay.plusDays(1).equals(firstDay.plusMonths(1))
        : days != 7L * frequency.weeks()) {
      throw wrong(
          "lastDay",
          lastDay,
          "%s pay is for %s"
              .formatted(
                  frequency.word(),
                  frequency.isMonthly() ? "one month" : 7 * frequency.weeks() + " days"));
    }
    if (payDate.isBefore(firstDay) || payDate.isAfter(lastDay.plusDays(LONGEST_WAIT_DAYS))) {
      throw wrong(
          "payDate", payDate, "the pay date lies in the period or at most two months after it");
    }
    return new PayPeriod(frequency, DateSpan.of(firstDay, lastDay), payDate);
  }

  private static Refused wrong(String field, LocalDate value, String message) {
    return Refused.invalid(field, value.toString(), message);
  }
}
