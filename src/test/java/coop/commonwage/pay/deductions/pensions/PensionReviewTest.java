package coop.commonwage.pay.deductions.pensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.pensions.Membership.Standing;
import coop.commonwage.pay.deductions.pensions.MembershipEvent.Kind;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one pay period does to a membership: October 2026, paid on 5 November, monthly. */
class PensionReviewTest {

  private static final RuleSet LAW = RuleSets.bundled();

  private static final PensionReview REVIEW =
      new PensionReview(LAW.pensions(), LocalDate.of(2026, 11, 5));
  private static final PensionAgreement LEAST =
      PensionAgreement.ofQualifyingEarnings(Rate.of("0.05"), Rate.of("0.03"));

  private LocalDate born = LocalDate.of(1986, 5, 4);
  private LocalDate start = LocalDate.of(2020, 1, 6);
  private Optional<LocalDate> leave = Optional.empty();
  private Standing known = Standing.NEVER_IN;
  private final List<MembershipEvent> events = new ArrayList<>();
  private PensionScheme scheme = PensionScheme.of(LEAST);
  private PayPeriod period = paidOn("2026-11-05");
  private Money earnings = Money.of("833.01");

  private static PayPeriod paidOn(String payDate) {
    return new PayPeriod(
        PayFrequency.MONTHLY,
        DateSpan.monthOf(LocalDate.of(2026, 10, 1)),
        LocalDate.parse(payDate));
  }

  private PensionPosition position() {
    return REVIEW.of(
        new PensionReview.Facts(
            new AssessedWorker(
                born, born.plusMonths(LAW.statePensionAgeMonths().on(born).value()), start, leave),
            known,
            events,
            scheme,
            period,
            earnings),
        Working.SILENT);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private void happened(Kind kind, String on) {
    events.add(MembershipEvent.of(kind, day(on)));
  }

  private void postponed(String on, String until) {
    events.add(
        new MembershipEvent(Kind.POSTPONED, day(on), Optional.of(day(until)), Optional.empty()));
  }

  private void reEnrolledOn(String... days) {
    scheme =
        new PensionScheme(
            LEAST, Optional.empty(), List.of(days).stream().map(LocalDate::parse).toList());
  }

  /** {@code ENROL 2026-11-11}, …, in order. */
  private static List<String> duties(PensionPosition position) {
    return position.duties().stream().map(duty -> duty.kind() + " " + duty.day()).toList();
  }

  private static Optional<WorkerCategory> category(PensionPosition position) {
    return position.assessment().map(Assessment::category);
  }

  @Test
  void onePennyAboveTheTriggerEnrolsFromTheFirstDayOfThePeriod() {
    PensionPosition position = position();

    assertEquals(
        Optional.of(MembershipEvent.of(Kind.ENROLLED, day("2026-10-01"))), position.automatic());
    assertEquals(Standing.MEMBER, position.membership().standing());
    assertEquals(new MemberDays(31, 31), position.days());
    assertEquals(Optional.of(WorkerCategory.ELIGIBLE_JOBHOLDER), category(position));
    // paid on 5 November: the month to opt out that began on 1 October is over by itself
    assertEquals(List.of("ENROL 2026-11-11"), duties(position));
    assertEquals("uk/pensions/enrolment-weeks@2024-04-06", position.duties().getFirst().law().id());
  }

  @Test
  void exactlyTheTriggerEnrolsNobody() {
    earnings = Money.of("833.00");
    PensionPosition position = position();

    assertEquals(Optional.empty(), position.automatic());
    assertEquals(Standing.NEVER_IN, position.membership().standing());
    assertEquals(new MemberDays(0, 31), position.days());
    assertEquals(Optional.of(WorkerCategory.NON_ELIGIBLE_JOBHOLDER), category(position));
    assertEquals(List.of(), duties(position));
  }

  @Test
  void whoComesOfAgeIsEnrolledFromTheBirthday() {
    born = day("2004-10-15");
    PensionPosition position = position();

    assertEquals(day("2026-10-15"), position.automatic().orElseThrow().on());
    assertEquals(new MemberDays(17, 31), position.days());
    assertEquals(List.of("ENROL 2026-11-25", "OPT_OUT_ENDS 2026-11-14"), duties(position));
  }

  @Test
  void whoStartsWithinThePeriodIsAMemberForAllDaysOfEmployment() {
    start = day("2026-10-12");

    assertEquals(new MemberDays(20, 20), position().days());
    assertEquals(day("2026-10-12"), position().automatic().orElseThrow().on());
  }

  @Test
  void dutiesBeginWithTheEmployers() {
    scheme = new PensionScheme(LEAST, Optional.of(day("2026-10-20")), List.of());

    assertEquals(day("2026-10-20"), position().automatic().orElseThrow().on());
    assertEquals(new MemberDays(12, 31), position().days());

    scheme = new PensionScheme(LEAST, Optional.of(day("2026-11-01")), List.of());
    assertEquals(Optional.empty(), position().assessment());
    assertEquals(Optional.empty(), position().automatic());
  }

  @ParameterizedTest
  @CsvSource({"2026-11-11, true", "2026-11-12, false"})
  void whoIsLeavingIsNotEnrolledWhenNoticeCameWithinSixWeeks(String payDate, boolean leaver) {
    leave = Optional.of(day("2026-12-31"));
    period = paidOn(payDate);
    PensionPosition position = position();

    assertEquals(leaver, position.automatic().isEmpty());
    assertEquals(
        leaver ? List.of("MAY_ENROL_LEAVER 2026-10-01") : List.of("ENROL 2026-11-11"),
        duties(position));
  }

  @Test
  void whoLeftBeforeThePeriodIsNotAssessed() {
    leave = Optional.of(day("2026-09-30"));
    PensionPosition position = position();

    assertEquals(Optional.empty(), position.assessment());
    assertEquals(MemberDays.NONE, position.days());
  }

  @Test
  void aMemberWhoLeftStillPaysInOnPayThatComesLater() {
    known = Standing.MEMBER;
    leave = Optional.of(day("2026-09-30"));
    assertEquals(MemberDays.ALL, position().days());

    leave = Optional.of(day("2026-10-01"));
    assertEquals(new MemberDays(1, 1), position().days());

    leave = Optional.of(day("2026-10-31"));
    assertEquals(new MemberDays(31, 31), position().days());
  }

  @Test
  void aPostponementHoldsUntilItsDay() {
    postponed("2026-09-01", "2026-11-01");
    PensionPosition position = position();

    assertEquals(Optional.empty(), position.automatic());
    assertEquals(Optional.empty(), position.assessment());
    assertEquals(
        List.of("SEND_POSTPONEMENT_LETTER 2026-10-13", "POSTPONEMENT_ENDS 2026-11-01"),
        duties(position));
    assertEquals(
        List.of(
            "uk/pensions/postponement-notice-weeks@2024-04-06",
            "uk/pensions/postponement-months@2024-04-06"),
        position.duties().stream().map(duty -> duty.law().id()).toList());
  }

  @Test
  void aLetterThatWasGivenIsNotAskedForAgain() {
    postponed("2026-09-01", "2026-11-01");
    events.set(0, events.getFirst().toldOn(day("2026-09-02")));

    assertEquals(List.of("POSTPONEMENT_ENDS 2026-11-01"), duties(position()));
  }

  @Test
  void onTheDeferralDateTheWorkerIsAssessedAndEnrolledFromIt() {
    postponed("2026-07-10", "2026-10-10");
    PensionPosition position = position();

    assertEquals(day("2026-10-10"), position.automatic().orElseThrow().on());
    assertEquals(new MemberDays(22, 31), position.days());

    earnings = Money.of("833.00");
    PensionPosition below = position();
    assertEquals(Optional.empty(), below.automatic());
    assertEquals(Optional.of(WorkerCategory.NON_ELIGIBLE_JOBHOLDER), category(below));
    assertEquals(
        List.of("SEND_POSTPONEMENT_LETTER 2026-08-21", "POSTPONEMENT_ENDS 2026-10-10"),
        duties(below));
  }

  @Test
  void aPostponementThatEndedLongAgoIsOver() {
    postponed("2026-07-10", "2026-09-30");
    earnings = Money.of("833.00");
    PensionPosition position = position();

    assertEquals(List.of("SEND_POSTPONEMENT_LETTER 2026-08-21"), duties(position));
    assertEquals(day("2026-10-01"), position.assessment().orElseThrow().day());

    earnings = Money.of("833.01");
    assertEquals(day("2026-10-01"), position().automatic().orElseThrow().on());
  }

  @Test
  void aPostponementBeforeTheEmployersDutiesBeginDoesNotBringThemForward() {
    postponed("2026-09-10", "2026-10-10");
    scheme = new PensionScheme(LEAST, Optional.of(day("2026-10-20")), List.of());

    assertEquals(day("2026-10-20"), position().automatic().orElseThrow().on());
  }

  @Test
  void aMemberIsNotAssessedAndMayOptOutForAMonth() {
    happened(Kind.ENROLLED, "2026-10-06");
    PensionPosition position = position();

    assertEquals(Optional.empty(), position.assessment());
    assertEquals(new MemberDays(26, 31), position.days());
    assertEquals(List.of("OPT_OUT_ENDS 2026-11-05"), duties(position));
    assertFalse(position.isOptedOut());

    events.clear();
    happened(Kind.ENROLLED, "2026-10-05");
    assertEquals(List.of(), duties(position()));
  }

  @Test
  void whatHappensUpToPayDayCounts() {
    happened(Kind.ENROLLED, "2026-10-06");
    happened(Kind.OPTED_OUT, "2026-11-05");
    PensionPosition position = position();

    assertTrue(position.isOptedOut());
    assertEquals(new MemberDays(0, 31), position.days());
    assertEquals(List.of("REFUND 2026-12-04"), duties(position));
    assertEquals(Optional.empty(), position.assessment());

    period = paidOn("2026-11-04");
    assertFalse(position().isOptedOut());
    // paid before the period ends: what happens until its last day counts
    period = paidOn("2026-10-25");
    events.clear();
    happened(Kind.ENROLLED, "2026-10-31");
    assertEquals(new MemberDays(1, 31), position().days());
  }

  @Test
  void whoIsOnlyKnownToHaveOptedOutIsPaidNothingBack() {
    known = Standing.OPTED_OUT;
    PensionPosition position = position();

    assertFalse(position.isOptedOut());
    assertEquals(List.of(), duties(position));
    assertEquals(Optional.empty(), position.automatic());
    assertEquals(Optional.empty(), position.assessment());
  }

  @Test
  void everybodyWhoLeftIsEnrolledAgainOnTheEmployersDay() {
    known = Standing.OPTED_OUT;
    reEnrolledOn("2023-10-20", "2026-10-20");
    PensionPosition position = position();

    assertEquals(
        Optional.of(MembershipEvent.of(Kind.RE_ENROLLED, day("2026-10-20"))), position.automatic());
    assertEquals(new MemberDays(12, 31), position.days());
    assertEquals(List.of("ENROL 2026-11-30", "OPT_OUT_ENDS 2026-11-19"), duties(position));
  }

  @Test
  void onThatDayTheUsualAssessmentDecides() {
    known = Standing.CEASED;
    reEnrolledOn("2026-10-20");
    earnings = Money.of("833.00");
    assertEquals(Optional.empty(), position().automatic());
    assertEquals(Optional.of(WorkerCategory.NON_ELIGIBLE_JOBHOLDER), category(position()));
    assertEquals(List.of(), duties(position()));

    earnings = Money.of("833.01");
    assertEquals(Kind.RE_ENROLLED, position().automatic().orElseThrow().kind());
    leave = Optional.of(day("2026-10-19"));
    assertEquals(Optional.empty(), position().assessment());

    leave = Optional.empty();
    reEnrolledOn("2026-11-01");
    assertEquals(Optional.empty(), position().assessment());
    reEnrolledOn("2026-09-30");
    assertEquals(Optional.empty(), position().assessment());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 833.01, true",
    "2026-09-30, 833.00, false",
    "2026-05-02, 833.01, true",
    "2026-05-01, 833.01, false"
  })
  void aDayThatWasKnownTooLateIsToldWhileItCanStillBeDeclared(
      String again, String earned, boolean told) {
    known = Standing.OPTED_OUT;
    earnings = Money.of(earned);
    reEnrolledOn(again);

    assertEquals(Optional.empty(), position().automatic());
    assertEquals(told ? List.of("RE_ENROL_LATE " + again) : List.of(), duties(position()));

    leave = Optional.of(day("2026-10-20"));
    assertEquals(List.of(), duties(position()));
  }

  @Test
  void aDayBeforeTheWorkerLeftThePensionOrSoonAfterIsNotMissed() {
    happened(Kind.ENROLLED, "2021-03-01");
    happened(Kind.CEASED, "2026-09-20");
    reEnrolledOn("2026-09-19");
    assertEquals(List.of(), duties(position()));
    reEnrolledOn("2026-09-25");
    assertEquals(List.of(), duties(position()));
  }

  @ParameterizedTest
  @CsvSource({"2025-10-21, false", "2025-10-20, true"})
  void whoLeftWithinTheLastTwelveMonthsNeedNotBeEnrolledAgain(String ceased, boolean again) {
    happened(Kind.ENROLLED, "2021-03-01");
    happened(Kind.CEASED, ceased);
    reEnrolledOn("2026-10-20");
    PensionPosition position = position();

    assertEquals(again, position.automatic().isPresent());
    if (!again) {
      assertEquals(List.of("MAY_RE_ENROL 2026-10-20"), duties(position));
      assertEquals(
          "uk/pensions/former-member-months@2024-04-06", position.duties().getFirst().law().id());
      assertEquals(Standing.CEASED, position.membership().standing());
    }
  }

  @Test
  void whoLeftAfterTheEmployersDayIsNotEnrolledByIt() {
    happened(Kind.ENROLLED, "2021-03-01");
    happened(Kind.CEASED, "2026-10-21");
    reEnrolledOn("2026-10-20");

    assertEquals(Optional.empty(), position().automatic());
    assertEquals(Optional.empty(), position().assessment());
  }

  @ParameterizedTest
  @CsvSource({
    // six weeks from the start: 2026-08-20 + 41 days is 2026-09-30, the day before the period
    "2026-08-20, false, 2026-09-30",
    "2026-08-21, true, 2026-10-01",
    "2026-10-12, true, 2026-11-22"
  })
  void whoIsNewAndNotEnrolledIsToldOfTheRightToAsk(String from, boolean told, String by) {
    start = day(from);
    earnings = Money.of("520.00");

    assertEquals(told ? List.of("TELL_OF_RIGHTS " + by) : List.of(), duties(position()));
  }

  @Test
  void theRightBeginsAt16AndWithTheEmployersDuties() {
    earnings = Money.of("520.00");
    born = day("2010-10-05");
    start = day("2026-10-01");
    assertEquals(List.of("TELL_OF_RIGHTS 2026-11-15"), duties(position()));

    born = day("2010-11-05");
    assertEquals(Optional.of(WorkerCategory.OUTSIDE), category(position()));
    assertEquals(List.of(), duties(position()));

    born = day("1986-05-04");
    start = day("2020-01-06");
    scheme = new PensionScheme(LEAST, Optional.of(day("2026-10-03")), List.of());
    assertEquals(List.of("TELL_OF_RIGHTS 2026-11-13"), duties(position()));
  }

  @Test
  void whoAskedToJoinIsAMemberBelowEveryFigure() {
    happened(Kind.JOINED, "2026-10-01");
    earnings = Money.of("100.00");

    assertEquals(new MemberDays(31, 31), position().days());
    assertEquals(List.of(), duties(position()));
  }
}
