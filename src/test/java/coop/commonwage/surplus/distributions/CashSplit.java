package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;

/** A share of which a part is paid and the rest is kept. */
public final class CashSplit {

  private CashSplit() {}

  public static ShareSplit of(String share, String paid) {
    Money kept = Money.of(share).minus(Money.of(paid));
    return new ShareSplit(
        Money.of(share),
        Money.ZERO,
        Money.of(paid),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        kept,
        Money.ZERO);
  }
}
