package coop.commonwage.money;

/**
 * How an exact result becomes a whole number of units. The name of a rounding stands in the rule
 * files beside its citation, because rounding is part of the law.
 */
public enum Rounding {
  /** To the nearest unit; exactly half goes away from zero. */
  HALF_UP(5, 0),
  /** To the nearest unit; exactly half goes towards zero. */
  HALF_DOWN(5, 1),
  /** Towards zero: everything after the last whole unit is dropped. */
  DOWN(0, 0),
  /** Away from zero: any remainder makes one more unit. */
  UP(10, 1),
  /**
   * National Insurance exact percentage: three decimals of a pound are kept, the rest is dropped; a
   * third decimal of 0 to 5 rounds down, of 6 to 9 rounds up (Social Security (Contributions)
   * Regulations 2001, reg. 12(1), as operated by HMRC's test data).
   */
  THIRD_DECIMAL_SIX_UP(4, 0);

  private static final int TENTHS = 10;

  private final int lift;
  private final int less;

  /**
   * @param lift how many tenths of a unit are added before what is not whole is dropped
   * @param less 1 where a little less than that is added, so that reaching it is not enough
   */
  Rounding(int lift, int less) {
    this.lift = lift;
    this.less = less;
  }

  /** A fraction of pence as money in whole steps. */
  Money toSteps(long numerator, long denominator, int stepPence) {
    long steps = divide(numerator, Math.multiplyExact(denominator, stepPence));
    return Money.ofPence(Math.multiplyExact(steps, stepPence));
  }

  /**
   * Divides to a whole number of units. Every rounding takes the same steps without a choice among
   * them, because a payslip rounds some twenty times.
   *
   * @param denominator above zero
   * @throws ArithmeticException when numbers on the way are too much for a {@code long}
   */
  long divide(long numerator, long denominator) {
    if (denominator <= 0) {
      throw new IllegalArgumentException("denominator must be positive, was " + denominator);
    }
    long added = (Math.multiplyExact(denominator, lift) - less) / TENTHS;
    return numerator < 0
        ? -(Math.subtractExact(added, numerator) / denominator)
        : Math.addExact(numerator, added) / denominator;
  }
}
