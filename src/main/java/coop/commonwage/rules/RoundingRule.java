package coop.commonwage.rules;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Unrounded;

/**
 * How the law rounds one figure.
 *
 * @param direction which way
 * @param step to what
 */
public record RoundingRule(Rounding direction, Step step) {

  /** What is rounded to. */
  public enum Step {
    PENNY(1),
    POUND(100);

    private final int pence;

    Step(int pence) {
      this.pence = pence;
    }
  }

  public Money apply(Unrounded exact) {
    return exact.rounded(direction, step.pence);
  }

  /**
   * What a quantity costs at so many pounds a unit, rounded.
   *
   * @param quantity how many parts of the unit
   * @param unit how many parts make one unit: 60 minutes, 10 tenths
   */
  public Money price(long quantity, int unit, Rate rate) {
    return rate.price(quantity, unit, direction, step.pence);
  }

  /** An amount times a rate, rounded. */
  public Money product(Money amount, Rate rate) {
    return amount.times(rate, direction, step.pence);
  }
}
