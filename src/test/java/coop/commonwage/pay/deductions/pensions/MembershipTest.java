package coop.commonwage.pay.deductions.pensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.deductions.pensions.Membership.Standing;
import coop.commonwage.pay.deductions.pensions.MembershipEvent.Kind;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can follow what in the life of a membership, and what it comes to in days. */
class MembershipTest {

  private static final EnrolmentCalendar CALENDAR =
      new EnrolmentCalendar(RuleSets.bundled().pensions(), LocalDate.of(2026, 11, 5));
  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final LocalDate FOR_EVER = LocalDate.of(2099, 1, 1);
  private static final DateSpan OCTOBER = DateSpan.monthOf(LocalDate.of(2026, 10, 1));

  private static MembershipEvent event(Kind kind, String on) {
    return MembershipEvent.of(kind, LocalDate.parse(on));
  }

  private static MembershipEvent postponed(String on, String until) {
    return new MembershipEvent(
        Kind.POSTPONED, LocalDate.parse(on), Optional.of(LocalDate.parse(until)), Optional.empty());
  }

  private static Membership after(Standing known, MembershipEvent... events) {
    return Membership.known(known, START).after(List.of(events), FOR_EVER, CALENDAR);
  }

  private static Membership after(MembershipEvent... events) {
    return after(Standing.NEVER_IN, events);
  }

  private static String refused(Standing known, MembershipEvent... events) {
    return assertThrows(IllegalArgumentException.class, () -> after(known, events)).getMessage();
  }

  private static String refused(MembershipEvent... events) {
    return refused(Standing.NEVER_IN, events);
  }

  @ParameterizedTest
  @CsvSource({"ENROLLED, MEMBER", "OPTED_IN, MEMBER", "JOINED, MEMBER"})
  void whoWasNeverInBecomesAMember(Kind kind, Standing standing) {
    Membership membership = after(event(kind, "2026-10-01"));

    assertEquals(standing, membership.standing());
    assertEquals(LocalDate.of(2026, 10, 1), membership.since());
    assertEquals(kind, membership.by().orElseThrow().kind());
    assertEquals(new MemberDays(31, 31), membership.daysIn(OCTOBER));
  }

  @Test
  void whatIsKnownWithoutAnEventHoldsFromTheStartOfTheEmployment() {
    assertEquals(new MemberDays(31, 31), after(Standing.MEMBER).daysIn(OCTOBER));
    assertEquals(new MemberDays(0, 31), after(Standing.OPTED_OUT).daysIn(OCTOBER));
    assertEquals(new MemberDays(0, 31), after(Standing.NEVER_IN).daysIn(OCTOBER));
    assertEquals(START, after(Standing.MEMBER).since());
    assertEquals(Optional.empty(), after(Standing.MEMBER).by());
  }

  @Test
  void eventsAfterTheDayAreLetBe() {
    Membership before = Membership.known(Standing.NEVER_IN, START);
    List<MembershipEvent> events = List.of(event(Kind.ENROLLED, "2026-10-15"));

    assertEquals(
        Standing.NEVER_IN, before.after(events, LocalDate.of(2026, 10, 14), CALENDAR).standing());
    assertEquals(
        Standing.MEMBER, before.after(events, LocalDate.of(2026, 10, 15), CALENDAR).standing());
  }

  @Test
  void onlyTheDaysOfMembershipCount() {
    assertEquals(new MemberDays(17, 31), after(event(Kind.ENROLLED, "2026-10-15")).daysIn(OCTOBER));
    assertEquals(new MemberDays(0, 31), after(event(Kind.ENROLLED, "2026-11-01")).daysIn(OCTOBER));
    assertEquals(new MemberDays(1, 31), after(event(Kind.ENROLLED, "2026-10-31")).daysIn(OCTOBER));
    assertEquals(
        new MemberDays(11, 31),
        after(event(Kind.ENROLLED, "2026-06-01"), event(Kind.CEASED, "2026-10-12"))
            .daysIn(OCTOBER));
    assertEquals(
        new MemberDays(0, 31),
        after(event(Kind.ENROLLED, "2026-10-12"), event(Kind.CEASED, "2026-10-12"))
            .daysIn(OCTOBER));
    assertEquals(
        new MemberDays(23, 31),
        after(
                event(Kind.ENROLLED, "2026-06-01"),
                event(Kind.CEASED, "2026-10-12"),
                event(Kind.OPTED_IN, "2026-10-20"))
            .daysIn(OCTOBER));
  }

  @Test
  void whoOptsOutWasNeverAMember() {
    Membership membership =
        after(event(Kind.ENROLLED, "2026-10-01"), event(Kind.OPTED_OUT, "2026-10-31"));

    assertEquals(Standing.OPTED_OUT, membership.standing());
    assertEquals(LocalDate.of(2026, 10, 31), membership.since());
    assertEquals(new MemberDays(0, 31), membership.daysIn(OCTOBER));
    assertEquals(
        "pension event \"opted-out\" of 2026-11-01: 2026-10-31 was the last day to opt out: it is a"
            + " ceasing, without a refund",
        refused(
            event(Kind.ENROLLED, "2026-10-01").toldOn(LocalDate.of(2026, 9, 28)),
            event(Kind.OPTED_OUT, "2026-11-01")));
  }

  @Test
  void withoutTheDayOfTheLetterNobodyIsToldTheLastDay() {
    assertEquals(
        "pension event \"opted-out\" of 2026-11-01, more than a month after becoming a member on"
            + " 2026-10-01: whether that is in time depends on the day the letter with the"
            + " enrolment information was given, which is not recorded: record that day, or a"
            + " ceasing in place of the opting out",
        refused(event(Kind.ENROLLED, "2026-10-01"), event(Kind.OPTED_OUT, "2026-11-01")));
  }

  @Test
  void optingOutOfTheLaterMembershipLeavesTheEarlierOne() {
    assertEquals(
        new MemberDays(11, 31),
        after(
                event(Kind.ENROLLED, "2026-06-01"),
                event(Kind.CEASED, "2026-10-12"),
                event(Kind.OPTED_IN, "2026-10-20"),
                event(Kind.OPTED_OUT, "2026-10-25"))
            .daysIn(OCTOBER));
  }

  @Test
  void theMonthToOptOutRunsFromBeingTold() {
    MembershipEvent told = event(Kind.ENROLLED, "2026-10-01").toldOn(LocalDate.of(2026, 10, 20));

    assertEquals(Standing.OPTED_OUT, after(told, event(Kind.OPTED_OUT, "2026-11-19")).standing());
    assertTrue(refused(told, event(Kind.OPTED_OUT, "2026-11-20")).contains("2026-11-19 was"));
    assertEquals(
        Optional.of(LocalDate.of(2026, 11, 19)),
        after(told).lastDayToOptOut(CALENDAR).map(EnrolmentCalendar.Deadline::day));
  }

  @Test
  void whoJoinedWithoutQualifyingEarningsCeases() {
    assertEquals(
        "pension event \"opted-out\" of 2026-10-02: who joined by asking without qualifying"
            + " earnings may cease, not opt out",
        refused(event(Kind.JOINED, "2026-10-01"), event(Kind.OPTED_OUT, "2026-10-02")));
    assertEquals(
        Optional.empty(), after(event(Kind.JOINED, "2026-10-01")).lastDayToOptOut(CALENDAR));
    assertEquals(
        Standing.CEASED,
        after(event(Kind.JOINED, "2026-10-01"), event(Kind.CEASED, "2026-10-02")).standing());
  }

  @Test
  void whoIsOnlyKnownToBeAMemberOptsOutOnceTheEnrolmentIsRecorded() {
    assertEquals(
        "pension event \"opted-out\" of 2026-10-02: nothing tells when membership began: record the"
            + " enrolment first, or a ceasing",
        refused(Standing.MEMBER, event(Kind.OPTED_OUT, "2026-10-02")));
    assertEquals(
        new MemberDays(0, 31),
        after(
                Standing.MEMBER,
                event(Kind.ENROLLED, "2026-09-15"),
                event(Kind.OPTED_OUT, "2026-10-02"))
            .daysIn(OCTOBER));
    assertEquals(
        "pension event \"enrolled\" of 2026-10-02: the worker is a member since 2026-10-01",
        refused(event(Kind.ENROLLED, "2026-10-01"), event(Kind.ENROLLED, "2026-10-02")));
  }

  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"OPTED_OUT", "CEASED"})
  void whoLeftIsEnrolledAgainOrAsks(Standing known) {
    assertEquals(Standing.MEMBER, after(known, event(Kind.RE_ENROLLED, "2026-10-01")).standing());
    assertEquals(Standing.MEMBER, after(known, event(Kind.OPTED_IN, "2026-10-01")).standing());
    assertEquals(Standing.MEMBER, after(known, event(Kind.JOINED, "2026-10-01")).standing());
    assertTrue(refused(known, event(Kind.ENROLLED, "2026-10-01")).contains("since 2026-01-05"));
    assertTrue(refused(known, postponed("2026-10-01", "2026-11-01")).contains("since 2026-01-05"));
    assertTrue(refused(known, event(Kind.CEASED, "2026-10-01")).contains("since 2026-01-05"));
  }

  @Test
  void whatCannotFollowIsRefusedInWords() {
    assertEquals(
        "pension event \"re-enrolled\" of 2026-10-01: the worker has never been a member since"
            + " 2026-01-05",
        refused(event(Kind.RE_ENROLLED, "2026-10-01")));
    assertEquals(
        "pension event \"opted-in\" of 2026-10-01: the worker is a member since 2026-01-05",
        refused(Standing.MEMBER, event(Kind.OPTED_IN, "2026-10-01")));
    assertEquals(
        "pension event \"joined\" of 2026-10-01: the worker is a member since 2026-01-05",
        refused(Standing.MEMBER, event(Kind.JOINED, "2026-10-01")));
    assertEquals(
        "pension event \"re-enrolled\" of 2026-10-01: the worker is a member since 2026-01-05",
        refused(Standing.MEMBER, event(Kind.RE_ENROLLED, "2026-10-01")));
    assertEquals(
        "pension event \"opted-out\" of 2026-10-01: the worker has opted out since 2026-01-05",
        refused(Standing.OPTED_OUT, event(Kind.OPTED_OUT, "2026-10-01")));
    assertEquals(
        "pension event \"enrolled\" of 2026-01-04: it is dated before 2026-01-05, since when the"
            + " worker has never been a member",
        refused(event(Kind.ENROLLED, "2026-01-04")));
  }

  @Test
  void enrolmentIsPutOffForThreeMonthsAtMost() {
    Membership membership = after(postponed("2026-10-01", "2027-01-01"));

    assertEquals(Standing.POSTPONED, membership.standing());
    assertEquals(new MemberDays(0, 31), membership.daysIn(OCTOBER));
    assertEquals(
        "pension event \"postponed\" of 2026-10-01: it ends on 2027-01-02, and the latest it may is"
            + " 2027-01-01",
        refused(postponed("2026-10-01", "2027-01-02")));
  }

  @Test
  void aPostponementNeedsItsLetterInTime() {
    MembershipEvent postponed = postponed("2026-10-01", "2026-12-01");

    assertEquals(
        Standing.POSTPONED, after(postponed.toldOn(LocalDate.of(2026, 11, 12))).standing());
    assertEquals(
        "pension event \"postponed\" of 2026-10-01: the letter was given on 2026-11-13, and"
            + " 2026-11-12 was the last day for it",
        refused(postponed.toldOn(LocalDate.of(2026, 11, 13))));
  }

  @Test
  void aPostponementIsNotPutOffAgainBeforeItEnds() {
    MembershipEvent first = postponed("2026-08-01", "2026-10-01");

    assertEquals(
        "pension event \"postponed\" of 2026-10-01: it is postponed to 2026-10-01 already",
        refused(first, postponed("2026-10-01", "2026-11-01")));
    assertEquals(
        LocalDate.of(2026, 11, 1),
        after(first, postponed("2026-10-02", "2026-11-01"))
            .by()
            .orElseThrow()
            .until()
            .orElseThrow());
  }

  @Test
  void whoIsPostponedIsEnrolledFromTheDeferralDateAndMayAskBefore() {
    MembershipEvent postponed = postponed("2026-08-01", "2026-10-01");

    assertEquals(Standing.MEMBER, after(postponed, event(Kind.ENROLLED, "2026-10-01")).standing());
    assertEquals(
        "pension event \"enrolled\" of 2026-09-30: it is postponed to 2026-10-01",
        refused(postponed, event(Kind.ENROLLED, "2026-09-30")));
    assertEquals(Standing.MEMBER, after(postponed, event(Kind.OPTED_IN, "2026-09-01")).standing());
  }

  @Test
  void aPostponementNamesItsEndAndNothingElseDoes() {
    assertEquals(
        "a postponement names the day it ends, \"until\"",
        assertThrows(IllegalArgumentException.class, () -> event(Kind.POSTPONED, "2026-10-01"))
            .getMessage());
    assertEquals(
        "\"until\" must be after 2026-10-01, the starting day of the postponement, was 2026-10-01",
        assertThrows(IllegalArgumentException.class, () -> postponed("2026-10-01", "2026-10-01"))
            .getMessage());
    assertEquals(
        "only a postponement has an \"until\", not \"joined\"",
        assertThrows(
                IllegalArgumentException.class,
                () -> new MembershipEvent(Kind.JOINED, START, Optional.of(START), Optional.empty()))
            .getMessage());
  }

  @Test
  void everyKindHasAWordAndTellsWhetherAMembershipBegins() {
    for (Kind kind : Kind.values()) {
      assertEquals(kind, Kind.ofWord(kind.word()));
    }
    assertEquals(
        "\"left\" is not a pension event: postponed, enrolled, re-enrolled, opted-in, joined,"
            + " opted-out or ceased",
        assertThrows(IllegalArgumentException.class, () -> Kind.ofWord("left")).getMessage());
    assertEquals(
        List.of(Kind.ENROLLED, Kind.RE_ENROLLED, Kind.OPTED_IN, Kind.JOINED),
        List.of(Kind.values()).stream().filter(Kind::isBeginning).toList());
    assertEquals(
        List.of(Kind.POSTPONED),
        List.of(Kind.values()).stream().filter(PensionLetter.POSTPONEMENT::tellsOf).toList());
    assertEquals(
        List.of(Kind.ENROLLED, Kind.RE_ENROLLED, Kind.OPTED_IN),
        List.of(Kind.values()).stream().filter(PensionLetter.ENROLMENT::tellsOf).toList());
    for (PensionLetter letter : PensionLetter.values()) {
      assertEquals(letter, PensionLetter.ofWord(letter.word()));
    }
    assertEquals(
        "\"welcome\" is not a pension letter: enrolment or postponement",
        assertThrows(IllegalArgumentException.class, () -> PensionLetter.ofWord("welcome"))
            .getMessage());
  }

  /** Whatever is recorded, in whatever order, days add up and a refusal changes nothing. */
  @Test
  void daysOfMembershipNeverExceedTheDaysThatPassed() {
    SplittableRandom random = new SplittableRandom(20101);
    for (int life = 0; life < 2_000; life++) {
      Membership membership = Membership.known(Standing.NEVER_IN, START);
      List<MembershipEvent> happened = new ArrayList<>();
      LocalDate day = START;
      for (int step = 0; step < 8; step++) {
        day = day.plusDays(random.nextInt(40));
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        MembershipEvent next =
            new MembershipEvent(
                kind,
                day,
                kind == Kind.POSTPONED
                    ? Optional.of(day.plusDays(1 + random.nextInt(92)))
                    : Optional.empty(),
                Optional.empty());
        try {
          membership = membership.after(next, CALENDAR);
          happened.add(next);
        } catch (IllegalArgumentException cannotFollow) {
          assertTrue(cannotFollow.getMessage().startsWith("pension event \"" + kind.word()));
        }
      }
      DateSpan all = DateSpan.of(START, day);
      MemberDays days = membership.daysIn(all);
      assertEquals(all.days(), days.employed());
      int byMonths = 0;
      for (LocalDate at = START; !at.isAfter(day); at = at.plusDays(1)) {
        byMonths += membership.daysIn(DateSpan.of(at, at)).member();
      }
      assertEquals(days.member(), byMonths);
      assertEquals(
          membership, Membership.known(Standing.NEVER_IN, START).after(happened, day, CALENDAR));
      if (membership.standing() == Standing.MEMBER) {
        assertEquals(1, membership.daysIn(DateSpan.of(day, day)).member());
      } else {
        assertEquals(0, membership.daysIn(DateSpan.of(day, day)).member());
      }
    }
  }
}
