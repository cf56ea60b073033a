package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.rules.EarningsBasis;

/**
 * The time net earnings are for, as the tables of orders see it.
 *
 * @param basis the table that is used
 * @param count how many of its units: 4 for pay every four weeks
 * @param days calendar days
 */
public record EarningsPeriod(EarningsBasis basis, int count, int days) {

  public EarningsPeriod {
    if (count < 1 || days < 1) {
      throw new IllegalArgumentException(
          "earnings are for at least one day, was %d of %s and %d days"
              .formatted(count, basis.word(), days));
    }
  }

  /** A regular pay period with so many calendar days. */
  public static EarningsPeriod of(PayFrequency frequency, int days) {
    return frequency.isMonthly()
        ? new EarningsPeriod(EarningsBasis.MONTH, 1, days)
        : new EarningsPeriod(EarningsBasis.WEEK, frequency.weeks(), days);
  }

  /** Pay at no regular interval, for so many days. */
  public static EarningsPeriod ofDays(int days) {
    return new EarningsPeriod(EarningsBasis.DAY, days, days);
  }

  /** {@code weekly pay}, {@code pay every 4 weeks}, {@code monthly pay}, {@code pay by the day}. */
  String inWords() {
    return switch (basis) {
      case WEEK -> count == 1 ? "weekly pay" : "pay every %d weeks".formatted(count);
      case MONTH -> "monthly pay";
      case DAY -> "pay by the day";
    };
  }
}
