package coop.commonwage.surplus.legalforms;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How the members decided to change the legal form.
 *
 * @param on the day of the general meeting that passed the resolution
 * @param confirmedOn the day of the second meeting that confirmed it, where the law asks for one
 * @param votesFor of the members who voted, those in favour
 * @param votesAgainst those against
 * @param entitled how many members were entitled to vote, whether they did or not
 */
public record MembersDecision(
    LocalDate on, Optional<LocalDate> confirmedOn, int votesFor, int votesAgainst, int entitled) {

  public MembersDecision {
    if (votesFor < 0 || votesAgainst < 0 || votesFor + (long) votesAgainst > entitled) {
      throw new FormRefused(
          "entitled", "the votes are zero or more, and no more than the members entitled to vote");
    }
    if (votesFor <= votesAgainst) {
      throw new FormRefused(
          "votesFor",
          "the members carried it with more votes for than against, not %d to %d"
              .formatted(votesFor, votesAgainst));
    }
    if (confirmedOn.filter(second -> !second.isAfter(on)).isPresent()) {
      throw new FormRefused(
          "confirmedOn", "the second meeting is held after the first, of %s".formatted(on));
    }
  }

  public int cast() {
    return votesFor + votesAgainst;
  }

  /** The day it was decided for good. */
  public LocalDate finalDay() {
    return confirmedOn.orElse(on);
  }
}
