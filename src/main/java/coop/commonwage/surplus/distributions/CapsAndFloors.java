package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Split;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Shares a pool by weight under a cap and over a floor for each member. Whoever would exceed the
 * cap is fixed at it and the rest is shared again, until nobody exceeds; then the same upwards for
 * floors. The members are taken in the order in which they reach their limit, which gives the same
 * answer as repeating rounds and needs one sort. Where floors need more than those without a cap
 * can give, the capped give too.
 */
final class CapsAndFloors {

  private static final int KEY_BITS = 62;

  private final BigInteger[] weights;
  private final long[] caps;
  private final long[] floors;
  private final long[] shares;
  private final boolean[] capped;
  private final boolean[] raised;
  private long rest;
  private BigInteger restWeight = BigInteger.ZERO;

  private CapsAndFloors(long pool, BigInteger[] weights, long[] caps, long[] floors) {
    this.weights = weights;
    this.caps = caps;
    this.floors = floors;
    this.shares = new long[weights.length];
    this.capped = new boolean[weights.length];
    this.raised = new boolean[weights.length];
    this.rest = pool;
    for (BigInteger weight : weights) {
      restWeight = restWeight.add(weight);
    }
  }

  /**
   * @param pool pence to share
   * @param floors never above the caps, and all together never above the pool
   */
  static CapsAndFloors share(long pool, BigInteger[] weights, long[] caps, long[] floors) {
    CapsAndFloors result = new CapsAndFloors(pool, weights, caps, floors);
    result.holdDown();
    if (!result.liftUp()) {
      result = new CapsAndFloors(pool, weights, caps, floors);
      result.holdBetween();
    }
    result.shareRest();
    return result;
  }

  private void holdDown() {
    if (Arrays.stream(caps).allMatch(cap -> cap == Long.MAX_VALUE)) {
      return;
    }
    for (int i : byLimitOverWeight(caps)) {
      if (!exceeds(i, caps[i])) {
        return;
      }
      fix(i, caps[i]);
      capped[i] = true;
    }
  }

  /** False when the floors need more than the members without a cap have. */
  private boolean liftUp() {
    if (Arrays.stream(floors).allMatch(floor -> floor == 0)) {
      return true;
    }
    int[] order = byLimitOverWeight(floors);
    for (int k = order.length - 1; k >= 0; k--) {
      int i = order[k];
      if (capped[i] || floors[i] == 0) {
        continue;
      }
      if (!isBelow(i, floors[i])) {
        return rest >= 0;
      }
      fix(i, floors[i]);
      raised[i] = floors[i] > 0;
    }
    return rest >= 0;
  }

  private boolean exceeds(int member, long limit) {
    return compare(member, limit) > 0;
  }

  private boolean isBelow(int member, long limit) {
    return compare(member, limit) < 0;
  }

  /** Compares the exact share of what is left with a limit. */
  private int compare(int member, long limit) {
    if (weights[member].signum() == 0) {
      return Long.compare(0, limit);
    }
    return BigInteger.valueOf(rest)
        .multiply(weights[member])
        .compareTo(BigInteger.valueOf(limit).multiply(restWeight));
  }

  private void fix(int member, long amount) {
    shares[member] = amount;
    rest -= amount;
    restWeight = restWeight.subtract(weights[member]);
  }

  /**
   * Everybody gets one and the same rate per weight, held between floor and cap: finds the rate at
   * which that uses the pool up. Only needed when caps and floors pull against each other.
   */
  private void holdBetween() {
    List<Fraction> rates = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i].signum() > 0) {
        rates.add(new Fraction(BigInteger.valueOf(floors[i]), weights[i]));
        rates.add(new Fraction(BigInteger.valueOf(caps[i]), weights[i]));
      }
    }
    rates.sort(Comparator.naturalOrder());
    int low = 0;
    int high = rates.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (usesMoreThanThePool(rates.get(middle))) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    Fraction rate = rates.get(low);
    for (int i = 0; i < weights.length; i++) {
      if (weights[i].signum() == 0 || at(rate, i, floors[i]) < 0) {
        fix(i, floors[i]);
        raised[i] = floors[i] > 0;
      } else if (at(rate, i, caps[i]) >= 0) {
        fix(i, caps[i]);
        capped[i] = true;
      }
    }
  }

  private boolean usesMoreThanThePool(Fraction rate) {
    BigInteger used = BigInteger.ZERO;
    BigInteger pool = BigInteger.valueOf(rest).multiply(rate.denominator());
    for (int i = 0; i < weights.length; i++) {
      BigInteger share = rate.numerator().multiply(weights[i]);
      BigInteger floor = BigInteger.valueOf(floors[i]).multiply(rate.denominator());
      BigInteger cap = BigInteger.valueOf(caps[i]).multiply(rate.denominator());
      used = used.add(share.max(floor).min(cap));
    }
    return used.compareTo(pool) > 0;
  }

  private int at(Fraction rate, int member, long limit) {
    return rate.numerator()
        .multiply(weights[member])
        .compareTo(BigInteger.valueOf(limit).multiply(rate.denominator()));
  }

  private void shareRest() {
    if (rest == 0 || restWeight.signum() == 0) {
      return;
    }
    int[] free = new int[shares.length];
    int count = 0;
    for (int i = 0; i < shares.length; i++) {
      if (!capped[i] && !raised[i] && weights[i].signum() > 0) {
        free[count++] = i;
      }
    }
    List<BigInteger> freeWeights = new ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      freeWeights.add(weights[free[k]]);
    }
    long[] parts = Split.penceByLargestRemainder(Money.ofPence(rest), freeWeights);
    for (int k = 0; k < count; k++) {
      shares[free[k]] = parts[k];
    }
    rest = 0;
  }

  /**
   * Members by limit ÷ weight, smallest first; those without weight come last. What is sorted are
   * plain numbers, the leading bits of the quotient with the member's place behind them: sorting
   * objects would wait for memory longer than it compares.
   */
  private int[] byLimitOverWeight(long[] limits) {
    int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(weights.length);
    int bits = finestBits(limits);
    long[] keys = new long[weights.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(limits[i], weights[i], bits) >>> placeBits << placeBits | i;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int k = 0; k < order.length; k++) {
      order[k] = (int) (keys[k] & (1L << placeBits) - 1);
    }
    int run = 0;
    for (int k = 1; k <= order.length; k++) {
      if (k == order.length || keys[k] >>> placeBits != keys[run] >>> placeBits) {
        sortExactly(order, run, k, limits);
        run = k;
      }
    }
    return order;
  }

  /** How far limits can be shifted up with every quotient still fitting a key. */
  private int finestBits(long[] limits) {
    int lightest = Integer.MAX_VALUE;
    int highest = 0;
    for (int i = 0; i < limits.length; i++) {
      if (weights[i].signum() > 0) {
        lightest = Math.min(lightest, weights[i].bitLength());
        highest = Math.max(highest, Long.SIZE - Long.numberOfLeadingZeros(limits[i]));
      }
    }
    return lightest == Integer.MAX_VALUE ? 0 : KEY_BITS - 1 - highest + lightest;
  }

  /** The same number orders nothing: those are compared exactly, and by their place at last. */
  private void sortExactly(int[] order, int from, int to, long[] limits) {
    if (to - from > 1) {
      List<Integer> equal = new ArrayList<>(to - from);
      for (int k = from; k < to; k++) {
        equal.add(order[k]);
      }
      equal.sort((a, b) -> exactly(limits, a, b));
      for (int k = from; k < to; k++) {
        order[k] = equal.get(k - from);
      }
    }
  }

  /** A whole number that orders most pairs; greater than every other for who has no weight. */
  private static long key(long limit, BigInteger weight, int bits) {
    return weight.signum() == 0
        ? Long.MAX_VALUE
        : BigInteger.valueOf(limit).shiftLeft(bits).divide(weight).longValueExact();
  }

  private int exactly(long[] limits, int a, int b) {
    return BigInteger.valueOf(limits[a])
        .multiply(weights[b])
        .compareTo(BigInteger.valueOf(limits[b]).multiply(weights[a]));
  }

  long[] shares() {
    return shares;
  }

  boolean[] capped() {
    return capped;
  }

  boolean[] raised() {
    return raised;
  }

  /** Pence nobody may take. */
  long left() {
    return rest;
  }
}
