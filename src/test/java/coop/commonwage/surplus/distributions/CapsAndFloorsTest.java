package coop.commonwage.surplus.distributions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Split;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One sort gives what repeating rounds, as the rule says it, would give. */
class CapsAndFloorsTest {

  private static final int CASES = 4_000;
  private static final int MOST_MEMBERS = 9;

  /** A pool, and what binds each of those who share it. */
  private record Given(long pool, BigInteger[] weights, long[] caps, long[] floors) {

    static Given random(SplittableRandom random) {
      int members = random.nextInt(1, MOST_MEMBERS);
      long pool = random.nextLong(1, 100_000);
      long mean = pool / members;
      BigInteger[] weights = new BigInteger[members];
      long[] caps = new long[members];
      long[] floors = new long[members];
      long floor = random.nextInt(3) == 0 ? 0 : random.nextLong(mean + 1);
      int apart = random.nextInt(3) == 0 ? random.nextInt(1, 150) : 0;
      for (int i = 0; i < members; i++) {
        weights[i] =
            BigInteger.valueOf(random.nextInt(6) == 0 ? 0 : random.nextLong(1, 5_000))
                .shiftLeft(apart == 0 ? 0 : random.nextInt(apart));
        caps[i] = random.nextInt(4) == 0 ? Long.MAX_VALUE : random.nextLong(2 * mean + 2);
        floors[i] = Math.min(floor, caps[i]);
      }
      return new Given(pool, weights, caps, floors);
    }

    BigInteger weightOf(boolean[] fixed) {
      return IntStream.range(0, fixed.length)
          .filter(i -> !fixed[i])
          .mapToObj(i -> weights[i])
          .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** How the exact share of what is left compares with a limit. */
    int compare(int member, long rest, BigInteger weight, long limit) {
      return weight.signum() == 0
          ? Long.compare(0, limit)
          : BigInteger.valueOf(rest)
              .multiply(weights[member])
              .compareTo(BigInteger.valueOf(limit).multiply(weight));
    }
  }

  /** The rule word by word; null when the floors need more than those without a cap have. */
  private static long[] inRounds(Given given) {
    int members = given.caps().length;
    long[] shares = new long[members];
    boolean[] fixed = new boolean[members];
    long rest = round(given, given.pool(), shares, fixed, given.caps(), 1);
    rest = round(given, rest, shares, fixed, given.floors(), -1);
    if (rest < 0) {
      return null;
    }
    int[] free =
        IntStream.range(0, members)
            .filter(i -> !fixed[i] && given.weights()[i].signum() > 0)
            .toArray();
    if (free.length > 0) {
      List<Money> parts =
          Split.byLargestRemainder(
              Money.ofPence(rest), Arrays.stream(free).mapToObj(i -> given.weights()[i]).toList());
      for (int k = 0; k < free.length; k++) {
        shares[free[k]] = parts.get(k).pence();
      }
    }
    return shares;
  }

  /** Fixes whoever is beyond the limit, all at once, and shares again, until nobody is. */
  private static long round(
      Given given, long pool, long[] shares, boolean[] fixed, long[] limits, int beyond) {
    long rest = pool;
    while (true) {
      BigInteger weight = given.weightOf(fixed);
      long now = rest;
      int[] over =
          IntStream.range(0, fixed.length)
              .filter(i -> !fixed[i] && given.compare(i, now, weight, limits[i]) == beyond)
              .toArray();
      if (over.length == 0) {
        return rest;
      }
      for (int i : over) {
        fixed[i] = true;
        shares[i] = limits[i];
        rest -= limits[i];
      }
    }
  }

  private static long needed(Given given) {
    return Arrays.stream(given.floors()).sum();
  }

  @Test
  void oneSortGivesWhatRepeatingRoundsGives() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    int compared = 0;
    for (int i = 0; i < CASES; i++) {
      Given given = Given.random(random);
      long[] expected = needed(given) > given.pool() ? null : inRounds(given);
      if (expected != null) {
        assertArrayEquals(expected, shared(given).shares(), given.toString());
        compared++;
      }
    }
    assertTrue(compared > CASES / 2, compared + " compared");
  }

  /**
   * Where rounds would take more than there is, everybody between floor and cap still gets one and
   * the same rate for a unit of weight, and who is at a limit would be beyond it at that rate.
   */
  @Test
  void whereTheUncappedCannotPayTheFloorsOneRateHoldsForAllBetweenTheirLimits() {
    SplittableRandom random = new SplittableRandom(1_122);
    int met = 0;
    for (int i = 0; i < CASES; i++) {
      Given given = Given.random(random);
      if (needed(given) <= given.pool() && inRounds(given) == null) {
        met++;
        assertOneRate(given, shared(given));
      }
    }
    assertTrue(met > 20, met + " met");
  }

  private static void assertOneRate(Given given, CapsAndFloors found) {
    long[] shares = found.shares();
    assertEquals(given.pool(), Arrays.stream(shares).sum(), given.toString());
    assertEquals(0, found.left());
    for (int a = 0; a < shares.length; a++) {
      assertTrue(shares[a] >= given.floors()[a] && shares[a] <= given.caps()[a], given.toString());
      for (int b = 0; b < shares.length; b++) {
        if (shares[a] > given.floors()[a] && shares[b] < given.caps()[b]) {
          // a could give and b could take: so a has no more for a unit than b, but for the penny
          assertTrue(
              BigInteger.valueOf(shares[a] - 1)
                      .multiply(given.weights()[b])
                      .compareTo(BigInteger.valueOf(shares[b] + 1).multiply(given.weights()[a]))
                  <= 0,
              a + " and " + b + " of " + Arrays.toString(shares) + " in " + given);
        }
      }
    }
  }

  private static CapsAndFloors shared(Given given) {
    return CapsAndFloors.share(given.pool(), given.weights(), given.caps(), given.floors());
  }
}
