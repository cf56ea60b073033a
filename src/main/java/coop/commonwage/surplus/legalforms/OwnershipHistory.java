package coop.commonwage.surplus.legalforms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything recorded about employee ownership.
 *
 * @param facts in the order they were recorded
 */
public record OwnershipHistory(List<OwnershipFact> facts) {

  public OwnershipHistory {
    facts = List.copyOf(facts);
  }

  /**
   * What holds of a test on a day: of the facts that began by then the latest, and of those of one
   * day the one recorded last. Empty while nothing is known.
   */
  public Optional<OwnershipFact> on(OwnershipTest test, LocalDate day) {
    return facts.stream()
        .filter(fact -> fact.test() == test && !fact.from().isAfter(day))
        .reduce((a, b) -> a.from().isAfter(b.from()) ? a : b);
  }

  /** The answer to a test that is a question; empty while it is not known. */
  public Optional<Boolean> isMetOn(OwnershipTest test, LocalDate day) {
    return on(test, day).map(OwnershipFact::met);
  }
}
