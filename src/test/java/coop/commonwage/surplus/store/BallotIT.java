package coop.commonwage.surplus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.AMeeting;
import coop.commonwage.surplus.ballots.ABallot;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRecord;
import coop.commonwage.surplus.ballots.Call;
import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.College;
import coop.commonwage.surplus.ballots.Meeting;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.Outcome;
import coop.commonwage.surplus.ballots.PublishedList;
import coop.commonwage.surplus.ballots.Receipt;
import coop.commonwage.surplus.ballots.RoomCount;
import coop.commonwage.surplus.ballots.Tally;
import coop.commonwage.surplus.resolutions.Percent;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A ballot from its call to the signed minutes, on a real PostgreSQL. */
class BallotIT {

  private static final String SOMERSET = "uk-multi-stakeholder-somerset";
  private static final List<College> COLLEGES =
      List.of(
          new College("workers", List.of("worker"), Rate.ofPercent("60")),
          new College("community", List.of("community"), Rate.ofPercent("40")));

  private static DatabaseForTests database;

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @Test
  void aCarriedBallotAdoptsExactlyTheFiguresThatWereVotedOn() {
    AVotingCooperative coop = AVotingCooperative.of(database, 8);
    UUID distribution = coop.proposes();
    UUID ballot = coop.calls(coop.call(distribution));
    assertEquals("called", coop.read().one(ballot).ballot().state());
    assertEquals(8, coop.read().one(ballot).byPage());
    coop.at(AVotingCooperative.OPENS);
    assertEquals(1, coop.open().due(coop.employer));
    Receipt mine = coop.votes(coop.members.get(0), ballot, Choice.FOR);
    coop.votes(coop.members.get(1), ballot, Choice.FOR);
    coop.votes(coop.members.get(2), ballot, Choice.AGAINST);
    coop.votes(coop.members.get(3), ballot, Choice.ABSTAIN);
    BallotRecord open = coop.read().one(ballot);
    assertEquals(4, open.used());
    assertEquals(Optional.empty(), open.outcome());
    assertEquals("ballot-state", refusal(() -> coop.read().published(ballot)));
    coop.at(AVotingCooperative.CLOSES);
    assertEquals(1, coop.close().due(coop.employer));
    Outcome outcome = coop.read().one(ballot).outcome().orElseThrow();
    assertEquals(new Tally(2, 1, 1), outcome.tally());
    assertEquals(3, outcome.quorumNeeded());
    assertEquals(2, outcome.neededFor());
    assertTrue(outcome.carried());
    PublishedList list = coop.read().published(ballot);
    assertEquals(list.hash(), coop.read().one(ballot).listHash().orElseThrow());
    assertEquals(Optional.of(Choice.FOR), list.choiceOf(mine));
    assertEquals(
        Optional.of(Choice.FOR),
        coop.reads(coop.members.get(5)).check(ballot, mine.text().toLowerCase()));
    coop.signs(ballot, "2026/12");
    assertEquals("adopted", coop.state(distribution));
    assertEquals("signed", coop.read().one(ballot).ballot().state());
    assertEquals("2026/12", coop.read().one(ballot).minutes().orElseThrow().number());
    assertEquals("ballot-state", refusal(() -> coop.signs(ballot, "2026/13")));
  }

  @Test
  void aTieIsLostAndAdoptsNothing() {
    AVotingCooperative coop = AVotingCooperative.of(database, 8);
    UUID distribution = coop.proposes();
    UUID ballot = coop.calls(coop.call(distribution));
    coop.at(AVotingCooperative.OPENS);
    coop.votes(coop.members.get(0), ballot, Choice.FOR);
    coop.votes(coop.members.get(1), ballot, Choice.AGAINST);
    coop.votes(coop.members.get(2), ballot, Choice.ABSTAIN);
    coop.at(AVotingCooperative.CLOSES);
    coop.close().due(coop.employer);
    Outcome outcome = coop.read().one(ballot).outcome().orElseThrow();
    assertTrue(outcome.quorate());
    assertFalse(outcome.carried());
    coop.signs(ballot, "2026/12");
    assertEquals("proposed", coop.state(distribution));
  }

  @Test
  void whoProposedDoesNotSignThatItWasCarried() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID distribution = coop.proposes();
    UUID ballot = carried(coop, distribution);
    assertEquals("forbidden", refusal(() -> coop.theProposerSigns(ballot, "2026/12")));
    assertEquals("proposed", coop.state(distribution));
    assertEquals("closed", coop.read().one(ballot).ballot().state());
  }

  @Test
  void withoutAQuorumNothingIsCarriedAndAnAdjournedBallotIsQuorateWithWhoTakesPart() {
    AVotingCooperative coop = AVotingCooperative.of(database, 40);
    UUID distribution = coop.proposes();
    UUID ballot = coop.calls(ABallot.goingOn(coop.call(distribution), LocalDate.of(2027, 1, 4)));
    coop.at(AVotingCooperative.OPENS);
    for (int i = 0; i < 9; i++) {
      coop.votes(coop.members.get(i), ballot, Choice.FOR);
    }
    assertEquals("ballot-called", refusal(() -> coop.calls(coop.call(distribution))));
    coop.at(AVotingCooperative.CLOSES);
    coop.close().due(coop.employer);
    Outcome outcome = coop.read().one(ballot).outcome().orElseThrow();
    assertEquals(10, outcome.quorumNeeded());
    assertFalse(outcome.quorate());
    assertFalse(outcome.carried());
    coop.at(Instant.parse("2026-12-19T10:00:00Z"));
    Instant opens = Instant.parse("2027-01-04T08:00:00Z");
    Instant closes = Instant.parse("2027-01-05T08:00:00Z");
    String later = "'adjourned_from', r.id, 'opens_at', timestamptz '2027-01-05 08:00Z'";
    assertRefusedByDatabase(
        copyOf("ballot", ballot, later + ", 'closes_at', timestamptz '2027-01-06Z'"), "it named");
    assertRefusedByDatabase(
        copyOf("ballot", ballot, "'adjourned_to', r.closes_at::date"), "after voting in it ended");
    UUID second = coop.calls(coop.adjourned(ballot, distribution, opens, closes));
    coop.at(opens);
    coop.votes(coop.members.get(0), second, Choice.FOR);
    coop.at(closes);
    coop.close().due(coop.employer);
    assertTrue(coop.read().one(second).outcome().orElseThrow().carried());
    coop.signs(second, "2027/1");
    assertEquals("adopted", coop.state(distribution));
  }

  @Test
  void aBallotWithoutAQuorumIsTakenUpOnlyOnADayItNamed() {
    for (Optional<LocalDate> day :
        List.of(Optional.<LocalDate>empty(), Optional.of(LocalDate.of(2027, 1, 5)))) {
      AVotingCooperative coop = AVotingCooperative.of(database, 40);
      UUID distribution = coop.proposes();
      Call plain = coop.call(distribution);
      UUID ballot = coop.calls(day.map(on -> ABallot.goingOn(plain, on)).orElse(plain));
      coop.at(AVotingCooperative.OPENS);
      coop.votes(coop.members.get(0), ballot, Choice.FOR);
      coop.at(AVotingCooperative.CLOSES);
      coop.close().due(coop.employer);
      Instant opens = Instant.parse("2027-01-04T08:00:00Z");
      Call fourth = coop.adjourned(ballot, distribution, opens, opens.plusSeconds(60));
      assertEquals("adjourned", refusal(() -> coop.calls(fourth)));
    }
  }

  @Test
  void aQuorateBallotIsNotAdjourned() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID distribution = coop.proposes();
    UUID ballot = carried(coop, distribution);
    Instant opens = Instant.parse("2027-01-04T08:00:00Z");
    assertEquals(
        "adjourned",
        refusal(
            () -> coop.calls(coop.adjourned(ballot, distribution, opens, opens.plusSeconds(60)))));
    assertRefusedByDatabase(
        copyOf("ballot", ballot, "'adjourned_from', r.id"),
        "takes up one on the same proposal that had no quorum");
  }

  @Test
  void aMeetingIsQuorateWithFewOnlyOnTheDayToWhichOneWithoutAQuorumWasAdjourned() {
    AVotingCooperative coop = AVotingCooperative.of(database, 40);
    UUID distribution = coop.proposes();
    Instant goesOn = Instant.parse("2026-12-18T10:00:00Z");
    RoomCount few = new RoomCount(40, 9, 0, 0, 0);
    UUID first =
        coop.theTreasurerTypes(
            distribution,
            AMeeting.withoutQuorum(
                coop.meeting(40), few, Optional.of(LocalDate.parse("2026-12-18"))));
    coop.theBoardSignsMinutes(distribution, first);
    Meeting sooner = meetingOfNine(coop, AVotingCooperative.OPENS);
    assertEquals("no-quorum", refusal(() -> coop.theTreasurerTypes(distribution, sooner)));
    String next =
        "'number', '2026/99', 'typing', 99, 'result', 'carried', 'adjourned_to', null,"
            + " 'takes_up', r.id, 'notice_on', r.held_on, 'held_on', date '%s',"
            + " 'typed_at', timestamptz '2026-12-20 10:00Z'";
    assertRefusedByDatabase(
        copyOf("meeting_minutes", first, next.formatted("2026-12-17")), "adjourned to its day");
    assertRefusedByDatabase(
        copyOf("meeting_minutes", first, next.formatted("2026-12-19")), "adjourned to its day");
    UUID second = coop.theTreasurerTypes(distribution, meetingOfNine(coop, goesOn));
    coop.theBoardSignsMinutes(distribution, second);
    assertEquals("adopted", coop.state(distribution));
  }

  private static Meeting meetingOfNine(AVotingCooperative coop, Instant day) {
    coop.at(day);
    return coop.meetingOf(List.of(), List.of(new RoomCount(40, 9, 9, 0, 0)));
  }

  /** A statement that adds a row like that one, but for some of its columns. */
  private static String copyOf(String table, UUID row, String but) {
    return ("insert into surplus.%1$s select (jsonb_populate_record(null::surplus.%1$s, to_jsonb(r)"
            + " || jsonb_build_object('id', gen_random_uuid(), %3$s))).* from surplus.%1$s r"
            + " where r.id = '%2$s'")
        .formatted(table, row, but);
  }

  private static void assertRefusedByDatabase(String statement, String why) {
    RuntimeException refused =
        assertThrows(RuntimeException.class, () -> database.asOwner(statement), statement);
    assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
  }

  @Test
  void aVoteIsCastOnceInTimeByWhoIsOnTheRollAndAboutTheFiguresShown() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID distribution = coop.proposes();
    UUID ballot = coop.calls(coop.call(distribution));
    UUID late = coop.joins("worker");
    UUID first = coop.members.get(0);
    coop.at(AVotingCooperative.OPENS.minusMillis(1));
    assertEquals("not-open", refusal(() -> coop.votes(first, ballot, Choice.FOR)));
    coop.at(AVotingCooperative.OPENS);
    assertEquals("not-on-the-roll", refusal(() -> coop.votes(late, ballot, Choice.FOR)));
    assertEquals(
        "other-figures", refusal(() -> coop.votes(first, ballot, Choice.FOR, "f".repeat(64))));
    coop.votes(first, ballot, Choice.FOR);
    assertEquals("voted", refusal(() -> coop.votes(first, ballot, Choice.AGAINST)));
    coop.at(AVotingCooperative.CLOSES.minusMillis(1));
    coop.votes(coop.members.get(1), ballot, Choice.FOR);
    coop.at(AVotingCooperative.CLOSES);
    assertEquals("closed", refusal(() -> coop.votes(coop.members.get(2), ballot, Choice.FOR)));
    coop.close().due(coop.employer);
    assertEquals("closed", refusal(() -> coop.votes(coop.members.get(2), ballot, Choice.FOR)));
    assertEquals(new Tally(2, 0, 0), coop.read().one(ballot).outcome().orElseThrow().tally());
  }

  @Test
  void aDraftIsNotPutToABallotAndTamperedFiguresNeither() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID draft = coop.drafts();
    assertEquals("distribution-state", refusal(() -> coop.calls(coop.call(draft))));
    UUID proposed = coop.proposes();
    tamper(proposed);
    assertEquals("tampered", refusal(() -> coop.calls(coop.call(proposed))));
  }

  @Test
  void figuresChangedAfterTheCallAreNotOpened() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID proposed = coop.proposes();
    UUID ballot = coop.calls(coop.call(proposed));
    tamper(proposed);
    coop.at(AVotingCooperative.OPENS);
    assertEquals(0, coop.open().due(coop.employer));
    assertEquals("tampered", refusal(() -> coop.votes(coop.members.get(0), ballot, Choice.FOR)));
  }

  @Test
  void noticeADayShortIsRefusedUnlessNineTenthsAgree() {
    AVotingCooperative coop = AVotingCooperative.of(database, 11);
    UUID distribution = coop.proposes();
    Instant early = AVotingCooperative.OPENS.minusSeconds(86_400);
    assertEquals("short-notice", refusal(() -> coop.calls(coop.call(distribution, early, false))));
    UUID ballot = coop.calls(coop.call(distribution, early, true));
    for (int i = 0; i < 9; i++) {
      coop.agrees(coop.members.get(i), ballot);
      coop.agrees(coop.members.get(i), ballot);
    }
    coop.at(early);
    assertEquals(0, coop.open().due(coop.employer));
    assertEquals(
        "short-notice", refusal(() -> coop.votes(coop.members.get(0), ballot, Choice.FOR)));
    coop.agrees(coop.members.get(9), ballot);
    assertEquals(1, coop.open().due(coop.employer));
    coop.votes(coop.members.get(0), ballot, Choice.FOR);
  }

  @Test
  void whoHasNoLoginIsSentNoticeByPostWhichIsServedTwoDaysLater() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    coop.hasNoLogin(coop.members.get(3));
    UUID distribution = coop.proposes();
    UUID ballot = coop.calls(coop.call(distribution));
    assertEquals(3, coop.read().one(ballot).notices());
    coop.at(AVotingCooperative.OPENS);
    assertEquals("no-notice", refusal(() -> coop.votes(coop.members.get(0), ballot, Choice.FOR)));
    assertEquals(
        "notice-late",
        refusal(
            () ->
                coop.notices()
                    .written(ballot, Notice.Way.HAND, Set.of(), AVotingCooperative.CALLED)));
    coop.at(AVotingCooperative.OPENS.minusSeconds(1));
    coop.notices().written(ballot, Notice.Way.POST, Set.of(), AVotingCooperative.CALLED);
    coop.at(AVotingCooperative.OPENS);
    assertEquals(
        "short-notice", refusal(() -> coop.votes(coop.members.get(0), ballot, Choice.FOR)));
    coop.at(AVotingCooperative.OPENS.plusSeconds(2 * 86_400));
    assertEquals(1, coop.read().one(ballot).byPost());
    assertEquals(
        "short-notice", refusal(() -> coop.votes(coop.members.get(0), ballot, Choice.FOR)));
  }

  @Test
  void noticeByHandOnTheSameDayIsLongEnough() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    coop.hasNoLogin(coop.members.get(3));
    UUID ballot = coop.calls(coop.call(coop.proposes()));
    coop.notices().written(ballot, Notice.Way.HAND, Set.of("W3"), AVotingCooperative.CALLED);
    assertEquals(
        0, coop.notices().written(ballot, Notice.Way.POST, Set.of(), AVotingCooperative.CALLED));
    coop.at(AVotingCooperative.OPENS);
    assertEquals(1, coop.open().due(coop.employer));
  }

  @Test
  void everyStepOfTheScheduleTwiceChangesNothing() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID ballot = coop.calls(coop.call(coop.proposes()));
    assertEquals(0, coop.notices().byPage(coop.employer));
    coop.at(AVotingCooperative.OPENS);
    assertEquals(1, coop.open().due(coop.employer));
    assertEquals(0, coop.open().due(coop.employer));
    coop.votes(coop.members.get(0), ballot, Choice.FOR);
    assertEquals(0, coop.close().due(coop.employer));
    coop.at(AVotingCooperative.CLOSES);
    assertEquals(1, coop.close().due(coop.employer));
    String hash = coop.read().one(ballot).listHash().orElseThrow();
    assertEquals(0, coop.close().due(coop.employer));
    assertEquals(0, coop.open().due(coop.employer));
    assertEquals(hash, coop.read().one(ballot).listHash().orElseThrow());
  }

  @Test
  void anAmendmentIsAnotherProposalWithItsOwnFiguresNoticeAndVote() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID first = coop.proposes();
    UUID ballot = coop.calls(coop.call(first));
    coop.at(AVotingCooperative.OPENS);
    coop.votes(coop.members.get(0), ballot, Choice.AGAINST);
    coop.withdrawsProposal(first, "an amendment was moved");
    assertEquals("withdrawn", coop.state(first));
    Ballot gone = coop.read().one(ballot).ballot();
    assertEquals("withdrawn", gone.state());
    assertEquals("withdrawn", refusal(() -> coop.votes(coop.members.get(1), ballot, Choice.FOR)));
    assertEquals("distribution-state", refusal(() -> coop.calls(coop.call(first))));
    assertEquals("distribution-state", refusal(() -> coop.types(first, gone.hash())));
    coop.at(AVotingCooperative.CLOSES);
    assertEquals(0, coop.close().due(coop.employer));
  }

  @Test
  void onceABallotWasCalledOtherMinutesDecideNothingThoughItIsWithdrawn() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID distribution = coop.proposes();
    UUID ballot = coop.calls(coop.call(distribution));
    String hash = coop.hash(distribution);
    assertEquals("distribution-state", refusal(() -> coop.types(distribution, hash)));
    coop.withdraws(ballot, "the meeting is on another day");
    Refused refused = assertThrows(Refused.class, () -> coop.types(distribution, hash));
    assertTrue(refused.detail().contains("called to a ballot on this proposal"), refused.detail());
    UUID again = carried(coop, distribution);
    coop.signs(again, "2026/9");
    assertEquals("adopted", coop.state(distribution));
  }

  @Test
  void votesWeighedByCollegeAreCountedAdoptedAndToldWithoutCollegesWhereFewVoted() {
    AVotingCooperative coop = AVotingCooperative.of(database, 6, SOMERSET);
    List<UUID> community = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      community.add(coop.joins("community"));
    }
    UUID distribution = coop.proposes();
    assertEquals("colleges", refusal(() -> coop.calls(coop.call(distribution))));
    UUID ballot = coop.calls(coop.callByColleges(distribution, COLLEGES));
    coop.at(AVotingCooperative.OPENS);
    for (int i = 0; i < 6; i++) {
      coop.votes(coop.members.get(i), ballot, i < 5 ? Choice.FOR : Choice.AGAINST);
    }
    coop.votes(community.get(0), ballot, Choice.AGAINST);
    coop.votes(community.get(1), ballot, Choice.FOR);
    coop.at(AVotingCooperative.CLOSES);
    coop.closes(ballot);
    Outcome outcome = coop.read().one(ballot).outcome().orElseThrow();
    assertEquals("70.00%", Percent.of(outcome.partFor()));
    assertTrue(outcome.carried());
    assertFalse(outcome.isToldByCollege());
    assertTrue(
        coop.read().published(ballot).slips().stream().allMatch(slip -> slip.college().isEmpty()));
    assertEquals(
        outcome, coop.reads(community.getFirst()).one(ballot).record().outcome().orElseThrow());
    coop.signs(ballot, "2026/14");
    assertEquals("adopted", coop.state(distribution));
    assertEquals(List.of("workers 0.6 6 6 5 1", "community 0.4 5 2 1 1"), weighed(distribution));
  }

  @Test
  void twoWaysToShareOneYearAreNotVotedOnAtOnce() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    coop.at(AVotingCooperative.CALLED);
    coop.calls(coop.call(coop.proposes()));
    UUID other = coop.proposes();
    assertTrue(
        assertThrows(Refused.class, () -> coop.types(other, coop.hash(other)))
            .detail()
            .startsWith("A ballot on another distribution of 2026-10-01 to 2026-10-31 is called"),
        "nor by minutes");
    assertTrue(
        assertThrows(Refused.class, () -> coop.calls(coop.call(other)))
            .detail()
            .startsWith("A ballot on another distribution of 2026-10-01 to 2026-10-31 is called"));
  }

  @Test
  void minutesOfACollegeTooSmallForABallotAreWeighedAndHeldAgainstItsRegister() {
    AVotingCooperative coop = AVotingCooperative.of(database, 6, SOMERSET);
    coop.joins("community");
    UUID distribution = coop.proposes();
    assertEquals(
        "college-too-small",
        refusal(() -> coop.calls(coop.callByColleges(distribution, COLLEGES))));
    assertEquals("colleges", refusal(() -> coop.theTreasurerTypes(distribution, coop.meeting(7))));
    assertEquals(
        "entitled",
        refusal(
            () ->
                coop.theTreasurerTypes(
                    distribution,
                    coop.meetingOf(
                        COLLEGES,
                        List.of(new RoomCount(5, 5, 2, 3, 0), new RoomCount(2, 1, 1, 0, 0))))));
    UUID minutes =
        coop.theTreasurerTypes(
            distribution,
            coop.meetingOf(
                COLLEGES, List.of(new RoomCount(6, 5, 2, 3, 0), new RoomCount(1, 1, 1, 0, 0))));
    coop.theBoardSignsMinutes(distribution, minutes);
    assertEquals("adopted", coop.state(distribution));
    assertEquals(List.of("workers 0.6 6 5 2 3", "community 0.4 1 1 1 0"), weighed(distribution));
  }

  private static List<String> weighed(UUID distribution) {
    return database.asOwnerReading(
        "select concat_ws(' ', name, weight, entitled, present, votes_for, votes_against)"
            + " from surplus.resolution_college where distribution_id = '%s' order by position"
                .formatted(distribution));
  }

  private static UUID carried(AVotingCooperative coop, UUID distribution) {
    UUID ballot = coop.calls(coop.call(distribution));
    coop.at(AVotingCooperative.OPENS);
    for (int i = 0; i < 3; i++) {
      coop.votes(coop.members.get(i), ballot, Choice.FOR);
    }
    coop.at(AVotingCooperative.CLOSES);
    coop.close().due(coop.employer);
    return ballot;
  }

  /** Moves a penny from one member to another, past the program and its grants. */
  private static void tamper(UUID distribution) {
    for (String[] each : new String[][] {{"W0", "+"}, {"W1", "-"}}) {
      database.asOwner(
          "update surplus.allocation set amount = amount %s 1, cash = cash %s 1"
                  .formatted(each[1], each[1])
              + " where distribution_id = '%s' and payroll_id = '%s'"
                  .formatted(distribution, each[0]));
    }
  }

  private static String refusal(Runnable step) {
    String type = assertThrows(Refused.class, step::run).type();
    return type.substring("urn:commonwage:".length());
  }
}
