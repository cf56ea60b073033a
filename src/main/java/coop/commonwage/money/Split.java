package coop.commonwage.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Shares an amount over weights so that the parts sum to it exactly: every part is rounded down to
 * the penny and the missing pennies go to the largest fractional parts; among equals to the larger
 * weight, then to the earlier place (the largest-remainder method of Hamilton).
 */
public final class Split {

  private static final int BITS_OF_A_LONG = 63;

  private final List<BigInteger> weights;
  private final BigInteger total;
  private final long[] parts;

  /** What is left of each division; exact in {@code long}s when every product fits one. */
  private final long[] smallRemainders;

  private final BigInteger[] remainders;

  private Split(long pence, List<BigInteger> weights, BigInteger total) {
    this.weights = weights;
    this.total = total;
    this.parts = new long[weights.size()];
    boolean isSmall = total.bitLength() + BigInteger.valueOf(pence).bitLength() <= BITS_OF_A_LONG;
    this.smallRemainders = isSmall ? new long[parts.length] : null;
    this.remainders = isSmall ? null : new BigInteger[parts.length];
  }

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
    Split split = new Split(amount.pence(), weights, total);
    split.giveMissingPennies(amount.pence() - split.handOut(amount.pence()));
    List<Money> result = new ArrayList<>(split.parts.length);
    for (long part : split.parts) {
      result.add(Money.ofPence(part));
    }
    return Collections.unmodifiableList(result);
  }

  /** Rounds every part down; returns how much that gives away. */
  private long handOut(long pence) {
    long handedOut = 0;
    long smallTotal = smallRemainders == null ? 0 : total.longValueExact();
    BigInteger exactPence = BigInteger.valueOf(pence);
    for (int i = 0; i < parts.length; i++) {
      if (smallRemainders != null) {
        long product = pence * weights.get(i).longValue();
        parts[i] = product / smallTotal;
        smallRemainders[i] = product % smallTotal;
      } else {
        BigInteger[] division = exactPence.multiply(weights.get(i)).divideAndRemainder(total);
        parts[i] = division[0].longValueExact();
        remainders[i] = division[1];
      }
      handedOut += parts[i];
    }
    return handedOut;
  }

  /**
   * Only who stands at the edge has to be ranked exactly: the leading bits of the remainders say
   * who surely gets a penny and who surely gets none.
   */
  private void giveMissingPennies(long missing) {
    if (missing == 0) {
      return;
    }
    long[] leading = leadingBits();
    long[] ordered = leading.clone();
    Arrays.sort(ordered);
    long edge = ordered[parts.length - Math.toIntExact(missing)];
    long left = missing;
    List<Integer> atTheEdge = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (leading[i] > edge) {
        parts[i]++;
        left--;
      } else if (leading[i] == edge) {
        atTheEdge.add(i);
      }
    }
    atTheEdge.sort(this::rank);
    for (int place : atTheEdge.subList(0, Math.toIntExact(left))) {
      parts[place]++;
    }
  }

  private long[] leadingBits() {
    if (smallRemainders != null) {
      return smallRemainders;
    }
    int dropped = Math.max(0, total.bitLength() - BITS_OF_A_LONG);
    long[] leading = new long[parts.length];
    for (int i = 0; i < leading.length; i++) {
      leading[i] = remainders[i].shiftRight(dropped).longValueExact();
    }
    return leading;
  }

  /** Larger remainder first, then larger weight, then earlier place. */
  private int rank(int a, int b) {
    int byRemainder =
        smallRemainders != null
            ? Long.compare(smallRemainders[b], smallRemainders[a])
            : remainders[b].compareTo(remainders[a]);
    if (byRemainder != 0) {
      return byRemainder;
    }
    int byWeight = weights.get(b).compareTo(weights.get(a));
    return byWeight != 0 ? byWeight : Integer.compare(a, b);
  }
}
