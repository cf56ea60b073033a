package coop.commonwage.surplus.resolutions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Rate;
import coop.commonwage.rules.Citation;
import coop.commonwage.rules.Confidence;
import coop.commonwage.rules.LegalForm;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposalTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 14);
  private static final UUID TREASURER = UUID.randomUUID();
  private static final UUID BOARD = UUID.randomUUID();
  private static final Optional<LegalForm.Vote> QUORUM =
      Optional.of(
          new LegalForm.Vote(
              3,
              Rate.ofPercent("25"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              false,
              new Citation("Model rules", "rule 39", "https://x.test/", DAY, Confidence.AGREED)));

  private final Proposal.Proposed proposed = new Proposal.Draft().propose(TREASURER, "abc");

  @Test
  void aCarriedResolutionByAnotherPersonAdoptsExactlyTheFrozenFigures() {
    Proposal.Adopted adopted = proposed.adopt(vote(12, 40, 7, 5), BOARD, "abc", "abc", QUORUM);
    assertEquals("posted", adopted.post("abc").word());
  }

  @Test
  void whoProposedCannotRecordTheResolution() {
    assertRefused(
        "two-people", () -> proposed.adopt(vote(12, 40, 7, 5), TREASURER, "abc", "abc", QUORUM));
  }

  @Test
  void aResolutionAboutOtherFiguresAdoptsNothing() {
    assertRefused(
        "other-figures", () -> proposed.adopt(vote(12, 40, 7, 5), BOARD, "abd", "abc", QUORUM));
  }

  @Test
  void aTamperedDraftCannotBeAdoptedNorPosted() {
    assertRefused(
        "tampered", () -> proposed.adopt(vote(12, 40, 7, 5), BOARD, "abc", "xyz", QUORUM));
    Proposal.Adopted adopted = proposed.adopt(vote(12, 40, 7, 5), BOARD, "abc", "abc", QUORUM);
    assertRefused("tampered", () -> adopted.post("xyz"));
  }

  @Test
  void aTieIsLostAndAbstentionsAreNotVotesCast() {
    assertRefused(
        "not-carried", () -> proposed.adopt(vote(12, 40, 6, 6), BOARD, "abc", "abc", QUORUM));
    assertTrue(vote(12, 40, 2, 1).isCarried());
    assertFalse(vote(12, 40, 0, 0).isCarried());
  }

  @Test
  void theQuorumIsAQuarterOfTheMembersAndAtLeastThree() {
    assertEquals(10, vote(12, 40, 7, 5).quorum(QUORUM.orElseThrow()));
    assertEquals(11, vote(12, 41, 7, 5).quorum(QUORUM.orElseThrow()));
    assertEquals(3, vote(4, 5, 2, 1).quorum(QUORUM.orElseThrow()));
    assertRefused(
        "no-quorum", () -> proposed.adopt(vote(9, 40, 7, 2), BOARD, "abc", "abc", QUORUM));
  }

  @Test
  void moreVotesThanPeoplePresentAreCountedAgain() {
    assertRefused("resolution-count", () -> vote(10, 40, 7, 5));
    assertRefused("resolution-count", () -> vote(41, 40, 7, 5));
  }

  private static Resolution vote(int present, int entitled, int votesFor, int against) {
    return new Resolution("2026/7", DAY, present, entitled, votesFor, against);
  }

  private interface Step {
    Object take();
  }

  private static void assertRefused(String rule, Step step) {
    assertEquals(rule, assertThrows(ProposalRefused.class, step::take).rule());
  }
}
