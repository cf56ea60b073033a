package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.money.Money;

/**
 * Where an order stood before a pay day: sums over all pay days before it.
 *
 * @param taken what was taken for it, without fees
 * @param shortfall what earlier deductions fell short of and the law still asks for
 * @param protectedShortfall what earlier pay fell short of its protected earnings, not yet made
 *     good
 */
public record OrderBalance(Money taken, Money shortfall, Money protectedShortfall) {

  /** Nothing taken and nothing missing yet. */
  public static final OrderBalance NEW = new OrderBalance(Money.ZERO, Money.ZERO, Money.ZERO);

  public OrderBalance {
    if (taken.isNegative() || shortfall.isNegative() || protectedShortfall.isNegative()) {
      throw new IllegalArgumentException(
          "an order's balance cannot be negative: taken %s, shortfall %s, protected shortfall %s"
              .formatted(taken, shortfall, protectedShortfall));
    }
  }
}
