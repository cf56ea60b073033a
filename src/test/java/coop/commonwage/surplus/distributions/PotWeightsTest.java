package coop.commonwage.surplus.distributions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PotWeightsTest {

  @Test
  void figuresStandOverOneDenominator() {
    PotWeights weights =
        PotWeights.of(new Fraction[] {Fraction.of("12.5"), Fraction.of(1, 60), Fraction.of(0, 1)});
    assertEquals("60", weights.sum().denominator().toString());
    assertEquals("[750, 1, 0]", listed(weights, 3));
    assertArrayEquals(new long[] {75, 0, 0}, weights.share(Money.of("0.75")));
    assertArrayEquals(new long[] {750, 1, 0}, weights.share(Money.of("7.51")));
  }

  @Test
  void oneFigureTooLargeOrTooFineForALongChangesNobodysShare() {
    SplittableRandom random = new SplittableRandom(5);
    BigInteger huge = BigInteger.ONE.shiftLeft(90);
    for (int round = 0; round < 500; round++) {
      int members = random.nextInt(1, 12);
      Fraction[] figures = new Fraction[members];
      Arrays.setAll(
          figures, i -> Fraction.of(random.nextLong(0, 1_000_000), random.nextInt(1, 128)));
      figures[0] = Fraction.ONE;
      Fraction[] scaled = new Fraction[members];
      Arrays.setAll(scaled, i -> figures[i].times(new Fraction(huge, BigInteger.ONE)));
      Fraction[] fine = new Fraction[members];
      Arrays.setAll(fine, i -> figures[i].times(new Fraction(BigInteger.ONE, huge)));
      Money pot = Money.ofPence(random.nextLong(1, 10_000_000));
      long[] expected = PotWeights.of(figures).share(pot);
      assertArrayEquals(expected, PotWeights.of(scaled).share(pot));
      assertArrayEquals(expected, PotWeights.of(fine).share(pot));
    }
  }

  private static String listed(PotWeights weights, int members) {
    return IntStream.range(0, members).mapToObj(weights::of).toList().toString();
  }
}
