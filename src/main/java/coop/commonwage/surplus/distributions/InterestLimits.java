package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.Citation;
import coop.commonwage.rules.LegalLimit;
import java.util.Optional;
import java.util.Set;

/** The yearly rate on shares, held against what a legal form and the co-operative itself allow. */
final class InterestLimits {

  private static final String NEEDS_DECLARATION = "interest-rate-needs-declaration";

  /** Rules that say nothing where no interest is paid. */
  private static final Set<String> RULES =
      Set.of(
          "no-share-interest",
          "interest-rate-at-most",
          "interest-rate-doubtful-above",
          "account-interest-rate-at-most",
          "interest-rate-over-reference",
          "interest-at-most-funds",
          "interest-at-most-pool",
          NEEDS_DECLARATION);

  private final DistributionCase input;
  private final Optional<Rate> rate;

  InterestLimits(DistributionCase input) {
    this.input = input;
    this.rate = input.shareInterest().filter(asked -> !asked.isZero());
  }

  /** Whether a limit can say anything about this case. */
  boolean concerns(LegalLimit limit) {
    boolean byReference =
        limit.rule().equals("interest-rate-at-most") && input.facts().referenceRate().isPresent();
    return !RULES.contains(limit.rule()) || rate.isPresent() && !byReference;
  }

  /** What is wrong, in words; empty when the limit is kept or is not about a rate. */
  Optional<String> breach(LegalLimit limit) {
    return rate.flatMap(
        asked ->
            switch (limit.rule()) {
              case "no-share-interest" ->
                  Optional.of(
                      "%s pays no interest on shares out of this surplus"
                          .formatted(input.form().title()));
              case "interest-rate-over-reference" -> overReference(asked, limit);
              case NEEDS_DECLARATION -> undeclared(asked, limit);
              default -> above(asked, limit.number());
            });
  }

  /** The co-operative's own maximum only ever tightens what the form allows. */
  Optional<Violation> breachOfDeclared() {
    Optional<Rate> declared = input.facts().declaredMaximum();
    return rate.filter(asked -> declared.isPresent() && asked.compareTo(declared.get()) > 0)
        .map(
            asked ->
                new Violation(
                    "interest-above-declared-maximum",
                    source().toString(),
                    "interest on shares is %s, the co-operative declared at most %s beforehand"
                        .formatted(asked.inPercent(), declared.get().inPercent())));
  }

  private Citation source() {
    return input.form().limitsOn(input.yearEnd()).stream()
        .filter(limit -> limit.rule().equals(NEEDS_DECLARATION))
        .map(LegalLimit::source)
        .findFirst()
        .orElse(input.form().applicationSource());
  }

  private Optional<String> undeclared(Rate asked, LegalLimit limit) {
    return asked.compareTo(limit.number()) > 0 && input.facts().declaredMaximum().isEmpty()
        ? Optional.of(
            "interest on shares is %s; above %s a highest rate must have been declared beforehand, as the lowest that obtains and keeps the capital"
                .formatted(asked.inPercent(), limit.number().inPercent()))
        : Optional.empty();
  }

  private Optional<String> overReference(Rate asked, LegalLimit limit) {
    Rate most = input.facts().referenceRate().orElse(Rate.ZERO).plus(limit.number());
    return input.facts().referenceRate().isPresent() && asked.compareTo(most) > 0
        ? Optional.of(
            "interest on shares is %s; at most %s is allowed, %s over the reference rate"
                .formatted(asked.inPercent(), most.inPercent(), limit.number().inPercent()))
        : Optional.empty();
  }

  private static Optional<String> above(Rate asked, Rate most) {
    return asked.compareTo(most) > 0
        ? Optional.of(
            "interest on shares is %s, at most %s is allowed"
                .formatted(asked.inPercent(), most.inPercent()))
        : Optional.empty();
  }
}
