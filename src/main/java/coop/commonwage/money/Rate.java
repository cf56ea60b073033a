package coop.commonwage.money;

/**
 * An exact decimal that multiplies: pounds an hour ({@code 13.45}), a share ({@code 0.08}), pounds
 * a mile ({@code 0.45}). At most nine decimals. Two rates are equal when their values are.
 *
 * @param unscaled the digits, without trailing zeros after the point
 * @param scale how many of the digits stand after the point, 0 to 9
 */
public record Rate(long unscaled, int scale) implements Comparable<Rate> {

  public static final Rate ZERO = new Rate(0, 0);

  private static final int MOST_DECIMALS = 9;
  private static final long PENCE = 100;

  public Rate {
    if (scale < 0 || scale > MOST_DECIMALS) {
      throw new IllegalArgumentException("scale must be 0 to 9, was " + scale);
    }
    while (scale > 0 && unscaled % 10 == 0) {
      unscaled /= 10;
      scale--;
    }
  }

  /**
   * Reads a plain decimal such as {@code 13.45}.
   *
   * @throws IllegalArgumentException when the text is anything else
   */
  public static Rate of(String decimal) {
    Decimal read = Decimal.parse(decimal, MOST_DECIMALS, "a decimal with at most nine decimals");
    return new Rate(read.unscaled(), read.scale());
  }

  /** A share given in percent: {@code ofPercent("12.07")} is 0.1207. */
  public static Rate ofPercent(String percent) {
    Decimal read =
        Decimal.parse(percent, MOST_DECIMALS - 2, "a percentage with at most seven decimals");
    return new Rate(read.unscaled(), read.scale() + 2);
  }

  /**
   * A whole number over another, to so many decimals.
   *
   * @param divisor above zero
   * @param decimals 0 to 9
   */
  public static Rate ofQuotient(long dividend, long divisor, int decimals, Rounding rounding) {
    long scaled = Math.multiplyExact(dividend, Decimal.powerOfTen(decimals));
    return new Rate(rounding.divide(scaled, divisor), decimals);
  }

  public boolean isZero() {
    return unscaled == 0;
  }

  public boolean isNegative() {
    return unscaled < 0;
  }

  public Rate plus(Rate other) {
    if (scale == other.scale) {
      return new Rate(Math.addExact(unscaled, other.unscaled), scale);
    }
    int common = Math.max(scale, other.scale);
    return new Rate(Math.addExact(at(common), other.at(common)), common);
  }

  public Rate minus(Rate other) {
    if (scale == other.scale) {
      return new Rate(Math.subtractExact(unscaled, other.unscaled), scale);
    }
    return plus(new Rate(Math.negateExact(other.unscaled), other.scale));
  }

  /** The exact product, when it has at most nine decimals. */
  public Rate times(Rate other) {
    return new Rate(Math.multiplyExact(unscaled, other.unscaled), scale + other.scale);
  }

  /** This rate and a share of it on top: 12.00 increased by 0.10 is 13.20. */
  public Rate increasedBy(Rate share) {
    long whole = Math.addExact(share.denominator(), share.unscaled);
    return new Rate(Math.multiplyExact(unscaled, whole), scale + share.scale);
  }

  /**
   * What a quantity costs at so many pounds a unit: minutes at pounds an hour, tenths of a mile at
   * pounds a mile.
   *
   * @param quantity how many parts of the unit
   * @param unit how many parts make one unit: 60 minutes, 10 tenths
   */
  public Money price(long quantity, int unit, Rounding rounding) {
    return price(quantity, unit, rounding, 1);
  }

  /**
   * The same rounded to whole steps.
   *
   * @param stepPence what is rounded to: 1 for pence, 100 for pounds
   */
  public Money price(long quantity, int unit, Rounding rounding, int stepPence) {
    return rounding.toSteps(
        Math.multiplyExact(Math.multiplyExact(quantity, PENCE), unscaled),
        Math.multiplyExact(denominator(), unit),
        stepPence);
  }

  /** Ten to the power of the scale: the value is {@code unscaled / denominator}. */
  long denominator() {
    return Decimal.powerOfTen(scale);
  }

  private long at(int wantedScale) {
    return Math.multiplyExact(unscaled, Decimal.powerOfTen(wantedScale - scale));
  }

  @Override
  public int compareTo(Rate other) {
    if (scale == other.scale) {
      return Long.compare(unscaled, other.unscaled);
    }
    int common = Math.max(scale, other.scale);
    return Long.compare(at(common), other.at(common));
  }

  // written out, because what records are given asks several times as much of every payslip
  @Override
  public boolean equals(Object other) {
    return other instanceof Rate rate && unscaled == rate.unscaled && scale == rate.scale;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(unscaled) + scale;
  }

  /** The shortest plain decimal: {@code 13.45}, {@code 0.08}. */
  @Override
  public String toString() {
    return Decimal.plain(unscaled, scale);
  }

  /** For people: at least two decimals, {@code £13.45} or {@code £0.455}. */
  public String inPounds() {
    return "£" + Decimal.plain(at(Math.max(scale, 2)), Math.max(scale, 2));
  }

  /** For people: {@code 12.07%}. */
  public String inPercent() {
    Rate percent = times(new Rate(100, 0));
    return percent + "%";
  }
}
