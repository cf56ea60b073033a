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
 */
public record Membership(
    UUID personId, String memberClass, LocalDate since, Optional<LocalDate> until) {

  public Membership {
    if (memberClass.isBlank()) {
      throw new IllegalArgumentException("a membership needs a class");
    }
    if (until.isPresent() && until.get().isBefore(since)) {
      throw new IllegalArgumentException(
          "a membership cannot end on %s before it begins on %s".formatted(until.get(), since));
    }
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(since) && (until.isEmpty() || !day.isAfter(until.get()));
  }
}
