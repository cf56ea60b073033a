package coop.commonwage.surplus.ballots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Rate;
import coop.commonwage.surplus.resolutions.ProposalRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What minutes of a meeting have to say before anybody may sign them. */
class MeetingTest {

  private static final LocalDate PROPOSED = LocalDate.of(2026, 11, 10);
  private static final LocalDate YEAR_END = LocalDate.of(2026, 10, 31);

  /** Fourteen clear days after the day the notice was posted and the two days of the post. */
  private static final LocalDate FIRST_AFTER_POST = LocalDate.of(2026, 11, 27);

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 20);
  private static final String COOP = "uk-coop-society";
  private static final String SOMERSET = "uk-multi-stakeholder-somerset";
  private static final List<College> COLLEGES =
      List.of(
          new College("Workers", List.of("worker"), Rate.ofPercent("60")),
          new College("Users", List.of("user"), Rate.ofPercent("40")));

  @Test
  void minutesThatSayEverythingComeToTheResolutionOfTheMeeting() {
    Meeting.Held held = held(COOP, new Typed());
    assertEquals(FIRST_AFTER_POST, held.resolution().date());
    assertEquals("2026/9", held.resolution().number());
    assertEquals(41, held.resolution().entitled());
    assertEquals(29, held.resolution().present());
    assertEquals(27, held.resolution().votesFor());
    assertEquals(LocalDate.of(2026, 11, 12), held.servedOn());
    assertEquals(Optional.of(Rate.ofPercent("25")), held.resolution().counting().quorumPercent());
    assertFalse(held.isShort(new Typed().meeting()));
  }

  @Test
  void aMeetingIsNotBeforeTheProposalNorBeforeItsNoticeHasRunNorStillToCome() {
    assertEquals(
        "the meeting of 1999-01-01 was before the proposal of 2026-11-10: members decide on figures"
            + " that lie before them",
        refused(new Typed().on(LocalDate.of(1999, 1, 1))));
    assertEquals(
        "the resolution is dated 2026-12-21, which is still to come",
        refused(new Typed().on(TODAY.plusDays(1))));
    assertEquals(
        "notice is 14 clear days: after notice of 2026-11-10 a meeting is on 2026-11-27 at the"
            + " earliest, or sooner when 37 of the 41 members agree; say how many did (Model rules"
            + " of a co-operative society, rules 39 and 49 to 56, notice, quorum and votes)",
        refused(new Typed().on(FIRST_AFTER_POST.minusDays(1))));
    held(COOP, new Typed().on(FIRST_AFTER_POST));
    held(COOP, new Typed().on(TODAY));
  }

  @Test
  void aNoticeHandedOverIsServedThatDayAndAPostedOneLater() {
    Typed handed = new Typed();
    handed.way = Notice.Way.HAND;
    held(COOP, handed.on(LocalDate.of(2026, 11, 25)));
    assertTrue(refused(handed.on(LocalDate.of(2026, 11, 24))).contains("2026-11-25 at the"));
  }

  @Test
  void noticeIsOfFiguresThatAreThereAndBeforeTheMeeting() {
    Typed early = new Typed();
    early.noticeOn = PROPOSED.minusDays(1);
    assertTrue(refused(early).startsWith("notice of 2026-11-09 was before the proposal"));
    Typed late = new Typed();
    late.noticeOn = FIRST_AFTER_POST.plusDays(1);
    assertTrue(refused(late).startsWith("notice of 2026-11-28 was after the meeting"));
  }

  @Test
  void shorterNoticeNeedsSoManyWhoAgreedAsTheRulesSay() {
    Typed hurried = new Typed().on(PROPOSED);
    hurried.agreed = Optional.of(36);
    assertTrue(refused(hurried).startsWith("36 members agreed to shorter notice; of 41 on the"));
    hurried.agreed = Optional.of(42);
    assertTrue(refused(hurried).startsWith("42 members agreed to shorter notice"));
    hurried.agreed = Optional.of(37);
    assertTrue(held(COOP, hurried).isShort(hurried.meeting()));
  }

  @Test
  void whoCouldVoteIsWhoTheRegisterHasOnTheRecordDate() {
    assertEquals(
        "the minutes say that 1 members could vote, the register has 41 on 2026-11-20",
        refused(new Typed().counts(new RoomCount(1, 1, 1, 0, 0))));
  }

  @Test
  void aRecordDateIsOfThisYearAndOfMembersOfNow() {
    Typed old = new Typed();
    old.recordDate = LocalDate.of(2020, 1, 1);
    assertEquals(
        "the record date 2020-01-01 is before 2026-10-31, the end of the year that is shared: who"
            + " was a member then or later decides",
        refused(old));
    old.recordDate = YEAR_END.minusDays(1);
    assertTrue(refused(old).startsWith("the record date 2026-10-30 is before"));
    old.recordDate = YEAR_END;
    held(COOP, old);
    Typed after = new Typed();
    after.recordDate = FIRST_AFTER_POST.plusDays(1);
    assertTrue(refused(after).startsWith("the record date 2026-11-28 is after voting"));
  }

  @Test
  void aRecordDateIsAtMostSixtyDaysBeforeVoting() {
    LocalDate held = LocalDate.of(2026, 12, 31);
    RecordDate.require(held.minusDays(60), YEAR_END, held);
    BallotRefused refused =
        assertThrows(
            BallotRefused.class, () -> RecordDate.require(held.minusDays(61), YEAR_END, held));
    assertEquals(
        "the record date 2026-10-31 is more than 60 days before voting on 2026-12-31: take"
            + " 2026-11-01 or a later day, so that members of now decide",
        refused.getMessage());
  }

  @Test
  void aShowOfHandsOrPapersNobodyCountedAdoptNothing() {
    Typed hands = new Typed();
    hands.secret = false;
    assertTrue(refused(hands).contains("a show of hands adopts nothing"));
    Typed uncounted = new Typed();
    uncounted.tellers = " ";
    assertTrue(refused(uncounted).startsWith("name who counted the papers"));
  }

  @Test
  void votesAndAbstentionsAreByThosePresentOfThoseEntitled() {
    new RoomCount(10, 9, 4, 3, 2);
    assertThrows(ProposalRefused.class, () -> new RoomCount(10, 9, 4, 3, 3));
    assertThrows(ProposalRefused.class, () -> new RoomCount(8, 9, 4, 3, 2));
    assertThrows(ProposalRefused.class, () -> new RoomCount(8, 2, -1, 0, 0));
    assertThrows(
        ProposalRefused.class, () -> new RoomCount(9, 9, Integer.MAX_VALUE, Integer.MAX_VALUE, 2));
  }

  @Test
  void theQuorumAndTheMajorityOfTheRulesHoldForMinutesToo() {
    held(COOP, new Typed().counts(new RoomCount(41, 11, 6, 5, 0)));
    assertTrue(
        lost(new Typed().counts(new RoomCount(41, 10, 6, 4, 0)))
            .startsWith("10 were present, the quorum of 41 entitled members is 11"));
    assertTrue(lost(new Typed().counts(new RoomCount(41, 12, 6, 6, 0))).contains("a tie is lost"));
    Typed grave = new Typed();
    grave.extraordinary = true;
    held(COOP, grave.counts(new RoomCount(41, 20, 15, 5, 0)));
    assertTrue(
        lost(grave.counts(new RoomCount(41, 20, 14, 5, 1)))
            .contains("an extraordinary majority is 75% of the votes cast"));
  }

  @Test
  void collegesAreHeldAgainstTheRegisterAndWeighedEachByItself() {
    Typed weighed = new Typed();
    weighed.colleges = COLLEGES;
    weighed.counts = List.of(new RoomCount(41, 30, 10, 20, 0), new RoomCount(3, 3, 3, 0, 0));
    Meeting.Held held = held(SOMERSET, weighed);
    assertEquals(13, held.resolution().votesFor());
    assertTrue(held.resolution().isCarried(), "60% of a third and all of 40% are 60%");
    weighed.counts = List.of(new RoomCount(41, 30, 20, 10, 0), new RoomCount(3, 3, 0, 3, 0));
    assertEquals(
        "resolution 2026/9 was lost, 20 for and 13 against; by the weights of the colleges 40.00%"
            + " of the decision was for it, and it needed more than 50%",
        assertThrows(ProposalRefused.class, () -> held(SOMERSET, weighed)).getMessage());
    weighed.counts = List.of(new RoomCount(41, 30, 10, 20, 0), new RoomCount(3, 3, 3, 0, 0));
    weighed.result = new MeetingResult(MeetingResult.Kind.LOST, "that it be", Optional.empty());
    assertEquals(
        "by the weights of the colleges 60.00% of the decision was for the motion, which carries"
            + " it: the minutes say that it was lost; count again",
        refusedIn(SOMERSET, weighed));
    weighed.result = MeetingResult.CARRIED;
    weighed.counts = List.of(new RoomCount(40, 30, 10, 20, 0), new RoomCount(4, 3, 3, 0, 0));
    assertEquals(
        "the minutes say that 40 members of Workers could vote, the register has 41 on 2026-11-20",
        refusedIn(SOMERSET, weighed));
  }

  @Test
  void aFormThatWeighsVotesIsNotDecidedByHeadsAndOneThatDoesNotIsNotWeighed() {
    assertEquals(
        "votes are weighed by college here: name at least 2 colleges, each with its classes and its"
            + " share of the decision (Somerset Rules, control shares of the classes)",
        refusedIn(SOMERSET, new Typed()));
    Typed weighed = new Typed();
    weighed.colleges = COLLEGES;
    weighed.counts = List.of(new RoomCount(41, 30, 10, 20, 0), new RoomCount(3, 3, 3, 0, 0));
    assertTrue(refusedIn(COOP, weighed).startsWith("votes are not weighed by college here"));
    Call heads = ABallot.call(false, OwnRules.NONE, List.of());
    BallotRefused refused =
        assertThrows(
            BallotRefused.class,
            () -> heads.roll(ABallot.rulesOf(SOMERSET), ABallot.members("worker", 9)));
    assertEquals("colleges", refused.rule());
    assertEquals(9, heads.roll(ABallot.rulesOf("fr-scic"), ABallot.members("worker", 9)).size());
  }

  @Test
  void whereNoRuleSaysWhatAQuorumIsTheOwnRulesHaveToSayIt() {
    assertTrue(
        refusedIn("uk-eot-company", new Typed())
            .startsWith(
                "the profile of this legal form does not say how many clear days of notice there"
                    + " are: give noticeDays as your own rules have it"));
  }

  @Test
  void aLostMotionIsWhatItsVotesSayAndNeedsAQuorumAndASecretBallotAsACarriedOne() {
    Meeting.Held held =
        held(COOP, new Typed().cameTo(MeetingResult.Kind.LOST, new RoomCount(41, 29, 14, 14, 1)));
    assertFalse(held.resolution().isCarried());
    assertEquals(
        "15 for and 14 against carry the motion: the minutes say that it was lost; count again",
        refused(new Typed().cameTo(MeetingResult.Kind.LOST, new RoomCount(41, 29, 15, 14, 0))));
    assertTrue(
        lost(new Typed().cameTo(MeetingResult.Kind.LOST, new RoomCount(41, 10, 1, 9, 0)))
            .startsWith("10 were present, the quorum of 41 entitled members is 11"));
    Typed byHands = new Typed().cameTo(MeetingResult.Kind.LOST, new RoomCount(41, 29, 1, 28, 0));
    byHands.secret = false;
    assertTrue(refused(byHands).startsWith("members decide on the surplus by secret ballot"));
  }

  @Test
  void aMeetingWithoutAQuorumVotesOnNothingAndNeedsNoTellers() {
    Typed few = new Typed().cameTo(MeetingResult.Kind.NO_QUORUM, new RoomCount(41, 10, 0, 0, 0));
    few.secret = false;
    few.tellers = "";
    held(COOP, few);
    assertTrue(
        refused(few.counts(new RoomCount(41, 11, 0, 0, 0)))
            .startsWith("11 of 41 entitled members were present, which is a quorum"));
    assertTrue(
        refused(few.counts(new RoomCount(41, 10, 1, 0, 0)))
            .startsWith("where nothing was voted on, nobody was for or against"));
  }

  @Test
  void anAdjournedMeetingNamesALaterDayAndEveryOneThatAdoptedNothingItsMotion() {
    Typed put = new Typed();
    put.counts = List.of(new RoomCount(41, 29, 0, 0, 0));
    put.result = adjourned("that it be adopted", FIRST_AFTER_POST.plusDays(1));
    held(COOP, put);
    put.result = adjourned("that it be adopted", FIRST_AFTER_POST);
    assertEquals(
        "a meeting of 2026-11-27 was adjourned to a later day, not to 2026-11-27", refused(put));
    assertEquals("moved", assertThrows(BallotRefused.class, () -> adjourned(" ", TODAY)).rule());
    assertEquals(
        "adjourned-to",
        assertThrows(
                BallotRefused.class,
                () -> new MeetingResult(MeetingResult.Kind.ADJOURNED, "that", Optional.empty()))
            .rule());
    assertEquals(
        "adjourned-to",
        assertThrows(
                BallotRefused.class,
                () -> new MeetingResult(MeetingResult.Kind.LOST, "that", Optional.of(TODAY)))
            .rule());
  }

  private static MeetingResult adjourned(String moved, LocalDate to) {
    return new MeetingResult(MeetingResult.Kind.ADJOURNED, moved, Optional.of(to));
  }

  @Test
  void afterAMeetingThatAdoptedNothingThereIsNewNoticeAndOnTheDayItWasAdjournedToFewAreEnough() {
    LocalDate day = LocalDate.of(2026, 12, 20);
    Typed few = withoutQuorum(Optional.of(day));
    Typed next = new Typed().on(day).counts(new RoomCount(41, 3, 2, 1, 0));
    next.noticeOn = FIRST_AFTER_POST.minusDays(1);
    assertEquals(
        "notice of 2026-11-26 was before the meeting of 2026-11-27, which adopted nothing: a new"
            + " vote needs new notice",
        assertThrows(BallotRefused.class, () -> after(few, next)).getMessage());
    next.noticeOn = FIRST_AFTER_POST;
    next.way = Notice.Way.HAND;
    assertTrue(after(few, next).resolution().counting().adjourned());
    Typed lost = new Typed().cameTo(MeetingResult.Kind.LOST, new RoomCount(41, 29, 1, 28, 0));
    assertThrows(ProposalRefused.class, () -> after(lost, next), "a lost motion takes no quorum");
  }

  @Test
  void onlyOnTheVeryDayItWasAdjournedToIsAMeetingQuorateWithFewAndOnAnyOtherItNeedsAllOfThem() {
    LocalDate day = LocalDate.of(2026, 12, 20);
    Typed next =
        new Typed().on(day).counts(new RoomCount(41, 10, 9, 1, 0)).toldByHand(FIRST_AFTER_POST);
    for (Optional<LocalDate> to :
        List.of(
            Optional.<LocalDate>empty(),
            Optional.of(day.minusDays(1)),
            Optional.of(day.plusDays(1)))) {
      assertEquals(
          "no-quorum",
          assertThrows(ProposalRefused.class, () -> after(withoutQuorum(to), next)).rule(),
          to.toString());
    }
    Meeting.Held whole =
        after(
            withoutQuorum(Optional.empty()),
            new Typed()
                .on(day)
                .counts(new RoomCount(41, 11, 9, 1, 0))
                .toldByHand(FIRST_AFTER_POST));
    assertFalse(whole.resolution().counting().adjourned());
    assertEquals(Optional.empty(), whole.takesUp());
    assertTrue(after(withoutQuorum(Optional.of(day)), next).takesUp().isPresent());
  }

  private static Typed withoutQuorum(Optional<LocalDate> adjournedTo) {
    Typed few = new Typed().counts(new RoomCount(41, 10, 0, 0, 0));
    few.result = new MeetingResult(MeetingResult.Kind.NO_QUORUM, "that it be adopted", adjournedTo);
    return few;
  }

  private static Meeting.Held after(Typed first, Typed next) {
    Meeting.Held held = held(COOP, first);
    MeetingMinutes minutes =
        MeetingMinutes.of(
            UUID.randomUUID(),
            1,
            UUID.randomUUID(),
            "hash",
            first.meeting(),
            held,
            new MeetingMinutes.Typist(UUID.randomUUID(), "pat", Instant.EPOCH));
    Meeting meeting = next.meeting();
    return meeting.held(
        ABallot.rulesOf(COOP),
        new Meeting.About(PROPOSED, YEAR_END, Optional.of(minutes)),
        meeting.roll(ABallot.rulesOf(COOP), ABallot.members("worker", 41)),
        TODAY);
  }

  private static Meeting.Held held(String form, Typed typed) {
    Meeting meeting = typed.meeting();
    List<Roll.Member> register = new ArrayList<>(ABallot.members("worker", 41));
    if (!typed.colleges.isEmpty()) {
      register.addAll(ABallot.members("user", 3));
    }
    return meeting.held(
        ABallot.rulesOf(form),
        new Meeting.About(PROPOSED, YEAR_END),
        meeting.roll(ABallot.rulesOf(form), register),
        TODAY);
  }

  private static String refused(Typed typed) {
    return refusedIn(COOP, typed);
  }

  private static String refusedIn(String form, Typed typed) {
    return assertThrows(BallotRefused.class, () -> held(form, typed)).getMessage();
  }

  private static String lost(Typed typed) {
    return assertThrows(ProposalRefused.class, () -> held(COOP, typed)).getMessage();
  }

  /** Minutes of 41 members of whom 29 came, with full notice by post; a test changes one of it. */
  private static final class Typed {
    private LocalDate heldOn = FIRST_AFTER_POST;
    private LocalDate noticeOn = PROPOSED;
    private Notice.Way way = Notice.Way.POST;
    private Optional<Integer> agreed = Optional.empty();
    private LocalDate recordDate = LocalDate.of(2026, 11, 20);
    private boolean secret = true;
    private String tellers = "Ana and Bo";
    private boolean extraordinary;
    private List<College> colleges = List.of();
    private List<RoomCount> counts = List.of(new RoomCount(41, 29, 27, 1, 1));
    private MeetingResult result = MeetingResult.CARRIED;

    Typed on(LocalDate day) {
      heldOn = day;
      recordDate = day.isBefore(recordDate) && !day.isBefore(YEAR_END) ? day : recordDate;
      return this;
    }

    Typed cameTo(MeetingResult.Kind kind, RoomCount count) {
      result = new MeetingResult(kind, "that it be adopted", Optional.empty());
      return counts(count);
    }

    Typed counts(RoomCount count) {
      counts = List.of(count);
      return this;
    }

    Typed toldByHand(LocalDate day) {
      noticeOn = day;
      way = Notice.Way.HAND;
      return this;
    }

    Meeting meeting() {
      return new Meeting(
          "2026/9",
          heldOn,
          "Bea Evans",
          noticeOn,
          way,
          agreed,
          recordDate,
          secret,
          tellers,
          extraordinary,
          "",
          OwnRules.NONE,
          colleges,
          counts,
          result);
    }
  }
}
