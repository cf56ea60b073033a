package coop.commonwage.launcher;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The floor a sharing is held against: the same shares to the penny by the plainest program that
 * gets them right. Each pot by largest remainder with one sort; where a cap is broken, rounds of
 * exact combined weights until nobody is above it, and the last pennies with one sort more. It
 * knows whole numbers only, one cap for a pool and no floors, checks nothing, explains nothing, and
 * is used for nothing but measuring.
 */
final class BareSharing {

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  private final long[][] weights;
  private final long[] percents;

  /**
   * @param weights by factor, then by member, small enough for a pot times a weight to fit a long
   * @param percents of the factors
   */
  BareSharing(long[][] weights, long[] percents) {
    this.weights = weights;
    this.percents = percents;
  }

  /**
   * Writes the shares of one class.
   *
   * @param members places of the members of the class
   * @param shares of all members, in pence
   */
  void share(long pool, long cap, int[] members, long[] shares) {
    boolean broken = false;
    for (int f = 0; f < weights.length; f++) {
      pot(pool * percents[f] / 100, weights[f], members, shares);
    }
    for (int member : members) {
      broken |= shares[member] > cap;
    }
    if (broken) {
      hold(pool, cap, members, shares);
    }
  }

  private static void pot(long pot, long[] own, int[] members, long[] shares) {
    long all = 0;
    for (int member : members) {
      all += own[member];
    }
    long left = pot;
    long[] remainders = new long[members.length];
    Integer[] order = new Integer[members.length];
    for (int i = 0; i < members.length; i++) {
      long product = pot * own[members[i]];
      shares[members[i]] += product / all;
      left -= product / all;
      remainders[i] = product % all;
      order[i] = i;
    }
    Arrays.sort(
        order,
        Comparator.<Integer>comparingLong(i -> -remainders[i])
            .thenComparingLong(i -> -own[members[i]]));
    for (int i = 0; i < left; i++) {
      shares[members[order[i]]]++;
    }
  }

  private void hold(long pool, long cap, int[] members, long[] shares) {
    BigInteger[] combined = combined(members);
    BigInteger most = BigInteger.valueOf(cap);
    List<Integer> free = new ArrayList<>(members.length);
    BigInteger all = BigInteger.ZERO;
    for (int i = 0; i < members.length; i++) {
      free.add(i);
      all = all.add(combined[i]);
    }
    long rest = pool;
    boolean again = true;
    while (again) {
      List<Integer> below = new ArrayList<>(free.size());
      BigInteger ofRest = BigInteger.valueOf(rest);
      BigInteger above = BigInteger.ZERO;
      for (int i : free) {
        if (ofRest.multiply(combined[i]).compareTo(most.multiply(all)) > 0) {
          shares[members[i]] = cap;
          rest -= cap;
          above = above.add(combined[i]);
        } else {
          below.add(i);
        }
      }
      again = below.size() < free.size();
      all = all.subtract(above);
      free = below;
    }
    last(rest, all, combined, free, members, shares);
  }

  private static void last(
      long rest,
      BigInteger all,
      BigInteger[] combined,
      List<Integer> free,
      int[] members,
      long[] shares) {
    BigInteger ofRest = BigInteger.valueOf(rest);
    BigInteger[] remainders = new BigInteger[combined.length];
    long left = rest;
    for (int i : free) {
      BigInteger[] division = ofRest.multiply(combined[i]).divideAndRemainder(all);
      shares[members[i]] = division[0].longValueExact();
      left -= shares[members[i]];
      remainders[i] = division[1];
    }
    List<Integer> order = new ArrayList<>(free);
    order.sort(
        Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
            .thenComparing(i -> combined[i])
            .reversed());
    for (int i = 0; i < left; i++) {
      shares[members[order.get(i)]]++;
    }
  }

  /** Percent of each factor times the own part of it, over a common denominator. */
  private BigInteger[] combined(int[] members) {
    BigInteger[] all = new BigInteger[weights.length];
    BigInteger product = HUNDRED;
    for (int f = 0; f < weights.length; f++) {
      long sum = 0;
      for (int member : members) {
        sum += weights[f][member];
      }
      all[f] = BigInteger.valueOf(sum);
      product = product.multiply(all[f]);
    }
    BigInteger[] combined = new BigInteger[members.length];
    Arrays.fill(combined, BigInteger.ZERO);
    for (int f = 0; f < weights.length; f++) {
      BigInteger factor =
          product.divide(all[f]).multiply(BigInteger.valueOf(percents[f])).divide(HUNDRED);
      for (int i = 0; i < combined.length; i++) {
        BigInteger own = BigInteger.valueOf(weights[f][members[i]]);
        combined[i] = combined[i].add(own.multiply(factor));
      }
    }
    return combined;
  }
}
