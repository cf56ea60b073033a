package coop.commonwage.surplus.application;

import java.util.UUID;

/** Whether the members may still be asked about a proposal, and by what. */
final class OpenToVotes {

  private OpenToVotes() {}

  /** A year is shared once: nobody votes on another sharing of it while one stands. */
  static void requireYearUnshared(Distributions distributions, StoredDistribution stored) {
    if (stored.reverses().isEmpty() && distributions.isYearPosted(stored.labourYearId())) {
      throw Refusals.conflict(
          "A distribution of %s is posted: it is taken back before the members decide on another."
              .formatted(stored.year()));
    }
  }

  /** Once the members were called to a ballot, no meeting's minutes take its place. */
  static void requireNoBallot(StandingBallots ballots, UUID distributionId) {
    if (ballots.on(distributionId).isPresent()) {
      throw Refusals.conflict(
          "A ballot on this proposal is called: its result decides, not the minutes of another"
              + " meeting. Wait for it.");
    }
    if (ballots.isDecided(distributionId)) {
      throw Refusals.conflict(
          "The members decided on this proposal by ballot: only the minutes of that ballot, or of"
              + " a new one, adopt it. Another meeting's minutes do not overrule it.");
    }
    if (ballots.wasCalled(distributionId)) {
      throw Refusals.conflict(
          "The members were called to a ballot on this proposal and it was withdrawn: another"
              + " ballot decides on it, or another proposal. Minutes of a meeting do not take its"
              + " place.");
    }
  }
}
