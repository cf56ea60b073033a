package coop.commonwage.surplus.ballots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.paper.PdfText;
import coop.commonwage.surplus.pdf.BallotPdf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of a college in which so few voted that their votes could be told apart. */
class BallotCollegesTest {

  private static final List<College> COLLEGES =
      List.of(
          new College("workers", List.of("worker"), Rate.ofPercent("60")),
          new College("community", List.of("community"), Rate.ofPercent("40")));
  private static final Roll ROLL = roll();
  private static final Ballot BALLOT =
      ABallot.of(
          ABallot.call(false, OwnRules.NONE, COLLEGES), "uk-multi-stakeholder-somerset", ROLL);

  @Test
  void fiveSlipsOfACollegeAreToldAndFourAreNot() {
    PublishedList five = list(7, 5);
    assertTrue(outcome(five).isToldByCollege());
    assertEquals(five, five.told(outcome(five)));
    PublishedList four = list(7, 4);
    assertFalse(outcome(four).isToldByCollege());
    PublishedList told = four.told(outcome(four));
    assertTrue(told.slips().stream().allMatch(slip -> slip.college().isEmpty()));
    assertEquals(four.tally(), told.tally());
    assertNotEquals(four.hash(), told.hash());
    assertTrue(outcome(list(7, 0)).isToldByCollege(), "nobody's vote is in an empty college");
  }

  @Test
  void theMinutesTellNothingOfACollegeInWhichFewVoted() throws Exception {
    String few = minutes(list(7, 4));
    assertTrue(few.contains("In a college fewer than five members voted."), few);
    assertTrue(
        few.contains("Colleges Weight Members on the roll workers 60% 10 community 40% 6"), few);
    assertFalse(few.contains("of the decision was for the motion"), few);
    String enough = minutes(list(7, 5));
    assertFalse(enough.contains("fewer than five"), enough);
    assertTrue(enough.contains("of the decision was for the motion"), enough);
  }

  private static String minutes(PublishedList list) throws Exception {
    Optional<Ballot.Step> step = Optional.of(new Ballot.Step(ABallot.CLOSES, "schedule", ""));
    Ballot closed =
        ABallot.after(BALLOT, new Ballot.Life(step, step, Optional.empty(), Optional.empty()));
    return PdfText.of(
            BallotPdf.minutes(
                ABallot.record(closed, ROLL, Optional.of(list), Optional.empty()), Locale.of("en")))
        .replaceAll("\\s+", " ");
  }

  /** So many slips of workers, all but two for it, and of the community, all but one for it. */
  private static PublishedList list(int workers, int community) {
    List<Slip> slips = new ArrayList<>(ABallot.slips("workers", workers - 2, 2, 0));
    if (community > 0) {
      slips.addAll(ABallot.slips("community", community - 1, 1, 0));
    }
    return new PublishedList(BALLOT.id(), BALLOT.hash(), slips);
  }

  private static Outcome outcome(PublishedList list) {
    return BALLOT.outcome(list, ROLL);
  }

  private static Roll roll() {
    List<Roll.Member> members = new ArrayList<>(ABallot.members("worker", 10));
    members.addAll(ABallot.members("community", 6));
    return Roll.of(LocalDate.of(2026, 12, 1), members, COLLEGES);
  }
}
