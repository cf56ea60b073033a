package coop.commonwage.surplus.resolutions;

import coop.commonwage.rules.LegalForm;
import java.time.LocalDate;

/**
 * What the members resolved, as the minutes have it. One member has one vote.
 *
 * @param number the number in the minute book
 * @param date the day of the meeting
 * @param present members present or represented
 * @param entitled members entitled to vote
 */
public record Resolution(
    String number, LocalDate date, int present, int entitled, int votesFor, int votesAgainst) {

  public Resolution {
    if (number.isBlank()) {
      throw new ProposalRefused(
          "resolution-number", "a resolution needs its number in the minute book");
    }
    if (votesFor < 0 || votesAgainst < 0 || present < 0 || entitled < 1) {
      throw new ProposalRefused(
          "resolution-count", "votes and members are counted from zero; somebody is entitled");
    }
    if (present > entitled || votesFor + votesAgainst > present) {
      throw new ProposalRefused(
          "resolution-count",
          "%d votes by %d present of %d entitled cannot be: count again"
              .formatted(votesFor + votesAgainst, present, entitled));
    }
  }

  /** Abstentions are not votes cast; a tie is lost and nobody has a casting vote. */
  public boolean isCarried() {
    return votesFor > votesAgainst;
  }

  /** How many members must be there. */
  public int quorum(LegalForm.Vote rule) {
    long entitledTimesShare = Math.multiplyExact(rule.quorumPercent().unscaled(), (long) entitled);
    long one = 1;
    for (int i = 0; i < rule.quorumPercent().scale(); i++) {
      one *= 10;
    }
    return Math.max(rule.quorumLeast(), Math.toIntExact(Math.ceilDiv(entitledTimesShare, one)));
  }
}
