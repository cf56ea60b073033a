package coop.commonwage.surplus.web;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.distributions.WaterfallStep;

/**
 * Where one step of the waterfall stands on a line that is a thousand units long and means the
 * declared surplus.
 *
 * @param from where the step begins: what is left after it
 * @param width how much it takes
 */
public record WaterfallBar(int from, int width) {

  private static final int LENGTH = 1000;

  /** The bar of a step; nothing at all where the step takes nothing. */
  public static WaterfallBar of(WaterfallStep step, Money declared) {
    if (step.step().equals("declared-surplus") && declared.isPositive()) {
      return new WaterfallBar(0, LENGTH);
    }
    if (!declared.isPositive() || !step.amount().isPositive()) {
      return new WaterfallBar(0, 0);
    }
    Money after = step.remaining();
    int from = at(after, declared);
    return new WaterfallBar(from, at(after.plus(step.amount()), declared) - from);
  }

  private static int at(Money amount, Money declared) {
    return Math.toIntExact(amount.times(LENGTH).pence() / declared.pence());
  }
}
