package coop.commonwage.money;

import java.util.Collection;

/**
 * An amount of pounds sterling in whole pence; may be negative. Adding and subtracting are exact;
 * anything that could lose a digit gives an {@link Unrounded} instead. Overflow throws {@link
 * ArithmeticException}, it never wraps.
 *
 * @param pence the amount in pence
 */
public record Money(long pence) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  private static final int DIGITS_TOGETHER = 3;

  public static Money ofPence(long pence) {
    return new Money(pence);
  }

  public static Money ofPounds(long pounds) {
    return ofPence(Math.multiplyExact(pounds, 100L));
  }

  /**
   * Reads an amount such as {@code 12}, {@code 12.3}, {@code 12.30} or {@code -0.05}: pounds, no
   * sign of currency, no thousands separators, at most two decimals.
   *
   * @throws IllegalArgumentException when the text is anything else
   */
  public static Money of(String pounds) {
    Decimal decimal = Decimal.parse(pounds, 2, "an amount in pounds with at most two decimals");
    return ofPence(decimal.unscaledAt(2));
  }

  public Money plus(Money other) {
    return ofPence(Math.addExact(pence, other.pence));
  }

  public Money minus(Money other) {
    return ofPence(Math.subtractExact(pence, other.pence));
  }

  public Money negated() {
    return ofPence(Math.negateExact(pence));
  }

  public Money times(long factor) {
    return ofPence(Math.multiplyExact(pence, factor));
  }

  /** The exact product; only a {@link Rounding} makes it money again. */
  public Unrounded times(Rate rate) {
    return unrounded().times(rate);
  }

  /**
   * The product at once rounded: the same as {@code times(rate).rounded(rounding, stepPence)}.
   *
   * @param stepPence what is rounded to: 1 for pence, 100 for pounds
   */
  public Money times(Rate rate, Rounding rounding, int stepPence) {
    return rounding.toSteps(
        Math.multiplyExact(pence, rate.unscaled()), rate.denominator(), stepPence);
  }

  /** The exact difference to an exact amount. */
  public Unrounded minusExactly(Unrounded other) {
    return new Unrounded(
        Math.subtractExact(Math.multiplyExact(pence, other.denominator()), other.numerator()),
        other.denominator());
  }

  public Unrounded dividedBy(long divisor) {
    return unrounded().dividedBy(divisor);
  }

  public Unrounded unrounded() {
    return Unrounded.ofPence(pence);
  }

  public boolean isZero() {
    return pence == 0;
  }

  public boolean isNegative() {
    return pence < 0;
  }

  public boolean isPositive() {
    return pence > 0;
  }

  public boolean isMoreThan(Money other) {
    return pence > other.pence;
  }

  public boolean isLessThan(Money other) {
    return pence < other.pence;
  }

  public Money min(Money other) {
    return ofPence(Math.min(pence, other.pence));
  }

  public Money max(Money other) {
    return ofPence(Math.max(pence, other.pence));
  }

  /** This amount, or zero when it is negative. */
  public Money orZeroIfNegative() {
    return ofPence(Math.max(pence, 0));
  }

  /** Pounds with the pence dropped (towards zero). */
  public Money wholePounds() {
    return ofPence(pence / 100 * 100);
  }

  public static Money sum(Collection<Money> amounts) {
    long total = 0;
    for (Money amount : amounts) {
      total = Math.addExact(total, amount.pence);
    }
    return ofPence(total);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(pence, other.pence);
  }

  // written out, because what records are given asks several times as much of every payslip
  @Override
  public boolean equals(Object other) {
    return other instanceof Money money && pence == money.pence;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(pence);
  }

  /** Pounds and pence with two decimals and nothing else: {@code -1234.50}. Machines read this. */
  @Override
  public String toString() {
    return Decimal.plain(pence, 2);
  }

  /** For people: {@code £1,234.50}, negative as {@code −£1,234.50} (a real minus sign). */
  public String inPounds() {
    long absolute = Math.abs(pence);
    String pounds = Long.toString(absolute / 100);
    String grouped = pounds.length() <= DIGITS_TOGETHER ? pounds : grouped(pounds);
    long rest = absolute % 100;
    return (pence < 0 ? "−£" : "£") + grouped + (rest < 10 ? ".0" : ".") + rest;
  }

  private static String grouped(String digits) {
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = digits.length() - DIGITS_TOGETHER; at > 0; at -= DIGITS_TOGETHER) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }
}
