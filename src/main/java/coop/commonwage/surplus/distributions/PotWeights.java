package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Split;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The own figures of everybody who shares in one pot, brought to whole numbers over one common
 * denominator. They are kept as {@code long}s where all of them and their sum fit: hundreds of
 * thousands of members then cost no object each.
 */
final class PotWeights {

  private static final int BITS_KEPT_SMALL = 62;
  private static final int BITS_OF_A_SMALL_DENOMINATOR = 7;
  private static final int SMALL_DENOMINATORS = 1 << BITS_OF_A_SMALL_DENOMINATOR;

  private final long[] small;
  private final BigInteger[] large;
  private final BigInteger all;
  private final BigInteger denominator;

  private PotWeights(long[] small, BigInteger[] large, BigInteger all, BigInteger denominator) {
    this.small = small;
    this.large = large;
    this.all = all;
    this.denominator = denominator;
  }

  /**
   * @param figures of each receiver, zero or more
   */
  static PotWeights of(Fraction[] figures) {
    long[] small = new long[figures.length];
    byte[] over = new byte[figures.length];
    boolean[] seen = new boolean[SMALL_DENOMINATORS];
    long most = 0;
    for (int i = 0; i < small.length; i++) {
      BigInteger numerator = figures[i].numerator();
      BigInteger denominator = figures[i].denominator();
      if (numerator.bitLength() > BITS_KEPT_SMALL
          || denominator.bitLength() > BITS_OF_A_SMALL_DENOMINATOR) {
        return ofLarge(figures);
      }
      small[i] = numerator.longValue();
      over[i] = denominator.byteValue();
      seen[over[i]] = true;
      most = Math.max(most, small[i]);
    }
    BigInteger common =
        leastCommonMultiple(
            IntStream.range(0, seen.length).filter(i -> seen[i]).mapToObj(BigInteger::valueOf));
    int bitsOfTheSum = bits(most) + common.bitLength() + bits(small.length);
    return bitsOfTheSum > BITS_KEPT_SMALL
        ? ofLarge(figures)
        : ofSmall(small, over, common.longValueExact());
  }

  private static PotWeights ofSmall(long[] numerators, byte[] over, long common) {
    long all = 0;
    for (int i = 0; i < numerators.length; i++) {
      numerators[i] *= common / over[i];
      all += numerators[i];
    }
    return new PotWeights(numerators, null, BigInteger.valueOf(all), BigInteger.valueOf(common));
  }

  private static PotWeights ofLarge(Fraction[] figures) {
    Map<BigInteger, BigInteger> multiplierOf = new HashMap<>();
    for (Fraction figure : figures) {
      multiplierOf.put(figure.denominator(), BigInteger.ONE);
    }
    BigInteger common = leastCommonMultiple(multiplierOf.keySet().stream());
    multiplierOf.replaceAll((denominator, unknown) -> common.divide(denominator));
    BigInteger[] large = new BigInteger[figures.length];
    BigInteger all = BigInteger.ZERO;
    for (int i = 0; i < large.length; i++) {
      large[i] = figures[i].numerator().multiply(multiplierOf.get(figures[i].denominator()));
      all = all.add(large[i]);
    }
    return new PotWeights(null, large, all, common);
  }

  private static BigInteger leastCommonMultiple(Stream<BigInteger> denominators) {
    return denominators.reduce(BigInteger.ONE, Fraction::leastCommonMultiple);
  }

  private static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  /** The sum of all figures. */
  Fraction sum() {
    return new Fraction(all, denominator);
  }

  /** The sum of all weights. */
  BigInteger all() {
    return all;
  }

  BigInteger of(int receiver) {
    return small == null ? large[receiver] : BigInteger.valueOf(small[receiver]);
  }

  /** Pence of each, by largest remainder; somebody must have a weight. */
  long[] share(Money pot) {
    return small == null
        ? Split.penceByLargestRemainder(pot, Arrays.asList(large))
        : Split.penceByLargestRemainder(pot, small);
  }
}
