package coop.commonwage.surplus.ballots;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which notices count, and what a ballot is called before and after its time. */
class BallotNoticeTest {

  private static final String NO_POSTING_TIME = "fr-scic";
  private static final Instant LATER = Instant.parse("2026-12-17T08:00:00Z");

  @Test
  void whereSomebodyIsToldByPostTheRulesSayWhenThatIsServedOrTheCallIsRefused() {
    Roll roll = withOneByPost();
    BallotRefused refused =
        assertThrows(
            BallotRefused.class, () -> ABallot.of(scic(Optional.empty()), NO_POSTING_TIME, roll));
    assertEquals("no-posting-time", refused.rule());
    assertTrue(
        refused.getMessage().startsWith("1 members on the roll have no login"),
        refused.getMessage());
    assertTrue(
        refused.getMessage().contains("give postHours as your own rules have it ("),
        refused.getMessage());
    assertEquals(
        Optional.of(72),
        ABallot.of(scic(Optional.of(72)), NO_POSTING_TIME, roll).rules().postHours());
    assertDoesNotThrow(
        () ->
            ABallot.of(
                scic(Optional.empty()),
                NO_POSTING_TIME,
                Roll.of(day(1), ABallot.members("worker", 5), List.of())));
  }

  @Test
  void noNoticeIsPostedUnderRulesThatDoNotSayWhenItIsServed() {
    Ballot ballot =
        ABallot.of(
            scic(Optional.empty()),
            NO_POSTING_TIME,
            Roll.of(day(1), ABallot.members("worker", 5), List.of()));
    assertEquals("no-posting-time", refusal(ballot, Notice.Way.POST, ABallot.CALLED));
    ballot.requireNoticeable(Notice.Way.HAND, ABallot.CALLED, ABallot.CALLED);
    assertEquals(
        Optional.empty(),
        new Notice(ballot.id(), Notice.Way.POST, ABallot.CALLED)
            .servedOn(ballot.rules(), ABallot.ZONE));
    NoticesGiven posted =
        new NoticesGiven(
            List.of(new NoticesGiven.ByWay(Notice.Way.POST, 5, ABallot.CALLED, ABallot.CALLED)));
    assertEquals("no-notice", ballot.noticeWanting(posted, 0, ABallot.ZONE).orElseThrow().rule());
    assertEquals(Optional.empty(), posted.lastServed(ballot.rules(), ABallot.ZONE));
  }

  @Test
  void aNoticeIsNotOlderThanTheCallNotToComeAndNotGivenOnceVotingHasBegun() {
    Ballot ballot = ballot();
    assertEquals("notice-date", refusal(ballot, Notice.Way.POST, ABallot.CALLED.minusSeconds(1)));
    ballot.requireNoticeable(Notice.Way.POST, ABallot.CALLED, ABallot.CALLED);
    assertEquals("notice-date", refusal(ballot, Notice.Way.HAND, ABallot.CALLED.plusSeconds(1)));
    Ballot open = ABallot.after(ballot, opened());
    assertEquals("ballot-state", refusal(open, Notice.Way.HAND, ABallot.CALLED));
  }

  @Test
  void theLastNoticeServedDecidesFromWhichDayItMayOpen() {
    Ballot ballot = ballot();
    NoticesGiven given =
        new NoticesGiven(
            List.of(
                new NoticesGiven.ByWay(Notice.Way.PAGE, 38, ABallot.CALLED, ABallot.CALLED),
                new NoticesGiven.ByWay(
                    Notice.Way.POST, 2, ABallot.CALLED, ABallot.CALLED.plus(Duration.ofHours(1)))));
    assertEquals(40, given.members());
    assertEquals(2, given.members(Notice.Way.POST));
    assertEquals(Optional.of(day(1)), given.firstServed(ballot.rules(), ABallot.ZONE));
    assertEquals(Optional.of(day(3)), given.lastServed(ballot.rules(), ABallot.ZONE));
    assertEquals("short-notice", ballot.noticeWanting(given, 0, ABallot.ZONE).orElseThrow().rule());
  }

  @Test
  void aBallotWhoseTimeIsOverIsBeingCountedOrWasMissedAndIsClosedNoSooner() {
    Ballot called = ballot();
    Ballot open = ABallot.after(called, opened());
    Instant justBefore = ABallot.CLOSES.minusNanos(1);
    assertEquals("open", open.state(justBefore));
    assertEquals("counting", open.state(ABallot.CLOSES));
    assertEquals("called", called.state(justBefore));
    assertEquals("missed", called.state(ABallot.CLOSES));
    assertEquals(
        "too-early",
        assertThrows(BallotRefused.class, () -> open.requireDueToClose(justBefore)).rule());
    assertDoesNotThrow(() -> open.requireDueToClose(ABallot.CLOSES));
    assertEquals(
        "ballot-state",
        assertThrows(BallotRefused.class, () -> called.requireDueToClose(ABallot.CLOSES)).rule());
  }

  @Test
  void membersAreAskedToAgreeToShorterNoticeOnlyWhereItIsShort() {
    Ballot full = ballot();
    assertFalse(read(full, ABallot.CALLED, 40).isNoticeShort(ABallot.ZONE));
    assertFalse(read(full, ABallot.CALLED, 39).isNoticeShort(ABallot.ZONE), "in time today");
    assertTrue(
        read(full, ABallot.CALLED.plus(Duration.ofDays(1)), 39).isNoticeShort(ABallot.ZONE),
        "somebody is told too late");
    assertFalse(
        read(full, ABallot.CALLED.plus(Duration.ofDays(1)), 40).isNoticeShort(ABallot.ZONE));
    Ballot shorter =
        ABallot.of(
            ABallot.call(
                false,
                "",
                OwnRules.NONE,
                List.of(),
                ABallot.OPENS.minus(Duration.ofDays(1)),
                true,
                Optional.empty()),
            "uk-coop-society",
            Roll.of(day(1), ABallot.members("worker", 40), List.of()));
    assertTrue(read(shorter, ABallot.CALLED, 40).isNoticeShort(ABallot.ZONE));
    assertFalse(
        read(ABallot.after(shorter, opened()), ABallot.CALLED, 40).isNoticeShort(ABallot.ZONE));
  }

  private static BallotRecord read(Ballot ballot, Instant at, int notices) {
    return new BallotRecord(
        ballot,
        at,
        "Gofal Cymunedol",
        "uk-coop-society",
        "Co-operative society",
        "high",
        notices,
        notices,
        0,
        0,
        Optional.of(day(1)),
        Optional.of(day(1)),
        0,
        0,
        0,
        "somebody is to agree",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        BallotRecord.Lineage.NONE);
  }

  private static Ballot ballot() {
    return ABallot.of(
        ABallot.call(false, OwnRules.NONE, List.of()),
        "uk-coop-society",
        Roll.of(day(1), ABallot.members("worker", 40), List.of()));
  }

  private static Ballot.Life opened() {
    return new Ballot.Life(
        Optional.of(new Ballot.Step(ABallot.OPENS, "schedule", "")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Call scic(Optional<Integer> postHours) {
    return ABallot.call(
        false,
        "",
        new OwnRules(
            Optional.empty(),
            postHours,
            Optional.empty(),
            Optional.empty(),
            Optional.of(Rate.ofPercent("25")),
            Optional.empty(),
            "statuts, art. 20"),
        List.of(),
        LATER,
        false,
        Optional.empty());
  }

  @Test
  void noticeIsWrittenDownBeforeVotingIsToBegin() {
    Ballot ballot =
        ABallot.of(
            scic(Optional.of(72)),
            NO_POSTING_TIME,
            Roll.of(day(1), ABallot.members("worker", 5), List.of()));
    ballot.requireNoticeable(Notice.Way.HAND, ABallot.CALLED, LATER.minusMillis(1));
    for (Instant late : List.of(LATER, LATER.plusSeconds(3600))) {
      BallotRefused refused =
          assertThrows(
              BallotRefused.class,
              () -> ballot.requireNoticeable(Notice.Way.HAND, ABallot.CALLED, late));
      assertEquals("notice-late", refused.rule());
      assertTrue(
          refused
              .getMessage()
              .startsWith("voting was to have begun, and notice is written down before it does"),
          refused.getMessage());
    }
  }

  @Test
  void theDayItGoesOnLeavesTimeForNewNoticeAfterVotingEnded() {
    Roll roll = Roll.of(day(1), ABallot.members("worker", 40), List.of());
    Call plain = ABallot.call(false, OwnRules.NONE, List.of());
    VotingRules rules = ABallot.of(plain, "uk-coop-society", roll).rules();
    LocalDate first =
        rules.shortNoticePercent().isPresent()
            ? day(19)
            : Notice.firstDayHeld(LocalDate.of(2026, 12, 18), rules);
    assertEquals(
        Optional.of(first),
        ABallot.of(ABallot.goingOn(plain, first), "uk-coop-society", roll).adjournedTo());
    BallotRefused refused =
        assertThrows(
            BallotRefused.class,
            () -> ABallot.of(ABallot.goingOn(plain, first.minusDays(1)), "uk-coop-society", roll));
    assertEquals("adjourned-to", refused.rule());
    assertTrue(refused.getMessage().contains("on " + first + " or a later day ("));
    // where nobody may agree to less, fifteen clear days of notice lie between: 19 December to
    // 2 January
    Call scic = scic(Optional.of(72));
    LocalDate third = LocalDate.of(2027, 1, 3);
    assertEquals(
        Optional.of(third),
        ABallot.of(ABallot.goingOn(scic, third), NO_POSTING_TIME, roll).adjournedTo());
    assertThrows(
        BallotRefused.class,
        () -> ABallot.of(ABallot.goingOn(scic, third.minusDays(1)), NO_POSTING_TIME, roll));
  }

  private static Roll withOneByPost() {
    List<Roll.Member> members = new ArrayList<>(ABallot.members("worker", 4));
    Roll.Member last = ABallot.members("worker", 5).getLast();
    members.add(new Roll.Member(last.personId(), last.payrollId(), last.name(), "worker", false));
    return Roll.of(day(1), members, List.of());
  }

  private static String refusal(Ballot ballot, Notice.Way way, Instant at) {
    return assertThrows(
            BallotRefused.class, () -> ballot.requireNoticeable(way, at, ABallot.CALLED))
        .rule();
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 12, day);
  }
}
