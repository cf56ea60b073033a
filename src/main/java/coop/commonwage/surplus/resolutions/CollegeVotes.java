package coop.commonwage.surplus.resolutions;

import coop.commonwage.money.Rate;
import coop.commonwage.surplus.distributions.Fraction;

/**
 * How one college voted, where the rules weigh votes by college.
 *
 * @param name what the rules call it
 * @param weight its share of the decision
 * @param entitled its members entitled to vote
 * @param present those of them who took part
 */
public record CollegeVotes(
    String name, Rate weight, int entitled, int present, int votesFor, int votesAgainst) {

  public CollegeVotes {
    if (entitled < 0 || present < 0 || votesFor < 0 || votesAgainst < 0) {
      throw new ProposalRefused(
          "resolution-count", "votes and members of " + name + " are counted from zero");
    }
    if (present > entitled || votesFor + votesAgainst > present) {
      throw new ProposalRefused(
          "resolution-count",
          "%s: %d votes by %d present of %d entitled cannot be: count again"
              .formatted(name, votesFor + votesAgainst, present, entitled));
    }
  }

  /** Those of it who took part and voted for neither side. */
  public int abstained() {
    return present - votesFor - votesAgainst;
  }

  /** Whether more of it were for the motion than against. */
  public boolean isFor() {
    return votesFor > votesAgainst;
  }

  /** Its part of the weighted quorum: weight × present ÷ entitled. */
  Fraction weightPresent() {
    return entitled == 0
        ? Fraction.ZERO
        : Fraction.of(weight).times(Fraction.of(present, entitled));
  }

  /** Its part of the decision: weight × for ÷ (for + against); nothing when nobody voted. */
  Fraction weightFor() {
    int cast = votesFor + votesAgainst;
    return cast == 0 ? Fraction.ZERO : Fraction.of(weight).times(Fraction.of(votesFor, cast));
  }
}
