package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Rate;

/** So much of a base goes to a fund. */
public record FundStep(String fund, Rate percent, PercentOf base) {}
