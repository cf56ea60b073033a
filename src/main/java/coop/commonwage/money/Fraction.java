package coop.commonwage.money;

/**
 * An exact number that need not be whole, of something that is not money: hours of holiday, weeks,
 * parts of a year. Kept in lowest terms, so that sums of many stay small; overflow throws {@link
 * ArithmeticException}. Two fractions are equal when their values are.
 *
 * @param numerator carries the sign
 * @param denominator always positive
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

  public static final Fraction ZERO = new Fraction(0, 1);

  public Fraction {
    if (denominator <= 0) {
      throw new IllegalArgumentException("denominator must be positive, was " + denominator);
    }
    long common = greatestCommonDivisor(Math.absExact(numerator), denominator);
    numerator /= common;
    denominator /= common;
  }

  public static Fraction of(long whole) {
    return new Fraction(whole, 1);
  }

  public static Fraction of(Rate decimal) {
    return new Fraction(decimal.unscaled(), Decimal.powerOfTen(decimal.scale()));
  }

  public Fraction plus(Fraction other) {
    long common = greatestCommonDivisor(denominator, other.denominator);
    return new Fraction(
        Math.addExact(
            Math.multiplyExact(numerator, other.denominator / common),
            Math.multiplyExact(other.numerator, denominator / common)),
        Math.multiplyExact(denominator, other.denominator / common));
  }

  public Fraction minus(Fraction other) {
    return plus(new Fraction(Math.negateExact(other.numerator), other.denominator));
  }

  public Fraction times(Fraction other) {
    Fraction left = new Fraction(numerator, other.denominator);
    Fraction right = new Fraction(other.numerator, denominator);
    return new Fraction(
        Math.multiplyExact(left.numerator, right.numerator),
        Math.multiplyExact(left.denominator, right.denominator));
  }

  public Fraction times(long factor) {
    return times(of(factor));
  }

  public Fraction times(Rate rate) {
    return times(of(rate));
  }

  /**
   * @param divisor above zero
   */
  public Fraction dividedBy(Fraction divisor) {
    if (divisor.numerator <= 0) {
      throw new IllegalArgumentException("divisor must be positive, was " + divisor);
    }
    return times(new Fraction(divisor.denominator, divisor.numerator));
  }

  /**
   * @param divisor above zero
   */
  public Fraction dividedBy(long divisor) {
    return dividedBy(of(divisor));
  }

  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** This number, or zero when it is negative. */
  public Fraction orZeroIfNegative() {
    return max(ZERO);
  }

  public boolean isPositive() {
    return numerator > 0;
  }

  /** To a whole number. */
  public long rounded(Rounding rounding) {
    return rounding.divide(numerator, denominator);
  }

  /** To a decimal, for people to read. */
  public Rate toDecimals(int decimals, Rounding rounding) {
    return new Rate(times(Decimal.powerOfTen(decimals)).rounded(rounding), decimals);
  }

  /** This number of pence. */
  public Unrounded inPence() {
    return new Unrounded(numerator, denominator);
  }

  @Override
  public int compareTo(Fraction other) {
    return Long.compare(
        Math.multiplyExact(numerator, other.denominator),
        Math.multiplyExact(other.numerator, denominator));
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  /** {@code 49/3}, or {@code 28} when it is whole. */
  @Override
  public String toString() {
    return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
  }
}
