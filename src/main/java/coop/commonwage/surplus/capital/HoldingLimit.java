package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import java.util.Optional;

/**
 * How much of an amount may still become share capital; what is over goes to the member's account.
 *
 * @param toShares never lifts the holding over the limit
 * @param over the rest
 */
public record HoldingLimit(Money toShares, Money over) {

  /**
   * @param held share capital before
   * @param limit the most one member may hold; empty when the form sets no limit
   */
  public static HoldingLimit split(Money held, Money amount, Optional<Money> limit) {
    Money room = limit.map(most -> most.minus(held).orZeroIfNegative()).orElse(amount);
    Money toShares = amount.min(room);
    return new HoldingLimit(toShares, amount.minus(toShares));
  }
}
