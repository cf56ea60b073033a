package coop.commonwage.surplus.application;

import java.util.UUID;
import java.util.stream.Stream;

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

  /** Two sharings of one year are not put to the members at once: both could be carried. */
  static void requireNoOtherBallot(
      Distributions distributions, StandingBallots ballots, StoredDistribution stored) {
    others(distributions, stored)
        .filter(other -> ballots.on(other.id()).isPresent())
        .findFirst()
        .ifPresent(
            other -> {
              throw Refusals.conflict(
                  "A ballot on another distribution of %s is called: wait for its result, or withdraw it."
                      .formatted(stored.year()));
            });
  }

  /** Of two that the members adopted for one year the later decision counts. */
  static void requireNoLaterDecision(Distributions distributions, StoredDistribution stored) {
    distributions
        .replacedBy(stored.id())
        .ifPresent(
            other -> {
              throw Refusals.conflict(
                  "The members adopted another distribution of %s after this one: post that one."
                      .formatted(stored.year()));
            });
  }

  private static Stream<StoredDistribution> others(
      Distributions distributions, StoredDistribution stored) {
    return stored.reverses().isPresent()
        ? Stream.empty()
        : distributions.list().stream()
            .filter(other -> other.labourYearId().equals(stored.labourYearId()))
            .filter(other -> other.reverses().isEmpty() && !other.id().equals(stored.id()));
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
