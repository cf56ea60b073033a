package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.rules.LegalForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a surplus members may not share, or not wholly, and where the form sends it. */
final class NotSharedParts {

  private static final String STEP = "not-shared";

  private final DistributionCase input;

  NotSharedParts(DistributionCase input) {
    this.input = input;
  }

  /** The steps that come before the funds, which do not count these parts. */
  List<WaterfallStep> beforeFunds(Money remaining) {
    List<WaterfallStep> steps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Money all = Money.ZERO;
    for (CaseFacts.NotShared part : input.facts().notShared()) {
      if (!seen.add(part.part())) {
        throw new UnusableCase("not_shared names " + part.part() + " twice");
      }
      if (part.amount().isNegative()) {
        throw new UnusableCase(
            "not_shared %s is negative: %s".formatted(part.part(), part.amount()));
      }
      all = all.plus(part.amount());
      Optional<LegalForm.NotShared> rule = rule(part);
      if (rule.filter(LegalForm.NotShared::fundsCountIt).isEmpty()) {
        steps.add(step(part, rule, part.amount(), part.amount()));
      }
    }
    if (all.isMoreThan(remaining)) {
      throw new UnusableCase(
          "what is not shared is %s, but only %s is left after losses".formatted(all, remaining));
    }
    return steps;
  }

  /** What of these parts is shared after all, though no fund counts it. */
  Money aside() {
    Money aside = Money.ZERO;
    for (CaseFacts.NotShared part : input.facts().notShared()) {
      Optional<LegalForm.NotShared> rule = rule(part);
      if (rule.isPresent() && !rule.get().fundsCountIt()) {
        aside =
            aside.plus(part.amount().minus(Waterfall.share(rule.get().percent(), part.amount())));
      }
    }
    return aside;
  }

  /** What the funds left of the parts they count: each fund took its share of them. */
  List<WaterfallStep> afterFunds(Money remaining, Money afterLosses) {
    List<WaterfallStep> steps = new ArrayList<>();
    for (CaseFacts.NotShared part : input.facts().notShared()) {
      Optional<LegalForm.NotShared> rule = rule(part);
      boolean counted = rule.filter(LegalForm.NotShared::fundsCountIt).isPresent();
      if (counted && part.amount().isPositive()) {
        Money left =
            Fraction.of(part.amount())
                .times(Fraction.of(remaining))
                .dividedBy(Fraction.of(afterLosses))
                .poundsHalfUp();
        steps.add(step(part, rule, part.amount(), left));
      }
    }
    return steps;
  }

  private WaterfallStep step(
      CaseFacts.NotShared part, Optional<LegalForm.NotShared> rule, Money base, Money of) {
    String fund =
        rule.map(LegalForm.NotShared::to)
            .or(part::fund)
            .orElseThrow(
                () ->
                    new UnusableCase(
                        "%s does not say where %s goes: name its fund"
                            .formatted(input.form().title(), part.part())));
    return new WaterfallStep(
        STEP,
        fund,
        Waterfall.percentText(rule.map(LegalForm.NotShared::percent).orElse(Pool.ALL)),
        part.part(),
        base,
        rule.map(known -> Waterfall.share(known.percent(), of)).orElse(of),
        Money.ZERO,
        rule.map(known -> known.source().toString()).orElse(""));
  }

  private Optional<LegalForm.NotShared> rule(CaseFacts.NotShared part) {
    return input.form().notShared().stream()
        .filter(known -> known.part().equals(part.part()))
        .findFirst();
  }
}
