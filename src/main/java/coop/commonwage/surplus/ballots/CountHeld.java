package coop.commonwage.surplus.ballots;

import coop.commonwage.surplus.distributions.Fraction;
import coop.commonwage.surplus.resolutions.Percent;
import coop.commonwage.surplus.resolutions.ProposalRefused;
import coop.commonwage.surplus.resolutions.Resolution;

/** The count of a meeting, held against what its minutes say came of it. */
record CountHeld(Resolution resolution, VotingRules rules) {

  /** What the minutes say came of it is what the count says. */
  void requireComesTo(MeetingResult.Kind kind) {
    if (!kind.isVote() && resolution.votesFor() + resolution.votesAgainst() > 0) {
      throw new BallotRefused(
          "no-vote",
          "where nothing was voted on, nobody was for or against: leave the votes empty, or say"
              + " that the motion was carried or lost");
    }
    switch (kind) {
      case CARRIED -> {
        requireQuorum();
        resolution.requireCarried();
      }
      case LOST -> {
        requireQuorum();
        requireLost();
      }
      case ADJOURNED -> requireQuorum();
      case NO_QUORUM -> requireNoQuorum();
    }
  }

  private void requireLost() {
    if (resolution.isCarried() && !resolution.counting().colleges().isEmpty()) {
      throw new BallotRefused(
          "not-lost",
          ("by the weights of the colleges %s of the decision was for the motion, which carries it:"
                  + " the minutes say that it was lost; count again")
              .formatted(Percent.of(resolution.partFor())));
    }
    if (resolution.isCarried()) {
      throw new BallotRefused(
          "not-lost",
          "%d for and %d against carry the motion: the minutes say that it was lost; count again"
              .formatted(resolution.votesFor(), resolution.votesAgainst()));
    }
  }

  private void requireNoQuorum() {
    try {
      requireQuorum();
    } catch (ProposalRefused tooFew) {
      return;
    }
    throw new BallotRefused(
        "was-quorate",
        "%d of %d entitled members were present, which is a quorum: say whether the motion was carried or lost, or the meeting adjourned (%s)"
            .formatted(resolution.present(), resolution.entitled(), rules.source()));
  }

  private void requireQuorum() {
    if (resolution.counting().adjourned() && resolution.present() > 0) {
      return;
    }
    boolean weighed = !resolution.counting().colleges().isEmpty();
    int needed =
        weighed
            ? rules.quorumLeast()
            : Resolution.quorum(rules.quorumLeast(), rules.quorumPercent(), resolution.entitled());
    if (resolution.present() < needed) {
      throw new ProposalRefused(
          "no-quorum",
          "%d were present, the quorum of %d entitled members is %d (%s)"
              .formatted(resolution.present(), resolution.entitled(), needed, rules.source()));
    }
    if (weighed && resolution.weightPresent().compareTo(Fraction.of(rules.quorumPercent())) < 0) {
      throw new ProposalRefused(
          "no-quorum",
          "members with %s of the weight took part, the quorum is %s (%s)"
              .formatted(
                  Percent.of(resolution.weightPresent()),
                  rules.quorumPercent().inPercent(),
                  rules.source()));
    }
  }
}
