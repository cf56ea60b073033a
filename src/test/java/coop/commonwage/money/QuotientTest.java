package coop.commonwage.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class QuotientTest {

  @Test
  void aQuotientHasTheDecimalsAskedFor() {
    assertEquals(Rate.of("0.714"), Rate.ofQuotient(5, 7, 3, Rounding.HALF_UP));
    assertEquals(Rate.of("0.715"), Rate.ofQuotient(5, 7, 3, Rounding.UP));
    assertEquals(Rate.of("40.15"), Rate.ofQuotient(2088, 52, 2, Rounding.HALF_UP));
    assertEquals(Rate.of("40"), Rate.ofQuotient(2088, 52, 0, Rounding.DOWN));
    assertEquals(Rate.of("0.333333333"), Rate.ofQuotient(1, 3, 9, Rounding.DOWN));
  }

  @Test
  void aQuotientThatEndsIsExact() {
    assertEquals(Rate.of("4"), Rate.ofQuotient(28, 7, 3, Rounding.UP));
    assertEquals(Rate.of("0.5"), Rate.ofQuotient(1, 2, 1, Rounding.DOWN));
  }

  @Test
  void nothingIsDividedByNothing() {
    assertThrows(IllegalArgumentException.class, () -> Rate.ofQuotient(1, 0, 2, Rounding.HALF_UP));
    assertThrows(IllegalArgumentException.class, () -> Unrounded.ofPence(1).dividedBy(Rate.ZERO));
    assertThrows(
        IllegalArgumentException.class, () -> Unrounded.ofPence(1).dividedBy(Rate.of("-0.1")));
  }

  @Test
  void moneyOverARateIsExact() {
    // 32.00 × 5.93 ÷ 5.80 = 32.7172…
    Unrounded uplifted = Money.of("32.00").times(Rate.of("5.93")).dividedBy(Rate.of("5.80"));

    assertEquals(Money.of("32.71"), uplifted.rounded(Rounding.DOWN));
    assertEquals(Money.of("32.72"), uplifted.rounded(Rounding.UP));
    assertEquals(0, uplifted.compareTo(new Unrounded(3_200 * 593, 580)));
  }
}
