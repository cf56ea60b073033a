package coop.commonwage.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FractionTest {

  private static final Fraction THIRD = new Fraction(1, 3);
  private static final Fraction HALF = new Fraction(1, 2);

  @Test
  void isKeptInLowestTerms() {
    assertEquals(new Fraction(49, 3), new Fraction(196, 12));
    assertEquals(new Fraction(-2, 3), new Fraction(-4, 6));
    assertEquals(1, new Fraction(0, 7).denominator());
    assertEquals(Fraction.of(28), new Fraction(28, 1));
    assertEquals(new Fraction(1207, 10_000), Fraction.of(Rate.of("0.1207")));
  }

  @Test
  void addsMultipliesAndDividesExactly() {
    assertEquals(new Fraction(5, 6), HALF.plus(THIRD));
    assertEquals(new Fraction(1, 6), HALF.minus(THIRD));
    assertEquals(new Fraction(1, 6), HALF.times(THIRD));
    assertEquals(new Fraction(3, 2), HALF.times(3));
    assertEquals(new Fraction(1, 4), HALF.times(Rate.of("0.5")));
    assertEquals(new Fraction(3, 2), HALF.dividedBy(THIRD));
    assertEquals(new Fraction(1, 10), HALF.dividedBy(5));
    assertEquals(new Unrounded(1, 2), HALF.inPence());
  }

  @Test
  void comparesByValue() {
    assertTrue(HALF.compareTo(THIRD) > 0);
    assertTrue(THIRD.compareTo(HALF) < 0);
    assertEquals(0, HALF.compareTo(new Fraction(2, 4)));
    assertEquals(THIRD, HALF.min(THIRD));
    assertEquals(THIRD, THIRD.min(HALF));
    assertEquals(HALF, HALF.max(THIRD));
    assertEquals(HALF, THIRD.max(HALF));
    assertTrue(THIRD.isPositive());
    assertFalse(Fraction.ZERO.isPositive());
    assertFalse(THIRD.minus(HALF).isPositive());
    assertEquals(Fraction.ZERO, THIRD.minus(HALF).orZeroIfNegative());
    assertEquals(THIRD, THIRD.orZeroIfNegative());
  }

  @Test
  void roundsOnlyWhenItIsTold() {
    assertEquals(3, new Fraction(7, 2).rounded(Rounding.DOWN));
    assertEquals(4, new Fraction(7, 2).rounded(Rounding.HALF_UP));
    assertEquals(Rate.of("0.3333"), THIRD.toDecimals(4, Rounding.HALF_UP));
    assertEquals(Rate.of("0.67"), new Fraction(2, 3).toDecimals(2, Rounding.HALF_UP));
    assertEquals("1/3", THIRD.toString());
    assertEquals("28", Fraction.of(28).toString());
  }

  @Test
  void refusesWhatHasNoValue() {
    assertEquals(
        "denominator must be positive, was 0",
        assertThrows(IllegalArgumentException.class, () -> new Fraction(1, 0)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Fraction(1, -3));
    assertEquals(
        "divisor must be positive, was 0",
        assertThrows(IllegalArgumentException.class, () -> HALF.dividedBy(Fraction.ZERO))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> HALF.dividedBy(-1));
    assertThrows(ArithmeticException.class, () -> Fraction.of(Long.MAX_VALUE).times(2));
    assertThrows(ArithmeticException.class, () -> new Fraction(Long.MIN_VALUE, 2));
  }

  @Test
  void reckonsLikeTheTextbookDoes() {
    SplittableRandom random = new SplittableRandom(20_261_121);
    for (int i = 0; i < 20_000; i++) {
      Fraction a = new Fraction(random.nextLong(-100_000, 100_000), random.nextLong(1, 5_000));
      Fraction b = new Fraction(random.nextLong(-100_000, 100_000), random.nextLong(1, 5_000));
      BigInteger common = big(a.denominator()).multiply(big(b.denominator()));
      BigInteger left = big(a.numerator()).multiply(big(b.denominator()));
      BigInteger right = big(b.numerator()).multiply(big(a.denominator()));

      assertIs(left.add(right), common, a.plus(b));
      assertIs(left.subtract(right), common, a.minus(b));
      assertIs(big(a.numerator()).multiply(big(b.numerator())), common, a.times(b));
      assertEquals(left.compareTo(right), a.compareTo(b));
      if (b.isPositive()) {
        assertEquals(a, a.dividedBy(b).times(b));
      }
    }
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static void assertIs(BigInteger numerator, BigInteger denominator, Fraction actual) {
    assertEquals(
        numerator.multiply(big(actual.denominator())),
        denominator.multiply(big(actual.numerator())));
    assertEquals(
        BigInteger.ONE, big(actual.numerator()).gcd(big(actual.denominator())), actual.toString());
  }
}
