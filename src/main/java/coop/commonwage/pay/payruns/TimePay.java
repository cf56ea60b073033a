package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;

/** Minutes at pounds an hour, to the nearest penny, half up: how this house pays time. */
final class TimePay {

  private static final int MINUTES_AN_HOUR = 60;

  private TimePay() {}

  static Money of(int minutes, Rate hourly) {
    return hourly.price(minutes, MINUTES_AN_HOUR, Rounding.HALF_UP);
  }

  /** {@code 7 h 05 min}, for findings. */
  static String inHours(int minutes) {
    return minutes / MINUTES_AN_HOUR
        + (minutes % MINUTES_AN_HOUR < 10 ? " h 0" : " h ")
        + minutes % MINUTES_AN_HOUR
        + " min";
  }
}
