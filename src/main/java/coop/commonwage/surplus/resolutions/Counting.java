package coop.commonwage.surplus.resolutions;

import coop.commonwage.money.Rate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the votes of a resolution were counted.
 *
 * @param majority what it needed
 * @param adjourned whether the meeting was an adjourned one, quorate with whoever takes part
 * @param quorumPercent the share that had to take part where the co-operative's rules ask for more
 *     than its legal form; empty: as the legal form says
 * @param colleges the colleges whose votes were weighed; empty: one member, one vote
 * @param ballotId the secret ballot it was worked out from; empty when written down from minutes
 */
public record Counting(
    Majority majority,
    boolean adjourned,
    Optional<Rate> quorumPercent,
    List<CollegeVotes> colleges,
    Optional<UUID> ballotId) {

  /** An ordinary majority of the heads of a meeting, from its minutes. */
  public static final Counting BY_HEADS =
      new Counting(Majority.ORDINARY, false, Optional.empty(), List.of(), Optional.empty());

  public Counting {
    colleges = List.copyOf(colleges);
  }
}
