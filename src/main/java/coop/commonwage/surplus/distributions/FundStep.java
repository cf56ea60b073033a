package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Rate;

/**
 * So much of a base goes to a fund.
 *
 * @param untilCapital whether it stops when the fund holds as much as the capital
 * @param then the fund that takes what a full one no longer needs; empty leaves it to share
 */
public record FundStep(
    String fund, Rate percent, PercentOf base, boolean untilCapital, String then) {

  /** A step that never stops. */
  public FundStep(String fund, Rate percent, PercentOf base) {
    this(fund, percent, base, false, "");
  }
}
