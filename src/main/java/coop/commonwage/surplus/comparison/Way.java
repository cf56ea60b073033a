package coop.commonwage.surplus.comparison;

import coop.commonwage.surplus.distributions.Distribution;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way to share the surplus.
 *
 * @param title what people call it
 * @param shared what comes of it; empty when the legal form does not allow it
 * @param refused why not, with the article; empty when it is allowed
 * @param reserveFunds the funds of it that are kept as reserves
 */
public record Way(
    String title, Optional<Distribution> shared, List<Breach> refused, Set<String> reserveFunds) {

  public Way {
    refused = List.copyOf(refused);
    reserveFunds = Set.copyOf(reserveFunds);
    if (shared.isPresent() != refused.isEmpty()) {
      throw new IllegalArgumentException(
          title + ": a way is either shared out or refused with a reason");
    }
  }

  /** A rule that does not allow it, with the law and its article where it is one of law. */
  public record Breach(String article, String message) {}
}
