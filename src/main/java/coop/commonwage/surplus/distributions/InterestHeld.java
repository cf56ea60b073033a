package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Split;
import coop.commonwage.rules.LegalLimit;
import java.math.BigInteger;
import java.util.List;

/**
 * Interest on shares held to what a form allows of it in total, where the co-operative named the
 * fund that takes the excess; without such a fund nothing is held and the limit refuses it.
 *
 * @param allowed what may be paid
 * @param excess what goes to the fund
 * @param step the excess as a step of the waterfall
 */
record InterestHeld(Money allowed, Money excess, WaterfallStep step) {

  /**
   * @param remaining what is left after the funds
   */
  static InterestHeld of(
      DistributionCase input, List<Distribution.FundAmount> funds, Money asked, Money remaining) {
    Money allowed = asked;
    String citation = "";
    if (!input.facts().interestExcessTo().isEmpty() && !asked.isMoreThan(remaining)) {
      List<Money> pools = PoolShares.amounts(remaining.minus(asked), input.pools());
      for (LegalLimit limit : input.form().limitsOn(input.yearEnd())) {
        Money most =
            switch (limit.rule()) {
              case "interest-at-most-funds" ->
                  Money.sum(funds.stream().map(Distribution.FundAmount::amount).toList());
              case "interest-at-most-pool" -> pool(input, pools, limit.subject());
              default -> allowed;
            };
        if (most.isLessThan(allowed)) {
          allowed = most;
          citation = limit.source().toString();
        }
      }
    }
    Money excess = asked.minus(allowed);
    return new InterestHeld(
        allowed,
        excess,
        new WaterfallStep(
            "interest-excess",
            input.facts().interestExcessTo(),
            "",
            "",
            Money.ZERO,
            excess,
            Money.ZERO,
            citation));
  }

  private static Money pool(DistributionCase input, List<Money> amounts, String memberClass) {
    for (int i = 0; i < amounts.size(); i++) {
      if (input.pools().get(i).memberClass().equals(memberClass)) {
        return amounts.get(i);
      }
    }
    return Money.ZERO;
  }

  /** Each member's part of what is allowed, in proportion to what was asked. */
  List<Money> share(List<Money> asked) {
    return excess.isPositive()
        ? Split.byLargestRemainder(
            allowed, asked.stream().map(amount -> BigInteger.valueOf(amount.pence())).toList())
        : asked;
  }
}
