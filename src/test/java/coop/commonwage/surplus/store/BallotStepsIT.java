package coop.commonwage.surplus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.platform.database.DatabaseForTests;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.AMeeting;
import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.RoomCount;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which step of a ballot may follow which, held by the program and by the database. */
class BallotStepsIT {

  private static final String A_LATER_DAY = "2026-12-20T10:00:00Z";

  /** The first day after fourteen clear days and the two of the post. */
  private static final Instant AFTER_THE_POST = Instant.parse("2026-12-18T08:00:00Z");

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
  void typedMinutesDoNotOverruleABallotThatWasLostAndANewBallotMay() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID distribution = coop.proposes();
    UUID lost = decided(coop, distribution, Choice.AGAINST);
    String hash = coop.hash(distribution);
    Refused refused = assertThrows(Refused.class, () -> coop.types(distribution, hash));
    assertTrue(refused.detail().contains("decided on this proposal by ballot"), refused.detail());
    coop.signs(lost, "2026/12");
    assertEquals("distribution-state", refusal(() -> coop.types(distribution, hash)));
    assertRefusedByDatabase(resolution(coop, distribution, hash, "null", 3, 3), "ballot decides");
    coop.at(Instant.parse(A_LATER_DAY));
    UUID again =
        coop.calls(
            coop.again(
                distribution,
                Instant.parse("2027-01-05T08:00:00Z"),
                Instant.parse("2027-01-06T08:00:00Z")));
    coop.at(Instant.parse("2027-01-05T08:00:00Z"));
    for (int i = 0; i < 3; i++) {
      coop.votes(coop.members.get(i), again, Choice.FOR);
    }
    coop.at(Instant.parse("2027-01-06T08:00:00Z"));
    coop.closes(again);
    coop.signs(again, "2026/13");
    assertEquals("adopted", coop.state(distribution));
  }

  @Test
  void aCarriedBallotIsAdoptedByItsOwnMinutesOnlyAndNotPutAgain() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID distribution = coop.proposes();
    UUID carried = decided(coop, distribution, Choice.FOR);
    String hash = coop.hash(distribution);
    assertEquals("distribution-state", refusal(() -> coop.types(distribution, hash)));
    assertEquals("ballot-carried", refusal(() -> coop.calls(coop.call(distribution))));
    String ballot = "'" + carried + "'";
    assertRefusedByDatabase(
        resolution(coop, distribution, hash, ballot, 3, 2), "did not carry distribution");
    coop.signs(carried, "2026/12");
    assertEquals("adopted", coop.state(distribution));
  }

  @Test
  void minutesOfAMeetingAreTypedByOneAndSignedByAnotherWhoDidNotProposeIt() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID distribution = coop.proposes();
    UUID byTheBoard = coop.theBoardTypes(distribution, coop.meeting(4));
    assertEquals("two-people", refusal(() -> coop.theBoardSignsMinutes(distribution, byTheBoard)));
    assertEquals(
        "forbidden", refusal(() -> coop.theTreasurerSignsMinutes(distribution, byTheBoard)));
    UUID typedAgain = coop.types(distribution, coop.hash(distribution));
    assertEquals(
        "distribution-state",
        refusal(() -> coop.theBoardSignsMinutes(distribution, byTheBoard)),
        "others stand since");
    assertEquals("proposed", coop.state(distribution));
    assertRefusedByDatabase(
        signed(coop, distribution, typedAgain, "m.typed_by", "m.votes_for"), "who types minutes");
    assertRefusedByDatabase(
        signed(coop, distribution, typedAgain, "gen_random_uuid()", "3"), "not what the minutes");
    assertRefusedByDatabase(
        signed(coop, distribution, byTheBoard, "gen_random_uuid()", "m.votes_for"),
        "not what the minutes");
    assertRefusedByDatabase(
        signed(coop, distribution, typedAgain, "null", "m.votes_for"), "names who signed");
    coop.theBoardSignsMinutes(distribution, typedAgain);
    assertEquals("adopted", coop.state(distribution));
  }

  @Test
  void whatAMeetingLostIsSignedByAnotherAdoptsNothingAndIsPutAgainAfterNewNotice() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID distribution = coop.proposes();
    UUID lost =
        coop.theTreasurerTypes(
            distribution, AMeeting.lost(coop.meeting(4), new RoomCount(4, 4, 1, 2, 1)));
    assertRefusedByDatabase(
        keptAsSigned(lost, "m.typed_by"), "signed while they stand, by another");
    String adopted = signed(coop, distribution, lost, "gen_random_uuid()", "m.votes_for");
    assertRefusedByDatabase(adopted, "not what the minutes");
    coop.theBoardSignsMinutes(distribution, lost);
    assertEquals("proposed", coop.state(distribution));
    assertEquals("signed-once", refusal(() -> coop.theBoardSignsMinutes(distribution, lost)));
    assertEquals(
        "distribution-state",
        refusal(
            () ->
                coop.theTreasurerTypes(
                    distribution, AMeeting.lost(coop.meeting(4), new RoomCount(4, 4, 1, 2, 1)))),
        "the number is of the lost one");
    coop.at(AVotingCooperative.OPENS);
    UUID carried = coop.types(distribution, coop.hash(distribution));
    coop.theBoardSignsMinutes(distribution, carried);
    assertEquals("adopted", coop.state(distribution));
  }

  private static String keptAsSigned(UUID minutes, String signer) {
    return ("insert into surplus.meeting_signature select m.id, m.employer_id, %s, 'x', now()"
            + " from surplus.meeting_minutes m where m.id = '%s'")
        .formatted(signer, minutes);
  }

  @Test
  void minutesAreHeldAgainstTheRegisterOfTheirRecordDateWhenTypedAndAgainWhenSigned() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID distribution = coop.proposes();
    Refused few =
        assertThrows(Refused.class, () -> coop.theTreasurerTypes(distribution, coop.meeting(3)));
    assertEquals(
        "The minutes say that 3 members could vote, the register has 4 on 2026-12-01.",
        few.detail());
    UUID minutes = coop.theTreasurerTypes(distribution, coop.meeting(4));
    coop.joins("worker");
    assertEquals(
        "register-changed", refusal(() -> coop.theBoardSignsMinutes(distribution, minutes)));
  }

  @Test
  void whatTheMembersCarriedIsNotWithdrawnByWhoProposedIt() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID voted = coop.proposes();
    decided(coop, voted, Choice.FOR);
    assertEquals(
        "distribution-state", refusal(() -> coop.withdrawsProposal(voted, "I think otherwise")));
    AVotingCooperative met = AVotingCooperative.of(database, 4);
    UUID typed = met.proposes();
    met.types(typed, met.hash(typed));
    assertEquals(
        "distribution-state", refusal(() -> met.withdrawsProposal(typed, "I think otherwise")));
    assertEquals("proposed", met.state(typed));
  }

  private static String signed(
      AVotingCooperative coop, UUID distribution, UUID minutes, String by, String pro) {
    return ("insert into surplus.resolution (distribution_id, employer_id, hash, number, held_on,"
            + " present, entitled, votes_for, votes_against, recorded_at, minutes_id, signed_by)"
            + " select m.distribution_id, m.employer_id, m.hash, m.number, m.held_on, m.present,"
            + " m.entitled, %s, 0, now(), m.id, %s from surplus.meeting_minutes m"
            + " where m.id = '%s' and m.distribution_id = '%s' and m.employer_id = '%s'")
        .formatted(pro, by, minutes, distribution, coop.employer);
  }

  @Test
  void aBallotIsClosedByHandWhenItsTimeIsOverAndNotBefore() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID ballot = open(coop, coop.proposes());
    for (int i = 0; i < 4; i++) {
      coop.votes(coop.members.get(i), ballot, Choice.FOR);
    }
    coop.at(AVotingCooperative.CLOSES.minusSeconds(1));
    assertEquals("too-early", refusal(() -> coop.closes(ballot)));
    assertEquals("open", coop.read().one(ballot).state());
    coop.at(AVotingCooperative.CLOSES);
    assertEquals("counting", coop.read().one(ballot).state());
    assertEquals("counting", coop.reads(coop.members.get(0)).one(ballot).record().state());
    coop.closes(ballot);
    coop.closes(ballot);
    assertEquals("closed", coop.read().one(ballot).state());
    assertEquals(4, coop.read().published(ballot).slips().size());
    assertEquals("bea", coop.read().one(ballot).ballot().life().closed().orElseThrow().actor());
    assertEquals(0, coop.close().due(coop.employer));
  }

  @Test
  void aMemberIsToldOfABallotUntilTheyVotedOrItIsOver() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID ballot = open(coop, coop.proposes());
    UUID me = coop.members.get(0);
    assertEquals(ballot, coop.reads(me).waiting().getFirst().id());
    coop.votes(me, ballot, Choice.FOR);
    assertEquals(List.of(), coop.reads(me).waiting());
    assertEquals(1, coop.reads(coop.members.get(1)).waiting().size());
    coop.at(AVotingCooperative.CLOSES);
    assertEquals(List.of(), coop.reads(coop.members.get(1)).waiting());
  }

  @Test
  void aProposalNamesTheBallotThatDecidesOnItAndWhetherThereMayBeAnother() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID distribution = coop.proposes();
    assertTrue(coop.read().on(distribution).isEmpty());
    UUID first = open(coop, distribution);
    assertEquals(first, coop.read().on(distribution).orElseThrow().ballot().id());
    assertFalse(coop.read().on(distribution).orElseThrow().mayBeCalledAgain());
    coop.at(AVotingCooperative.CLOSES);
    coop.closes(first);
    assertTrue(coop.read().on(distribution).orElseThrow().mayBeCalledAgain());
    UUID other = coop.proposes();
    decided(coop, other, Choice.FOR);
    assertFalse(coop.read().on(other).orElseThrow().mayBeCalledAgain());
  }

  @Test
  void votesAfterTheTimeAreRefusedThoughTheBoxIsNotEmptiedYet() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID ballot = open(coop, coop.proposes());
    coop.at(AVotingCooperative.CLOSES);
    assertEquals("closed", refusal(() -> coop.votes(coop.members.get(0), ballot, Choice.FOR)));
  }

  @Test
  void aBoxThatCannotBeReadKeepsNoOtherBallotWaitingAndIsShown() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID broken = open(coop, coop.proposes());
    UUID sound = open(coop, coop.proposesForSeptember());
    coop.votes(coop.members.get(0), broken, Choice.FOR);
    coop.votes(coop.members.get(0), sound, Choice.FOR);
    database.asOwner(
        "update surplus.ballot_box set sealed = '\\x00' where ballot_id = '" + broken + "'");
    coop.at(AVotingCooperative.CLOSES);
    assertEquals(1, coop.close().due(coop.employer));
    assertEquals(0, coop.close().due(coop.employer));
    assertEquals("closed", coop.read().one(sound).state());
    assertEquals("counting", coop.read().one(broken).state());
    assertTrue(!coop.read().one(broken).trouble().isEmpty());
    assertEquals("", coop.read().one(sound).trouble());
  }

  @Test
  void closingAndWithdrawingAtOnceIsOneOfTheTwo() throws Exception {
    for (int round = 0; round < 5; round++) {
      AVotingCooperative coop = AVotingCooperative.of(database, 4);
      UUID ballot = open(coop, coop.proposes());
      coop.votes(coop.members.get(0), ballot, Choice.FOR);
      coop.at(AVotingCooperative.CLOSES);
      CountDownLatch together = new CountDownLatch(1);
      try (ExecutorService two = Executors.newFixedThreadPool(2)) {
        Future<?> closing =
            two.submit(
                () -> {
                  together.await();
                  return coop.close().due(coop.employer);
                });
        Future<Boolean> withdrawing =
            two.submit(
                () -> {
                  together.await();
                  try {
                    coop.withdraws(ballot, "the dates are wrong");
                    return true;
                  } catch (Refused tooLate) {
                    return false;
                  }
                });
        together.countDown();
        closing.get();
        boolean withdrawn = withdrawing.get();
        assertEquals(withdrawn ? "withdrawn" : "closed", coop.read().one(ballot).state());
        assertEquals(
            List.of("1"),
            database.asOwnerReading(
                "select count(*) from surplus.ballot_step where ballot_id = '"
                    + ballot
                    + "' and kind in ('closed', 'withdrawn')"));
      }
    }
  }

  @Test
  void aWrongDayOfAPostedNoticeIsCorrectedAndWhatWasWrittenStays() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    coop.hasNoLogin(coop.members.get(3));
    UUID distribution = coop.proposes();
    UUID ballot =
        coop.calls(coop.again(distribution, AFTER_THE_POST, AFTER_THE_POST.plusSeconds(3600)));
    Instant called = AVotingCooperative.CALLED;
    assertEquals(
        "notice-date",
        refusal(() -> coop.notices().corrected(ballot, Set.of(), called, "there is none yet")));
    Instant wrong = called.plusSeconds(6 * 86_400);
    coop.at(wrong);
    coop.notices().written(ballot, Notice.Way.POST, Set.of(), wrong);
    assertEquals("2026-12-09", coop.read().one(ballot).lastServed().orElseThrow().toString());
    assertFalse(coop.read().one(ballot).wanting().isEmpty());
    assertEquals(
        "notice-date",
        refusal(() -> coop.notices().corrected(ballot, Set.of(), called.minusSeconds(1), "x")));
    assertEquals(
        "notice-date", refusal(() -> coop.notices().corrected(ballot, Set.of(), called, " ")));
    assertEquals(
        1, coop.notices().corrected(ballot, Set.of(), called, "the receipt says 1 December"));
    assertEquals("2026-12-03", coop.read().one(ballot).lastServed().orElseThrow().toString());
    assertEquals("", coop.read().one(ballot).wanting());
    assertEquals(
        List.of("2"),
        database.asOwnerReading(
            "select count(distinct given_at) from (select given_at, person_id, ballot_id from"
                + " surplus.ballot_notice union all select given_at, person_id, ballot_id from"
                + " surplus.ballot_notice_correction) d where person_id = '%s'"
                    .formatted(coop.members.get(3))));
    assertRefusedByDatabase(
        "insert into surplus.ballot_notice_correction values ('%s', '%s', '%s', 1, '%s', 'x', 'pat', '2027-01-01')"
            .formatted(ballot, coop.employer, coop.members.get(0), called),
        "by post or hand is corrected");
  }

  @Test
  void aReasonThatOnlyCountsOnIsKeptOnce() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID ballot = coop.calls(coop.call(coop.proposes()));
    for (String message :
        List.of("row 17 of 10:01", "row 18 of 10:02", "slip " + ballot, "slip " + coop.employer)) {
      coop.transactions.run(
          coop.employer,
          () -> coop.ballots.keepTrouble(ballot, "opened", message, AVotingCooperative.CALLED));
    }
    assertEquals(
        List.of("row 17 of 10:01", "slip " + ballot),
        database.asOwnerReading(
            "select message from surplus.ballot_trouble where ballot_id = '%s' order by 1"
                .formatted(ballot)));
  }

  @Test
  void theDatabaseTakesNoStepOutOfOrder() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID distribution = coop.proposes();
    UUID called = coop.calls(coop.call(distribution));
    assertRefusedByDatabase(step(coop, called, "closed"), "cannot be closed");
    assertRefusedByDatabase(step(coop, called, "signed"), "cannot be signed");
    coop.at(AVotingCooperative.OPENS);
    coop.open().due(coop.employer);
    coop.at(AVotingCooperative.CLOSES);
    coop.closes(called);
    assertRefusedByDatabase(step(coop, called, "withdrawn"), "cannot be withdrawn");
  }

  @Test
  void whatABallotIsOpenedOnIsFrozenByThen() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID ballot = coop.calls(coop.call(coop.proposes()));
    assertRefusedByDatabase(
        "insert into surplus.ballot_college values ('%s', '%s', 0, 'late', '{worker}', '1')"
            .formatted(ballot, coop.employer),
        "frozen with its roll");
    assertRefusedByDatabase(
        "insert into surplus.ballot_roll select ballot_id, employer_id, gen_random_uuid(),"
            + " payroll_id, name, member_class, college, has_login from surplus.ballot_roll"
            + " where ballot_id = '"
            + ballot
            + "' limit 1",
        "");
    coop.at(AVotingCooperative.OPENS);
    coop.open().due(coop.employer);
    assertRefusedByDatabase(consent(coop, ballot, "2026-12-16"), "frozen when it opens");
    assertEquals(
        "ballot-state",
        refusal(
            () ->
                coop.notices()
                    .written(ballot, Notice.Way.HAND, Set.of(), AVotingCooperative.CALLED)));
  }

  @Test
  void aNoticeOlderThanTheCallIsRefusedByProgramAndDatabase() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    coop.hasNoLogin(coop.members.get(3));
    UUID ballot = coop.calls(coop.call(coop.proposes()));
    Instant before = AVotingCooperative.CALLED.minusSeconds(60);
    assertEquals(
        "notice-date",
        refusal(() -> coop.notices().written(ballot, Notice.Way.POST, Set.of("W3"), before)));
    assertRefusedByDatabase(
        "insert into surplus.ballot_notice values ('%s', '%s', '%s', 'post', '%s', 'pat')"
            .formatted(ballot, coop.employer, coop.members.get(3), before),
        "after the call");
  }

  @Test
  void consentAndAWithdrawnProposalsBallotAreInTheAuditTrail() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID distribution = coop.proposes();
    UUID ballot =
        coop.calls(coop.call(distribution, AVotingCooperative.OPENS.minusSeconds(86_400), true));
    coop.agrees(coop.members.get(0), ballot);
    coop.agrees(coop.members.get(0), ballot);
    coop.withdrawsProposal(distribution, "an amendment was moved");
    assertEquals(
        List.of("ballot.short-notice-agreed", "ballot.withdrawn"),
        database.asOwnerReading(
            "select action from register.audit_entry where subject = 'ballot/"
                + ballot
                + "' and action in ('ballot.short-notice-agreed', 'ballot.withdrawn')"
                + " order by action"));
  }

  @Test
  void aWithdrawnBallotsBoxIsDestroyedUnread() {
    AVotingCooperative coop = AVotingCooperative.of(database, 4);
    UUID ballot = open(coop, coop.proposes());
    coop.votes(coop.members.get(0), ballot, Choice.FOR);
    coop.withdraws(ballot, "the dates are wrong");
    assertEquals(
        List.of("0"),
        database.asOwnerReading(
            "select count(*) from surplus.ballot_box where sealed is not null and ballot_id = '"
                + ballot
                + "'"));
  }

  private static UUID open(AVotingCooperative coop, UUID distribution) {
    coop.at(AVotingCooperative.CALLED);
    UUID ballot = coop.calls(coop.call(distribution));
    coop.at(AVotingCooperative.OPENS);
    coop.open().due(coop.employer);
    return ballot;
  }

  private static UUID decided(AVotingCooperative coop, UUID distribution, Choice choice) {
    UUID ballot = open(coop, distribution);
    for (int i = 0; i < 3; i++) {
      coop.votes(coop.members.get(i), ballot, choice);
    }
    coop.at(AVotingCooperative.CLOSES);
    coop.closes(ballot);
    return ballot;
  }

  private static String resolution(
      AVotingCooperative coop,
      UUID distribution,
      String hash,
      String ballot,
      int present,
      int pro) {
    return ("insert into surplus.resolution (distribution_id, employer_id, hash, number, held_on,"
            + " present, entitled, votes_for, votes_against, recorded_at, ballot_id, signed_by)"
            + " values ('%s', '%s', '%s', '2026/99', '2026-12-18', %d, 4, %d, 0, now(), %s,"
            + " gen_random_uuid())")
        .formatted(distribution, coop.employer, hash, present, pro, ballot);
  }

  private static String step(AVotingCooperative coop, UUID ballot, String kind) {
    return "insert into surplus.ballot_step values ('%s', '%s', '%s', now(), 'pat', '')"
        .formatted(ballot, coop.employer, kind);
  }

  private static String consent(AVotingCooperative coop, UUID ballot, String day) {
    return "insert into surplus.ballot_consent values ('%s', '%s', '%s', '%s')"
        .formatted(ballot, coop.employer, coop.members.get(1), day);
  }

  private static void assertRefusedByDatabase(String statement, String why) {
    RuntimeException refused =
        assertThrows(RuntimeException.class, () -> database.asOwner(statement), statement);
    assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
  }

  private static String refusal(Runnable step) {
    String type = assertThrows(Refused.class, step::run).type();
    return type.substring("urn:commonwage:".length());
  }
}
