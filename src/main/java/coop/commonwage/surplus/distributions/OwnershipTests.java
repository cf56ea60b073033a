package coop.commonwage.surplus.distributions;

import coop.commonwage.rules.LegalForm;
import coop.commonwage.rules.LegalLimit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tests an employee-owned company as a whole must pass before it may pay a qualifying bonus,
 * held against the facts there are.
 */
public final class OwnershipTests {

  private static final Set<String> RULES =
      Set.of("trading-requirement", "indirect-ownership", "office-holder-ratio");

  private final Optional<CaseFacts.Ownership> facts;

  OwnershipTests(DistributionCase input) {
    this(input.facts().ownership());
  }

  private OwnershipTests(Optional<CaseFacts.Ownership> facts) {
    this.facts = facts;
  }

  /** How a test stands. */
  public enum Standing {
    MET("met"),
    NOT_MET("not-met"),
    UNKNOWN("unknown");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * One test.
   *
   * @param rule its name in the profile
   * @param article where the law asks for it
   * @param message why it is not met, in words; empty otherwise
   */
  public record Finding(String rule, String article, Standing standing, String message) {}

  /** Whether a form knows such tests at all. */
  public static boolean areAskedBy(LegalForm form, LocalDate yearEnd) {
    return form.limitsOn(yearEnd).stream().anyMatch(limit -> RULES.contains(limit.rule()));
  }

  static boolean isOne(LegalLimit limit) {
    return RULES.contains(limit.rule());
  }

  /** Every test of a form with how it stands. */
  public static List<Finding> of(
      LegalForm form, LocalDate yearEnd, Optional<CaseFacts.Ownership> facts) {
    OwnershipTests tests = new OwnershipTests(facts);
    return form.limitsOn(yearEnd).stream()
        .filter(OwnershipTests::isOne)
        .map(tests::finding)
        .toList();
  }

  private Finding finding(LegalLimit limit) {
    Optional<String> breach = breach(limit);
    Standing standing =
        breach.isPresent() ? Standing.NOT_MET : isKnown(limit) ? Standing.MET : Standing.UNKNOWN;
    return new Finding(limit.rule(), limit.source().toString(), standing, breach.orElse(""));
  }

  /** What is wrong, in words; empty when the test is passed or its facts are missing. */
  Optional<String> breach(LegalLimit limit) {
    return switch (limit.rule()) {
      case "trading-requirement" ->
          facts
              .flatMap(CaseFacts.Ownership::trading)
              .filter(trading -> !trading)
              .map(no -> "the company or its group does not trade");
      case "indirect-ownership" ->
          facts
              .flatMap(CaseFacts.Ownership::controlled)
              .filter(controlled -> !controlled)
              .map(no -> "no trust for all employees holds the controlling interest");
      default -> tooManyOfficeHolders(limit);
    };
  }

  /** Whether the facts of a test were given at all. */
  boolean isKnown(LegalLimit limit) {
    return switch (limit.rule()) {
      case "trading-requirement" -> facts.flatMap(CaseFacts.Ownership::trading).isPresent();
      case "indirect-ownership" -> facts.flatMap(CaseFacts.Ownership::controlled).isPresent();
      default ->
          facts.flatMap(CaseFacts.Ownership::officeHolders).isPresent()
              && facts.flatMap(CaseFacts.Ownership::everybody).isPresent();
    };
  }

  /** Whether the facts are the employer's record, and not all that is asked for. */
  boolean withholdExemption(List<LegalLimit> limits) {
    return isOnRecord()
        && limits.stream()
            .filter(OwnershipTests::isOne)
            .anyMatch(limit -> !isKnown(limit) || breach(limit).isPresent());
  }

  boolean isOnRecord() {
    return facts.filter(CaseFacts.Ownership::onRecord).isPresent();
  }

  private Optional<String> tooManyOfficeHolders(LegalLimit limit) {
    if (!isKnown(limit)) {
      return Optional.empty();
    }
    int holders = facts.flatMap(CaseFacts.Ownership::officeHolders).orElseThrow();
    int everybody = facts.flatMap(CaseFacts.Ownership::everybody).orElseThrow();
    Fraction most = Fraction.of(limit.number()).times(Fraction.of(everybody, 1));
    return Fraction.of(holders, 1).compareTo(most) > 0
        ? Optional.of(
            "%d of %d employees and office-holders are directors, other office-holders or connected"
                    .formatted(holders, everybody)
                + " with them; at most %s may be".formatted(limit.number().inPercent()))
        : Optional.empty();
  }
}
