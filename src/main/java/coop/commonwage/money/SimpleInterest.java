package coop.commonwage.money;

import java.math.BigInteger;

/**
 * Simple interest on amounts that were held for some days of a year. Exact until the end: what
 * somebody gets does not depend on how the days were cut into lots.
 */
public final class SimpleInterest {

  private SimpleInterest() {}

  /** An amount for so many days. */
  public static BigInteger penceDays(Money amount, long days) {
    return BigInteger.valueOf(amount.pence()).multiply(BigInteger.valueOf(days));
  }

  /**
   * @param penceDays the sum of {@link #penceDays} over all that bore interest; not below zero
   * @param rate of a whole year; not below zero
   * @param daysOfYear 365 or 366
   * @return rounded once, half a penny going up
   * @throws ArithmeticException when it is more than money can count
   */
  public static Money of(BigInteger penceDays, Rate rate, int daysOfYear) {
    BigInteger divisor = BigInteger.TEN.pow(rate.scale()).multiply(BigInteger.valueOf(daysOfYear));
    BigInteger exact = penceDays.multiply(BigInteger.valueOf(rate.unscaled()));
    return Money.ofPence(
        exact.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1)).longValueExact());
  }
}
