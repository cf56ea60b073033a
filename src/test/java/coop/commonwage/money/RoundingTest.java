package coop.commonwage.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RoundingTest {

  @Test
  void everyRemainderGoesWhereItsRoundingSays() {
    for (long denominator = 1; denominator <= 40; denominator++) {
      for (long numerator = -130; numerator <= 130; numerator++) {
        for (Rounding rounding : Rounding.values()) {
          assertEquals(
              expected(rounding, numerator, denominator),
              rounding.divide(numerator, denominator),
              rounding + " of " + numerator + "/" + denominator);
        }
      }
    }
  }

  private static long expected(Rounding rounding, long numerator, long denominator) {
    long whole = Math.abs(numerator) / denominator;
    long rest = Math.abs(numerator) % denominator;
    boolean isOneMore =
        switch (rounding) {
          case HALF_UP -> 2 * rest >= denominator;
          case HALF_DOWN -> 2 * rest > denominator;
          case DOWN -> false;
          case UP -> rest > 0;
          case THIRD_DECIMAL_SIX_UP -> 10 * rest >= 6 * denominator;
        };
    return Long.signum(numerator) * (isOneMore ? whole + 1 : whole);
  }

  @Test
  void theLargestNumbersAreDroppedToWholeUnits() {
    assertEquals(Long.MAX_VALUE, Rounding.DOWN.divide(Long.MAX_VALUE, 1));
    assertEquals(-Long.MAX_VALUE, Rounding.DOWN.divide(-Long.MAX_VALUE, 1));
    assertEquals(1, Rounding.DOWN.divide(Long.MAX_VALUE, Long.MAX_VALUE));
    assertEquals(Long.MAX_VALUE, Rounding.UP.divide(Long.MAX_VALUE, 1));
  }

  @Test
  void whatDoesNotFitIsRefusedAndNeverWraps() {
    assertThrows(ArithmeticException.class, () -> Rounding.HALF_UP.divide(Long.MAX_VALUE, 2));
    assertThrows(ArithmeticException.class, () -> Rounding.HALF_UP.divide(-Long.MAX_VALUE, 4));
    assertThrows(ArithmeticException.class, () -> Rounding.UP.divide(1, Long.MAX_VALUE / 10 + 1));
    assertEquals(1, Rounding.UP.divide(1, Long.MAX_VALUE / 10));
  }

  @Test
  void aDenominatorIsAboveZero() {
    for (long denominator : new long[] {0, -1}) {
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class, () -> Rounding.HALF_UP.divide(5, denominator));
      assertEquals("denominator must be positive, was " + denominator, refused.getMessage());
    }
  }
}
