package coop.commonwage.money;

/**
 * An exact, possibly fractional amount of pence: what a multiplication or division of money gives.
 * It has no way back to {@link Money} but a named {@link Rounding}, so rounding cannot be
 * forgotten. Overflow throws {@link ArithmeticException}.
 *
 * @param numerator pence times the denominator
 * @param denominator always positive
 */
public record Unrounded(long numerator, long denominator) implements Comparable<Unrounded> {

  public Unrounded {
    if (denominator <= 0) {
      throw new IllegalArgumentException("denominator must be positive, was " + denominator);
    }
  }

  public static Unrounded ofPence(long pence) {
    return new Unrounded(pence, 1);
  }

  public Unrounded times(Rate rate) {
    return new Unrounded(
        Math.multiplyExact(numerator, rate.unscaled()),
        Math.multiplyExact(denominator, rate.denominator()));
  }

  public Unrounded times(long factor) {
    return new Unrounded(Math.multiplyExact(numerator, factor), denominator);
  }

  public Unrounded dividedBy(long divisor) {
    if (divisor <= 0) {
      throw new IllegalArgumentException("divisor must be positive, was " + divisor);
    }
    return new Unrounded(numerator, Math.multiplyExact(denominator, divisor));
  }

  /** Divides by a decimal above zero, such as 10.5 days. */
  public Unrounded dividedBy(Rate divisor) {
    if (divisor.isZero() || divisor.isNegative()) {
      throw new IllegalArgumentException("divisor must be positive, was " + divisor);
    }
    return new Unrounded(
            Math.multiplyExact(numerator, Decimal.powerOfTen(divisor.scale())), denominator)
        .dividedBy(divisor.unscaled());
  }

  public Unrounded plus(Unrounded other) {
    if (denominator == other.denominator) {
      return new Unrounded(Math.addExact(numerator, other.numerator), denominator);
    }
    return new Unrounded(
        Math.addExact(
            Math.multiplyExact(numerator, other.denominator),
            Math.multiplyExact(other.numerator, denominator)),
        Math.multiplyExact(denominator, other.denominator));
  }

  public Unrounded minus(Unrounded other) {
    return plus(new Unrounded(Math.negateExact(other.numerator), other.denominator));
  }

  /** To whole pence. */
  public Money rounded(Rounding rounding) {
    return rounded(rounding, 1);
  }

  /** To whole pounds. */
  public Money roundedToPounds(Rounding rounding) {
    return rounded(rounding, 100);
  }

  /**
   * To whole steps.
   *
   * @param stepPence the step: 1 for pence, 100 for pounds
   */
  public Money rounded(Rounding rounding, int stepPence) {
    return rounding.toSteps(numerator, denominator, stepPence);
  }

  /** To a hundredth of a penny (four decimals of a pound), the step of HMRC's tax routine. */
  public Unrounded toFourDecimals(Rounding rounding) {
    return new Unrounded(rounding.divide(Math.multiplyExact(numerator, 100L), denominator), 100);
  }

  /**
   * Everything after so many decimals of a pound is dropped.
   *
   * @param decimals 2 or more
   */
  public Unrounded cutAfter(int decimals) {
    long steps = Decimal.powerOfTen(decimals - 2);
    return new Unrounded(
        Rounding.DOWN.divide(Math.multiplyExact(numerator, steps), denominator), steps);
  }

  public Unrounded min(Unrounded other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public boolean isNegative() {
    return numerator < 0;
  }

  @Override
  public int compareTo(Unrounded other) {
    return Long.compare(
        Math.multiplyExact(numerator, other.denominator),
        Math.multiplyExact(other.numerator, denominator));
  }
}
