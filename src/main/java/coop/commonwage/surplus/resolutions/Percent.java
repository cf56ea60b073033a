package coop.commonwage.surplus.resolutions;

import coop.commonwage.surplus.distributions.Fraction;
import java.math.BigInteger;

/** Says a share in percent with two decimals, half up: {@code 51.93%}. */
public final class Percent {

  private static final BigInteger HUNDREDTHS = BigInteger.valueOf(10_000);

  private Percent() {}

  /**
   * @param part zero or more
   */
  public static String of(Fraction part) {
    BigInteger twice = part.numerator().multiply(HUNDREDTHS).shiftLeft(1).add(part.denominator());
    long hundredths = twice.divide(part.denominator().shiftLeft(1)).longValueExact();
    return "%d.%02d%%".formatted(hundredths / 100, hundredths % 100);
  }
}
