package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.math.BigInteger;
import java.util.stream.IntStream;

/**
 * An exact rational number in lowest terms; sharing is worked out in these and nothing is rounded
 * but by name, at the end.
 *
 * @param numerator any integer
 * @param denominator always above zero
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  /**
   * One number each: hundreds of thousands of members have figures over 1, 60 or 100, and what they
   * are over would take as much memory as the figures. Stands first, as the constants below need
   * it.
   */
  private static final BigInteger[] SMALL =
      IntStream.range(0, 128).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);

  public static final Fraction ZERO = of(0, 1);
  public static final Fraction ONE = of(1, 1);

  public Fraction {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("a fraction needs a denominator above zero");
    }
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    if (!common.equals(BigInteger.ONE)) {
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
    denominator = denominator.bitLength() <= 7 ? SMALL[denominator.intValue()] : denominator;
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** An amount as pounds. */
  public static Fraction of(Money money) {
    return of(money.pence(), 100);
  }

  public static Fraction of(Rate rate) {
    return new Fraction(BigInteger.valueOf(rate.unscaled()), BigInteger.TEN.pow(rate.scale()));
  }

  /**
   * Reads a plain decimal such as {@code 1820.5}.
   *
   * @throws IllegalArgumentException when the text is anything else
   */
  public static Fraction of(String decimal) {
    int point = decimal.indexOf('.');
    String digits =
        point < 0 ? decimal : decimal.substring(0, point) + decimal.substring(point + 1);
    boolean plain = !digits.isEmpty() && digits.length() <= 40 && point != 0;
    for (int i = digits.startsWith("-") ? 1 : 0; i < digits.length(); i++) {
      plain &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    if (!plain || point == decimal.length() - 1 || digits.equals("-")) {
      throw new IllegalArgumentException("\"" + decimal + "\" is not a plain decimal number");
    }
    int decimals = point < 0 ? 0 : decimal.length() - point - 1;
    return new Fraction(new BigInteger(digits), BigInteger.TEN.pow(decimals));
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public int signum() {
    return numerator.signum();
  }

  /** This many pounds, half a penny going up. The fraction must not be negative. */
  public Money poundsHalfUp() {
    BigInteger twice = numerator.multiply(BigInteger.valueOf(200)).add(denominator);
    return Money.ofPence(twice.divide(denominator.multiply(BigInteger.TWO)).longValueExact());
  }

  /** This many pounds, what is less than a penny dropped. The fraction must not be negative. */
  public Money poundsDown() {
    return Money.ofPence(
        numerator.multiply(BigInteger.valueOf(100)).divide(denominator).longValueExact());
  }

  /** This many pounds in whole pence, rounded down; {@code most} where it is more than that. */
  long penceDownAtMost(long most) {
    BigInteger pence = numerator.multiply(BigInteger.valueOf(100)).divide(denominator);
    return pence.min(BigInteger.valueOf(most)).longValueExact();
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
    return a.equals(b) || b.equals(BigInteger.ONE) ? a : a.divide(a.gcd(b)).multiply(b);
  }

  /** A plain decimal where there is one with at most nine decimals, otherwise {@code 1/3}. */
  @Override
  public String toString() {
    BigInteger scaled = numerator;
    for (int decimals = 0; decimals <= 9; decimals++) {
      BigInteger[] division = scaled.divideAndRemainder(denominator);
      if (division[1].signum() == 0) {
        return plain(division[0], decimals);
      }
      scaled = scaled.multiply(BigInteger.TEN);
    }
    return numerator + "/" + denominator;
  }

  private static String plain(BigInteger unscaled, int decimals) {
    if (decimals == 0) {
      return unscaled.toString();
    }
    String digits = unscaled.abs().toString();
    digits = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
    int point = digits.length() - decimals;
    return (unscaled.signum() < 0 ? "-" : "")
        + digits.substring(0, point)
        + "."
        + digits.substring(point);
  }
}
