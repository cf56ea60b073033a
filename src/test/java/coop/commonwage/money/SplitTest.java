package coop.commonwage.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void theOddPenniesGoToTheLargestRemaindersAndAmongEqualsToTheFirst() {
    assertEquals("[33.34, 33.33, 33.33]", split("100.00", 1, 1, 1).toString());
    assertEquals(
        "[10315.79, 8842.10, 5894.74, 2947.37]", split("28000", 1820, 1560, 1040, 520).toString());
  }

  @Test
  void amongEqualRemaindersTheLargerWeightComesFirst() {
    assertEquals("[0.00, 0.01, 0.00]", split("0.01", 1, 2, 1).toString());
    assertEquals("[0.02, 0.03]", split("0.05", 2, 3).toString());
  }

  @Test
  void whoHasNoWeightGetsNothing() {
    assertEquals("[0.00, 0.07]", split("0.07", 0, 5).toString());
  }

  @Test
  void nobodyToReceiveIsAQuestionForPeople() {
    assertThrows(IllegalArgumentException.class, () -> split("1.00", 0, 0));
    assertThrows(IllegalArgumentException.class, () -> split("-1.00", 1));
  }

  @Test
  void smallAndHugeWeightsAreSharedLikeTheTextbookDoes() {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      int bits = 1 + random.nextInt(round % 2 == 0 ? 20 : 160);
      List<BigInteger> weights = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(40); i++) {
        weights.add(new BigInteger(bits, random));
      }
      weights.add(BigInteger.ONE);
      Money amount = Money.ofPence(random.nextInt(100_000));
      assertEquals(
          textbook(amount, weights), Split.byLargestRemainder(amount, weights), weights.toString());
    }
  }

  @Test
  void weightsInLongsAreSharedAlikeOnBothSidesOfWhatALongCanHold() {
    Random random = new Random(11);
    for (int round = 0; round < 600; round++) {
      int bits = 1 + random.nextInt(57);
      int amountBits = 1 + random.nextInt(50);
      List<BigInteger> weights = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(30); i++) {
        weights.add(new BigInteger(bits, random));
      }
      weights.add(BigInteger.ONE);
      Money amount = Money.ofPence(new BigInteger(amountBits, random).longValueExact());
      long[] inLongs = weights.stream().mapToLong(BigInteger::longValueExact).toArray();
      assertEquals(
          textbook(amount, weights),
          LongStream.of(Split.penceByLargestRemainder(amount, inLongs))
              .mapToObj(Money::ofPence)
              .toList(),
          amount + " over " + weights);
    }
  }

  @Test
  void weightsInLongsAreHeldToTheSameTerms() {
    Money pound = Money.of("1.00");
    assertThrows(
        IllegalArgumentException.class,
        () -> Split.penceByLargestRemainder(pound, new long[] {1, -1, 1}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Split.penceByLargestRemainder(pound, new long[] {0, 0}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Split.penceByLargestRemainder(pound.negated(), new long[] {1}));
    assertThrows(
        ArithmeticException.class,
        () -> Split.penceByLargestRemainder(pound, new long[] {Long.MAX_VALUE, 1}));
  }

  /** Everybody sorted by remainder, weight, place: slow and obvious. */
  private static List<Money> textbook(Money amount, List<BigInteger> weights) {
    BigInteger total = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger pence = BigInteger.valueOf(amount.pence());
    long[] parts =
        weights.stream().mapToLong(w -> pence.multiply(w).divide(total).longValueExact()).toArray();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      places.add(i);
    }
    places.sort(
        Comparator.comparing((Integer i) -> pence.multiply(weights.get(i)).mod(total))
            .thenComparing(weights::get)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    long missing = amount.pence() - LongStream.of(parts).sum();
    for (int i = 0; i < missing; i++) {
      parts[places.get(i)]++;
    }
    return LongStream.of(parts).mapToObj(Money::ofPence).toList();
  }

  private static List<Money> split(String amount, long... weights) {
    return Split.byLargestRemainder(
        Money.of(amount), LongStream.of(weights).mapToObj(BigInteger::valueOf).toList());
  }
}
