package coop.commonwage.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person's standing as a co-owner, as the office's own list has it.
 *
 * @param memberClass such as {@code worker}; empty for someone who is not (or not yet) a member
 * @param since the day membership began or is expected to begin
 */
public record Membership(Optional<String> memberClass, Optional<LocalDate> since) {

  public static final Membership NONE = new Membership(Optional.empty(), Optional.empty());

  /** Whether the person is a member on a day. */
  public boolean holdsOn(LocalDate day) {
    return memberClass.isPresent() && since.isPresent() && !since.get().isAfter(day);
  }
}
