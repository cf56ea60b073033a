package coop.commonwage.surplus.distributions;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;

/**
 * Share capital that was held for some days of the year without changing.
 *
 * @param amount zero or more
 * @param held the first and the last day, both counted; inside the year whose surplus is shared
 */
public record ShareLot(Money amount, DateSpan held) {

  public ShareLot {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("a lot of shares cannot be %s".formatted(amount));
    }
  }
}
