package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.Citation;
import coop.commonwage.rules.Confidence;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What figures that are allowed leave open all the same: rules whose facts nobody gave, a rate that
 * is doubted, and rules known without a source that was read.
 */
public final class Cautions {

  static final String DOUBTFUL_ABOVE = "interest-rate-doubtful-above";

  private final DistributionCase input;

  Cautions(DistributionCase input) {
    this.input = input;
  }

  /** What kind of thing is left open. */
  public enum Kind {
    /** The facts a rule asks about were not given, so it was not looked at. */
    NOT_CHECKED,
    /** The rate on shares is lawful for all that was read, and doubted all the same. */
    DOUBTFUL,
    /** The rule is known, but was not read in any source. */
    FROM_KNOWLEDGE
  }

  /**
   * @param rule the limit's own word, or the fund's; empty of a fund
   * @param source the law that says so, or would
   * @param rate the rate that is doubted; empty of the other kinds
   * @param above from which rate on it is; empty of the other kinds
   */
  public record Caution(
      Kind kind, String rule, Citation source, Optional<Rate> rate, Optional<Rate> above) {}

  /**
   * What a distribution leaves open. The tests of employee ownership are told elsewhere, each with
   * how it stands.
   *
   * @param shareInterest the yearly rate on shares; empty where none is paid
   */
  public static List<Caution> of(
      LegalForm form, LocalDate yearEnd, Optional<Rate> shareInterest, CaseFacts facts) {
    Cautions cautions =
        new Cautions(
            new DistributionCase(
                form,
                yearEnd,
                Money.ZERO,
                Money.ZERO,
                List.of(),
                shareInterest,
                List.of(),
                List.of(),
                facts));
    List<Caution> found = new ArrayList<>();
    for (LegalLimit limit : form.limitsOn(yearEnd)) {
      if (!OwnershipTests.isOne(limit) && cautions.isUnchecked(limit)) {
        found.add(
            new Caution(
                Kind.NOT_CHECKED,
                limit.rule(),
                limit.source(),
                Optional.empty(),
                Optional.empty()));
      }
      cautions
          .doubted(limit)
          .ifPresent(
              rate ->
                  found.add(
                      new Caution(
                          Kind.DOUBTFUL,
                          limit.rule(),
                          limit.source(),
                          Optional.of(rate),
                          Optional.of(limit.number()))));
    }
    cautions.known(found);
    return found;
  }

  /** Whether the case lacks what a limit asks about. */
  boolean isUnchecked(LegalLimit limit) {
    return switch (limit.rule()) {
      case "interest-rate-over-reference" ->
          paysInterest() && input.facts().referenceRate().isEmpty();
      case "pool-at-most-member-margin" -> input.facts().margin().isEmpty();
      case "volunteers-at-most", "disadvantaged-at-least" ->
          !new PeopleLimits(input).isKnown(limit);
      default -> OwnershipTests.isOne(limit) && !new OwnershipTests(input).isKnown(limit);
    };
  }

  /** A rate that is lawful for all that was read, and that we doubt all the same. */
  Optional<Rate> doubted(LegalLimit limit) {
    return limit.rule().equals(DOUBTFUL_ABOVE)
        ? input.shareInterest().filter(rate -> rate.compareTo(limit.number()) > 0)
        : Optional.empty();
  }

  private boolean paysInterest() {
    return input.shareInterest().filter(rate -> !rate.isZero()).isPresent();
  }

  /**
   * Of the form's funds and limits, each source once; where the whole form is doubted, it says so.
   */
  private void known(List<Caution> found) {
    Set<String> seen = new LinkedHashSet<>();
    if (input.form().confidence().equals("low")) {
      return;
    }
    input.form().funds().forEach(fund -> known("", fund.source(), seen, found));
    for (LegalLimit limit : input.form().limitsOn(input.yearEnd())) {
      boolean concerns = paysInterest() || !limit.rule().startsWith("interest-");
      if (concerns && !limit.rule().equals(DOUBTFUL_ABOVE)) {
        known(limit.rule(), limit.source(), seen, found);
      }
    }
  }

  private static void known(String rule, Citation source, Set<String> seen, List<Caution> found) {
    if (source.confidence() == Confidence.KNOWN && seen.add(source.toString())) {
      found.add(new Caution(Kind.FROM_KNOWLEDGE, rule, source, Optional.empty(), Optional.empty()));
    }
  }
}
