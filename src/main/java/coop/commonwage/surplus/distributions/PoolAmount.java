package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.List;

/**
 * What a class had to share.
 *
 * @param receivers how many members shared it
 * @param capped how many were held down to a cap
 * @param raised how many were lifted to a floor
 * @param left what nobody could take because of caps
 */
public record PoolAmount(
    String memberClass,
    Rate percent,
    Money amount,
    List<Pot> pots,
    int receivers,
    int capped,
    int raised,
    Money left) {

  public PoolAmount {
    pots = List.copyOf(pots);
  }

  /** One pot and the sum of everybody's figures it was divided by. */
  public record Pot(Basis basis, Rate percent, Money amount, Fraction all) {}
}
