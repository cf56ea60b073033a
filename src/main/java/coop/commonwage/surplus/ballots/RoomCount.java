package coop.commonwage.surplus.ballots;

import coop.commonwage.surplus.resolutions.ProposalRefused;

/**
 * The votes of everybody, or of one college, as they were counted in the room.
 *
 * @param entitled members with a vote
 * @param present those of them who were there or represented
 * @param abstained those present who gave a paper for neither side
 */
public record RoomCount(int entitled, int present, int votesFor, int votesAgainst, int abstained) {

  public RoomCount {
    if (entitled < 0 || present < 0 || votesFor < 0 || votesAgainst < 0 || abstained < 0) {
      throw new ProposalRefused(
          "resolution-count", "votes and members are counted from zero; somebody is entitled");
    }
    long papers = (long) votesFor + votesAgainst + abstained;
    if (present > entitled || papers > present) {
      throw new ProposalRefused(
          "resolution-count",
          "%d votes by %d present of %d entitled cannot be: count again"
              .formatted(papers, present, entitled));
    }
  }

  RoomCount plus(RoomCount other) {
    return new RoomCount(
        entitled + other.entitled,
        present + other.present,
        votesFor + other.votesFor,
        votesAgainst + other.votesAgainst,
        abstained + other.abstained);
  }
}
