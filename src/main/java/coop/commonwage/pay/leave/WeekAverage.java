package coop.commonwage.pay.leave;

import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;

/**
 * What an average week was.
 *
 * @param weeks how many weeks it is the average of, at least 1
 * @param weeksPay a week's pay, to the penny
 * @param minutes worked in a week, to the last part of one, above zero
 */
public record WeekAverage(int weeks, Money weeksPay, Fraction minutes) {

  private static final int MINUTES_AN_HOUR = 60;
  private static final int DECIMALS = 4;

  public WeekAverage {
    if (weeks < 1) {
      throw new IllegalArgumentException("an average needs at least one week, had " + weeks);
    }
    if (!minutes.isPositive()) {
      throw new IllegalArgumentException("an average week needs hours worked");
    }
  }

  /** Pence for one minute: a week's pay over the week's minutes. */
  Fraction pencePerMinute() {
    return Fraction.of(weeksPay.pence()).dividedBy(minutes);
  }

  /** Pounds an hour to four decimals, for people to read; pay is worked out without rounding it. */
  public Rate hourlyRate() {
    return pencePerMinute()
        .times(MINUTES_AN_HOUR)
        .dividedBy(100)
        .toDecimals(DECIMALS, Rounding.HALF_UP);
  }
}
