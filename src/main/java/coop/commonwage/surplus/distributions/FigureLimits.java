package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.rules.LegalLimit;
import java.util.List;
import java.util.Optional;

/** The limits of a legal form that are about amounts, held against a waterfall. */
final class FigureLimits {

  private final DistributionCase input;
  private final Waterfall waterfall;
  private final List<Pool> pools;
  private final List<Money> amounts;

  FigureLimits(DistributionCase input, Waterfall waterfall, List<Pool> pools, List<Money> amounts) {
    this.input = input;
    this.waterfall = waterfall;
    this.pools = pools;
    this.amounts = amounts;
  }

  /** What is wrong, in words; empty when the limit is kept or is not about amounts. */
  Optional<String> breach(LegalLimit limit) {
    return switch (limit.rule()) {
      case "fund-at-least" -> atLeast("fund " + limit.subject(), fund(limit), limit);
      case "fund-filled" -> filled(limit.subject());
      case "fund-at-most" -> atMost("fund " + limit.subject(), fund(limit), limit);
      case "pool-at-least" -> atLeast("pool " + limit.subject(), pool(limit), limit);
      case "pool-at-most" -> atMost("pool " + limit.subject(), pool(limit), limit);
      case "payout-at-most" -> atMost("what members receive", payout(limit), limit);
      case "interest-at-most-funds" ->
          interestAtMost("what goes to the funds", Money.sum(fundAmounts()));
      case "interest-at-most-pool" -> interestAtMost("pool " + limit.subject(), pool(limit));
      default -> Optional.empty();
    };
  }

  /** A share of a very small surplus may round to nothing; that no share was asked may not. */
  private Optional<String> filled(String fund) {
    boolean asked =
        input.funds().stream()
            .anyMatch(step -> step.fund().equals(fund) && !step.percent().isZero());
    boolean got =
        Distribution.fundsOf(waterfall.steps()).stream()
            .anyMatch(step -> step.fund().equals(fund) && step.amount().isPositive());
    return asked || got
        ? Optional.empty()
        : Optional.of("fund %s gets nothing; something is required every year".formatted(fund));
  }

  private Optional<String> atLeast(String what, Money amount, LegalLimit limit) {
    Money base = base(limit);
    Money least = upToCapital(limit, Waterfall.share(limit.number(), base));
    return amount.isLessThan(least)
        ? Optional.of(
            "%s gets %s; at least %s of %s (%s) is required: %s"
                .formatted(what, amount, limit.number().inPercent(), base, limit.base(), least))
        : Optional.empty();
  }

  /** A reserve that holds as much as the capital needs no more. */
  private Money upToCapital(LegalLimit limit, Money least) {
    return limit.words().contains("until-capital")
        ? least.min(Waterfall.missing(input, limit.subject()).orElse(least))
        : least;
  }

  private Optional<String> atMost(String what, Money amount, LegalLimit limit) {
    Money base = base(limit);
    Money most = Waterfall.share(limit.number(), base);
    return amount.isMoreThan(most)
        ? Optional.of(
            "%s: %s; at most %s of %s (%s) is allowed: %s"
                .formatted(what, amount, limit.number().inPercent(), base, limit.base(), most))
        : Optional.empty();
  }

  private Optional<String> interestAtMost(String what, Money most) {
    return waterfall.interestTotal().isMoreThan(most)
        ? Optional.of(
            "interest on shares is %s, more than %s: %s"
                .formatted(waterfall.interestTotal(), what, most))
        : Optional.empty();
  }

  private Money fund(LegalLimit limit) {
    return waterfall.funds().stream()
        .filter(fund -> fund.fund().equals(limit.subject()))
        .map(Distribution.FundAmount::amount)
        .findFirst()
        .orElse(Money.ZERO);
  }

  /** What a class has; interest on shares is part of what capital has. */
  private Money pool(LegalLimit limit) {
    Money interest = limit.subject().equals("capital") ? waterfall.interestTotal() : Money.ZERO;
    for (int i = 0; i < pools.size(); i++) {
      if (pools.get(i).memberClass().equals(limit.subject())) {
        return amounts.get(i).plus(interest);
      }
    }
    return interest;
  }

  /** Interest and pools, but for the classes the limit does not count. */
  private Money payout(LegalLimit limit) {
    Money paid = waterfall.interestTotal();
    for (int i = 0; i < pools.size(); i++) {
      boolean counted = !limit.words().contains(pools.get(i).memberClass());
      paid = counted ? paid.plus(amounts.get(i)) : paid;
    }
    return paid;
  }

  private List<Money> fundAmounts() {
    return waterfall.funds().stream().map(Distribution.FundAmount::amount).toList();
  }

  private Money base(LegalLimit limit) {
    return PercentOf.ofWord(limit.base())
        .of(input.declaredSurplus(), waterfall.afterLosses(), remainingBefore(limit.subject()));
  }

  /** What was left when the fund's own turn came; at the end, when it is not in the policy. */
  private Money remainingBefore(String fund) {
    Money before = waterfall.afterLosses();
    for (Distribution.FundAmount step : waterfall.funds()) {
      if (step.fund().equals(fund)) {
        return before;
      }
      before = before.minus(step.amount());
    }
    return before;
  }
}
