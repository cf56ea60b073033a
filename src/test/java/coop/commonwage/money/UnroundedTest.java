package coop.commonwage.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class UnroundedTest {

  private static final Unrounded THIRD_OF_A_POUND = Money.ofPounds(1).dividedBy(3);

  @Test
  void whatStandsAfterTheDecimalsAskedForIsDropped() {
    assertEquals(new Unrounded(33, 1), THIRD_OF_A_POUND.cutAfter(2));
    assertEquals(new Unrounded(3333, 100), THIRD_OF_A_POUND.cutAfter(4));
    assertEquals(new Unrounded(3_333_333, 100_000), THIRD_OF_A_POUND.cutAfter(7));
    assertEquals(new Unrounded(-3333, 100), Money.ofPounds(-1).dividedBy(3).cutAfter(4));
    assertEquals(new Unrounded(2, 1), new Unrounded(299, 100).cutAfter(2));
    assertThrows(ArithmeticException.class, () -> THIRD_OF_A_POUND.cutAfter(1));
  }

  @Test
  void aDecimalDividesExactly() {
    Unrounded quotient = Money.ofPounds(700).unrounded().dividedBy(Rate.of("10.5"));
    assertEquals(Money.of("66.67"), quotient.rounded(Rounding.HALF_UP));
    assertEquals(0, quotient.compareTo(Money.ofPounds(1400).dividedBy(21)));
    assertEquals(
        Money.of("350.00"),
        Money.ofPounds(700).unrounded().dividedBy(Rate.of("2")).rounded(Rounding.DOWN));
    assertEquals(
        "divisor must be positive, was 0",
        assertThrows(IllegalArgumentException.class, () -> THIRD_OF_A_POUND.dividedBy(Rate.ZERO))
            .getMessage());
    assertEquals(
        "divisor must be positive, was -0.5",
        assertThrows(
                IllegalArgumentException.class, () -> THIRD_OF_A_POUND.dividedBy(Rate.of("-0.5")))
            .getMessage());
  }

  @Test
  void theLesserOfTwoIsTaken() {
    Unrounded more = Money.of("0.34").unrounded();
    assertSame(THIRD_OF_A_POUND, THIRD_OF_A_POUND.min(more));
    assertSame(THIRD_OF_A_POUND, more.min(THIRD_OF_A_POUND));
    assertSame(more, more.min(new Unrounded(68, 2)));
  }
}
