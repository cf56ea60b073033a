package coop.commonwage.surplus.distributions;

import coop.commonwage.rules.LegalLimit;
import java.util.Optional;

/**
 * The tests an employee-owned company as a whole must pass before it may pay a qualifying bonus. A
 * test whose facts were not given is not passed; the explanation says that it was not looked at.
 */
final class OwnershipTests {

  private final Optional<CaseFacts.Ownership> facts;

  OwnershipTests(DistributionCase input) {
    this.facts = input.facts().ownership();
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
