package coop.commonwage.money;

/**
 * How an exact result becomes a whole number of units. The name of a rounding stands in the rule
 * files beside its citation, because rounding is part of the law.
 */
public enum Rounding {
  /** To the nearest unit; exactly half goes away from zero. */
  HALF_UP,
  /** To the nearest unit; exactly half goes towards zero. */
  HALF_DOWN,
  /** Towards zero: everything after the last whole unit is dropped. */
  DOWN,
  /** Away from zero: any remainder makes one more unit. */
  UP,
  /**
   * National Insurance exact percentage: three decimals of a pound are kept, the rest is dropped; a
   * third decimal of 0 to 5 rounds down, of 6 to 9 rounds up (Social Security (Contributions)
   * Regulations 2001, reg. 12(1), as operated by HMRC's test data).
   */
  THIRD_DECIMAL_SIX_UP;

  /** A fraction of pence as money in whole steps. */
  Money toSteps(long numerator, long denominator, int stepPence) {
    long steps = divide(numerator, Math.multiplyExact(denominator, stepPence));
    return Money.ofPence(Math.multiplyExact(steps, stepPence));
  }

  /** Divides {@code numerator} by a positive {@code denominator} to a whole number of units. */
  long divide(long numerator, long denominator) {
    if (denominator <= 0) {
      throw new IllegalArgumentException("denominator must be positive, was " + denominator);
    }
    long whole = numerator / denominator;
    long rest = numerator % denominator;
    if (rest == 0) {
      return whole;
    }
    long away = numerator < 0 ? whole - 1 : whole + 1;
    return switch (this) {
      case DOWN -> whole;
      case UP -> away;
      case HALF_UP -> isAtLeastHalf(rest, denominator) ? away : whole;
      case HALF_DOWN -> isMoreThanHalf(rest, denominator) ? away : whole;
      case THIRD_DECIMAL_SIX_UP -> isAtLeastSixTenths(rest, denominator) ? away : whole;
    };
  }

  private static boolean isAtLeastHalf(long rest, long denominator) {
    long distance = Math.abs(rest);
    return distance >= denominator - distance;
  }

  private static boolean isMoreThanHalf(long rest, long denominator) {
    long distance = Math.abs(rest);
    return distance > denominator - distance;
  }

  private static boolean isAtLeastSixTenths(long rest, long denominator) {
    return Math.multiplyExact(Math.abs(rest), 10) >= Math.multiplyExact(denominator, 6);
  }
}
