package coop.commonwage.pay.deductions.minimumwage;

import coop.commonwage.money.Rate;

/**
 * Time paid at one rate.
 *
 * @param minutes whole minutes, zero or more
 * @param hourly pounds an hour; zero for time that is not paid
 */
public record TimeAtRate(int minutes, Rate hourly) {

  public TimeAtRate {
    if (minutes < 0) {
      throw new IllegalArgumentException("minutes must not be negative, were " + minutes);
    }
    if (hourly.isNegative()) {
      throw new IllegalArgumentException("an hourly rate must not be negative, was " + hourly);
    }
  }
}
