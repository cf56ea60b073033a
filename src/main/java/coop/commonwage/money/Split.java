package coop.commonwage.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Shares an amount over weights so that the parts sum to it exactly: every part is rounded down to
 * the penny and the missing pennies go to the largest fractional parts; among equals to the larger
 * weight, then to the earlier place (the largest-remainder method of Hamilton).
 */
public final class Split {

  private Split() {}

  /**
   * @param amount what is shared; zero or more
   * @param weights exact integers, zero or more, at least one above zero; bring fractions to a
   *     common denominator first
   * @return one part for each weight, in the same order
   * @throws IllegalArgumentException when the amount or a weight is negative, or all weights are
   *     zero: who should receive then is a question for people
   */
  public static List<Money> byLargestRemainder(Money amount, List<BigInteger> weights) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("cannot share a negative amount: " + amount);
    }
    BigInteger total = BigInteger.ZERO;
    for (BigInteger weight : weights) {
      if (weight.signum() < 0) {
        throw new IllegalArgumentException("a weight is negative: " + weight);
      }
      total = total.add(weight);
    }
    if (total.signum() == 0) {
      throw new IllegalArgumentException("all weights are zero: nobody can receive " + amount);
    }
    BigInteger pence = BigInteger.valueOf(amount.pence());
    long[] parts = new long[weights.size()];
    BigInteger[] remainders = new BigInteger[weights.size()];
    long handedOut = 0;
    for (int i = 0; i < parts.length; i++) {
      BigInteger[] division = pence.multiply(weights.get(i)).divideAndRemainder(total);
      parts[i] = division[0].longValueExact();
      remainders[i] = division[1];
      handedOut += parts[i];
    }
    giveMissingPennies(amount.pence() - handedOut, parts, remainders, weights);
    List<Money> result = new ArrayList<>(parts.length);
    for (long part : parts) {
      result.add(Money.ofPence(part));
    }
    return Collections.unmodifiableList(result);
  }

  private static void giveMissingPennies(
      long missing, long[] parts, BigInteger[] remainders, List<BigInteger> weights) {
    if (missing == 0) {
      return;
    }
    List<Integer> places = new ArrayList<>(parts.length);
    for (int i = 0; i < parts.length; i++) {
      places.add(i);
    }
    places.sort(
        Comparator.comparing((Integer i) -> remainders[i])
            .thenComparing(weights::get)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    for (int i = 0; i < missing; i++) {
      parts[places.get(i)]++;
    }
  }
}
