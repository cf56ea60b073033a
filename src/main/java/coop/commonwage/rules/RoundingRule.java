package coop.commonwage.rules;

import coop.commonwage.money.Money;
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
    PENNY,
    POUND
  }

  public Money apply(Unrounded exact) {
    return step == Step.PENNY ? exact.rounded(direction) : exact.roundedToPounds(direction);
  }
}
