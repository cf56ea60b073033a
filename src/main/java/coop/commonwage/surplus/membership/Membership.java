package coop.commonwage.surplus.membership;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's membership in one class, first day to last.
 *
 * @param memberClass {@code worker}, {@code user}, {@code community}, {@code investor}, …
 * @param since the first day as a member
 * @param until the last day; empty while it goes on
 * @param because why it ended; empty while it goes on
 */
public record Membership(
    UUID personId,
    String memberClass,
    LocalDate since,
    Optional<LocalDate> until,
    Optional<EndReason> because) {

  public Membership {
    if (memberClass.isBlank()) {
      throw new IllegalArgumentException("a membership needs a class");
    }
    if (until.isPresent() && until.get().isBefore(since)) {
      throw new IllegalArgumentException(
          "a membership cannot end on %s before it begins on %s".formatted(until.get(), since));
    }
    if (because.isPresent() && until.isEmpty()) {
      throw new IllegalArgumentException("a membership that goes on has no reason to have ended");
    }
  }

  /** A membership of which only the days matter. */
  public Membership(UUID personId, String memberClass, LocalDate since, Optional<LocalDate> until) {
    this(personId, memberClass, since, until, Optional.empty());
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(since) && (until.isEmpty() || !day.isAfter(until.get()));
  }

  /** Whether any day is in both. */
  public boolean overlaps(Membership other) {
    return other.until.map(last -> !last.isBefore(since)).orElse(true)
        && until.map(last -> !last.isBefore(other.since)).orElse(true);
  }
}
