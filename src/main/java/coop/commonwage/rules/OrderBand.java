package coop.commonwage.rules;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.Optional;

/**
 * One row of an order's table. What is taken from net earnings in it is {@code plus}, {@code rate}
 * of all of them and {@code above} of what exceeds {@code over}; never less than {@code atLeast}.
 *
 * @param over the net earnings the row begins above; zero for the first row
 * @param upTo the net earnings the row still holds for; empty for a last row without an end
 * @param plus a fixed sum
 * @param rate a share of all net earnings
 * @param above a share of the net earnings above {@code over}
 * @param atLeast the least that is taken
 */
public record OrderBand(
    Money over, Optional<Money> upTo, Money plus, Rate rate, Rate above, Money atLeast) {

  /** A row that takes one share of all net earnings. */
  public static OrderBand share(Money over, Optional<Money> upTo, Rate rate) {
    return new OrderBand(over, upTo, Money.ZERO, rate, Rate.ZERO, Money.ZERO);
  }
}
