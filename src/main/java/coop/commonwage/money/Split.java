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

  private final long pence;

  /** The weights where every product with the amount fits a {@code long}, else none. */
  private final long[] small;

  /** The weights otherwise. */
  private final List<BigInteger> large;

  private final BigInteger total;
  private final long[] parts;
  private final long[] smallRemainders;
  private final BigInteger[] remainders;

  private Split(long pence, long[] small, List<BigInteger> large, BigInteger total) {
    this.pence = pence;
    this.small = small;
    this.large = large;
    this.total = total;
    this.parts = new long[small == null ? large.size() : small.length];
    this.smallRemainders = small == null ? null : new long[parts.length];
    this.remainders = small == null ? new BigInteger[parts.length] : null;
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
    long[] parts = penceByLargestRemainder(amount, weights);
    List<Money> result = new ArrayList<>(parts.length);
    for (long part : parts) {
      result.add(Money.ofPence(part));
    }
    return Collections.unmodifiableList(result);
  }

  /** The parts of {@link #byLargestRemainder} in pence. */
  public static long[] penceByLargestRemainder(Money amount, List<BigInteger> weights) {
    int bits = 0;
    BigInteger total = BigInteger.ZERO;
    for (BigInteger weight : weights) {
      requireNotNegative(weight.signum(), weight);
      bits = Math.max(bits, weight.bitLength());
      total = total.add(weight);
    }
    long[] small = null;
    if (fits(bits, amount, total)) {
      small = new long[weights.size()];
      for (int i = 0; i < small.length; i++) {
        small[i] = weights.get(i).longValueExact();
      }
    }
    return new Split(amount.pence(), small, weights, total).parts(amount);
  }

  /**
   * The same where the weights are {@code long}s: many members then need no object each.
   *
   * @throws ArithmeticException when the weights sum to more than a {@code long} holds
   */
  public static long[] penceByLargestRemainder(Money amount, long[] weights) {
    long most = 0;
    long total = 0;
    for (long weight : weights) {
      requireNotNegative(Long.signum(weight), weight);
      most = Math.max(most, weight);
      total = Math.addExact(total, weight);
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(most);
    BigInteger exactTotal = BigInteger.valueOf(total);
    return fits(bits, amount, exactTotal)
        ? new Split(amount.pence(), weights, null, exactTotal).parts(amount)
        : penceByLargestRemainder(
            amount, Arrays.stream(weights).mapToObj(BigInteger::valueOf).toList());
  }

  private static void requireNotNegative(int signum, Object weight) {
    if (signum < 0) {
      throw new IllegalArgumentException("a weight is negative: " + weight);
    }
  }

  private static boolean fits(int bitsOfTheLargest, Money amount, BigInteger total) {
    int bitsOfTheAmount = Long.SIZE - Long.numberOfLeadingZeros(amount.pence());
    return total.bitLength() <= BITS_OF_A_LONG
        && bitsOfTheLargest + bitsOfTheAmount <= BITS_OF_A_LONG;
  }

  private long[] parts(Money amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("cannot share a negative amount: " + amount);
    }
    if (total.signum() == 0) {
      throw new IllegalArgumentException("all weights are zero: nobody can receive " + amount);
    }
    giveMissingPennies(pence - handOut());
    return parts;
  }

  /** Rounds every part down; returns how much that gives away. */
  private long handOut() {
    long handedOut = 0;
    long smallTotal = small == null ? 0 : total.longValueExact();
    BigInteger exactPence = BigInteger.valueOf(pence);
    for (int i = 0; i < parts.length; i++) {
      if (small != null) {
        long product = pence * small[i];
        parts[i] = product / smallTotal;
        smallRemainders[i] = product % smallTotal;
      } else {
        BigInteger[] division = exactPence.multiply(large.get(i)).divideAndRemainder(total);
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
    if (small != null) {
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
        small != null
            ? Long.compare(smallRemainders[b], smallRemainders[a])
            : remainders[b].compareTo(remainders[a]);
    if (byRemainder != 0) {
      return byRemainder;
    }
    int byWeight =
        small != null ? Long.compare(small[b], small[a]) : large.get(b).compareTo(large.get(a));
    return byWeight != 0 ? byWeight : Integer.compare(a, b);
  }
}
