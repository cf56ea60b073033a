package coop.commonwage.pay.hours;

import static coop.commonwage.pay.hours.VisitWords.aVisit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeRulesTest {

  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
  private static final TimeRules RULES = TimeRules.usual(Set.of(CHRISTMAS));

  private static PaidTime paid(VisitWords... visits) {
    return RULES.paid(Stream.of(visits).map(VisitWords::visit).toList());
  }

  private static WorkedTime worked(VisitWords... visits) {
    return paid(visits).worked();
  }

  private static String told(TimeFinding finding) {
    return finding.code().word() + " " + finding.arguments();
  }

  @Test
  void aVisitIsPaidForTheMinutesCheckedInNotThePlannedOnes() {
    WorkedTime worked = worked(aVisit("08:04", "08:51"));
    assertEquals(List.of(new TimeWorked(TimeKind.CONTACT, DayKind.ORDINARY, 47)), worked.time());
    assertEquals(47, worked.minimumWageMinutes());
  }

  @Test
  void theWayFromHomeToTheFirstVisitIsNotPaidAndNotDriven() {
    WorkedTime worked = worked(aVisit("08:00", "08:30").travel(20).milesTenths(70));
    assertEquals(30, worked.minimumWageMinutes());
    assertEquals(0, worked.milesTenths());
  }

  @Test
  void travelAndWaitingBetweenVisitsFillAGapOfAnHour() {
    WorkedTime worked =
        worked(aVisit("08:00", "08:30"), aVisit("09:30", "10:00").travel(20).milesTenths(70));
    assertEquals(60, worked.minutes(TimeKind.CONTACT));
    assertEquals(20, worked.minutes(TimeKind.TRAVEL));
    assertEquals(40, worked.minutes(TimeKind.WAITING));
    assertEquals(0, worked.unpaidGapMinutes());
    assertEquals(70, worked.milesTenths());
  }

  @Test
  void aGapOfAMinuteMoreThanAnHourIsTheWorkersOwnAndOnlyTravelIsPaid() {
    WorkedTime worked =
        worked(aVisit("08:00", "08:30"), aVisit("09:31", "10:00").travel(20).milesTenths(70));
    assertEquals(20, worked.minutes(TimeKind.TRAVEL));
    assertEquals(0, worked.minutes(TimeKind.WAITING));
    assertEquals(41, worked.unpaidGapMinutes());
    assertEquals(70, worked.milesTenths());
  }

  @Test
  void aCooperativeMayChooseAnotherLongestPaidGap() {
    TimeRules rules =
        new TimeRules(
            TimeSettings.of(
                new EmployerChoices(
                    List.of(new EmployerChoice(Choice.LONGEST_PAID_GAP, "90", LocalDate.EPOCH))),
                LocalDate.of(2026, 10, 5)),
            Set.of());
    List<Visit> visits =
        List.of(aVisit("08:00", "08:30").visit(), aVisit("10:00", "10:30").travel(20).visit());
    assertEquals(70, rules.paid(visits).worked().minutes(TimeKind.WAITING));
  }

  @Test
  void travelThatTakesLongerThanTheGapIsPaidInFull() {
    WorkedTime worked = worked(aVisit("08:00", "08:30"), aVisit("08:35", "09:00").travel(12));
    assertEquals(12, worked.minutes(TimeKind.TRAVEL));
    assertEquals(0, worked.minutes(TimeKind.WAITING));
    assertEquals(67, worked.minimumWageMinutes());
  }

  @Test
  void aLongGapShorterThanItsTravelLeavesNothingUnpaid() {
    WorkedTime worked = worked(aVisit("08:00", "08:30"), aVisit("09:45", "10:00").travel(80));
    assertEquals(80, worked.minutes(TimeKind.TRAVEL));
    assertEquals(0, worked.unpaidGapMinutes());
  }

  @Test
  void minutesInTwoVisitsCountOnce() {
    PaidTime paid = paid(aVisit("08:00", "08:30"), aVisit("08:20", "09:00").travel(5));
    WorkedTime worked = paid.worked();
    assertEquals(60, worked.minutes(TimeKind.CONTACT));
    assertEquals(5, worked.minutes(TimeKind.TRAVEL));
    assertEquals(1, worked.overlaps());
    assertEquals(
        "overlapping-visit [text:V-2026-10-05T08:20, moment:2026-10-05T08:20,"
            + " text:V-2026-10-05T08:00, moment:2026-10-05T08:30]",
        told(paid.findings().getFirst()));
  }

  @Test
  void aVisitWithinAnotherCountsNothingAndTheLongerOneKeepsItsEnd() {
    WorkedTime worked =
        worked(
            aVisit("08:00", "10:00"),
            aVisit("08:30", "09:00"),
            aVisit("10:30", "11:00").travel(10));
    assertEquals(150, worked.minutes(TimeKind.CONTACT));
    assertEquals(20, worked.minutes(TimeKind.WAITING));
    assertEquals(1, worked.overlaps());
  }

  @Test
  void aVisitThatBeginsTheMinuteAnotherEndsDoesNotOverlap() {
    assertEquals(0, worked(aVisit("08:00", "08:30"), aVisit("08:30", "09:00")).overlaps());
  }

  @Test
  void aVisitWithoutCheckOutCountsNothingAndIsFound() {
    PaidTime paid = paid(aVisit("08:00", ""), aVisit("", "09:30"));
    assertEquals(0, paid.worked().minimumWageMinutes());
    assertEquals(2, paid.worked().incompleteVisits());
    assertEquals(
        List.of(
            "no-check-in [text:V-, moment:2026-10-05T09:30, moment:2026-10-05T10:00]",
            "no-check-out [text:V-2026-10-05T08:00, moment:2026-10-05T08:00,"
                + " moment:2026-10-05T08:30]"),
        paid.findings().stream().map(TimeRulesTest::told).toList());
  }

  @Test
  void aFrustratedVisitIsPaidAndAMissedOrCancelledOneIsNot() {
    assertEquals(
        15,
        worked(
                aVisit("08:00", "08:15").thatWas(VisitStatus.FRUSTRATED),
                aVisit("09:00", "09:30").thatWas(VisitStatus.MISSED),
                aVisit("10:00", "10:30").thatWas(VisitStatus.CANCELLED))
            .minimumWageMinutes());
  }

  @Test
  void aSleepInIsCountedAndNotTimedAndBreaksNoChain() {
    WorkedTime worked =
        worked(
            aVisit("21:00", "21:30"),
            aVisit("22:00", "2026-10-06T07:00").of(ServiceType.SLEEP_IN),
            aVisit("22:10", "22:20").travel(10));
    assertEquals(1, worked.sleepIns());
    assertEquals(40, worked.minutes(TimeKind.CONTACT));
    assertEquals(10, worked.minutes(TimeKind.TRAVEL));
    assertEquals(30, worked.minutes(TimeKind.WAITING));
    assertEquals(0, worked.overlaps());
  }

  @Test
  void aSleepInBelongsToTheDayItBegan() {
    PaidTime paid = paid(aVisit("2026-10-31T22:00", "2026-11-01T07:00").of(ServiceType.SLEEP_IN));
    assertEquals(1, paid.worked(DateSpan.monthOf(LocalDate.of(2026, 10, 1))).sleepIns());
    assertEquals(0, paid.worked(DateSpan.monthOf(LocalDate.of(2026, 11, 1))).sleepIns());
  }

  @Test
  void trainingOfficeAndNightsGoToTheirOwnKinds() {
    WorkedTime worked =
        worked(
            aVisit("08:00", "09:00").of(ServiceType.TRAINING),
            aVisit("09:00", "11:00").of(ServiceType.OFFICE),
            aVisit("20:00", "23:00").of(ServiceType.WAKING_NIGHT));
    assertEquals(60, worked.minutes(TimeKind.TRAINING));
    assertEquals(120, worked.minutes(TimeKind.OFFICE));
    assertEquals(180, worked.minutes(TimeKind.WAKING_NIGHT));
    assertEquals(540, worked.unpaidGapMinutes());
  }

  @Test
  void theFirstVisitOfTheNextDayBeginsANewChain() {
    WorkedTime worked =
        worked(
            aVisit("23:00", "23:50"),
            aVisit("2026-10-06T00:05", "2026-10-06T00:35").travel(10).milesTenths(30));
    assertEquals(80, worked.minimumWageMinutes());
    assertEquals(0, worked.milesTenths());
  }

  @Test
  void aVisitAfterANightGoesOnFromTheMorningTheNightEnded() {
    WorkedTime worked =
        worked(
            aVisit("21:30", "2026-10-06T07:30").of(ServiceType.WAKING_NIGHT),
            aVisit("2026-10-06T08:00", "2026-10-06T08:30").travel(10).milesTenths(30));
    assertEquals(10, worked.minutes(TimeKind.TRAVEL));
    assertEquals(20, worked.minutes(TimeKind.WAITING));
    assertEquals(30, worked.milesTenths());
  }

  @Test
  void aNightIsCutAtMidnightIntoItsKindsOfDay() {
    WorkedTime friday =
        worked(aVisit("2026-10-02T21:30", "2026-10-03T07:30").of(ServiceType.WAKING_NIGHT));
    assertEquals(150, friday.minutes(TimeKind.WAKING_NIGHT, DayKind.ORDINARY));
    assertEquals(450, friday.minutes(TimeKind.WAKING_NIGHT, DayKind.WEEKEND));
    WorkedTime christmasEve =
        worked(aVisit("2026-12-24T21:30", "2026-12-25T07:30").of(ServiceType.WAKING_NIGHT));
    assertEquals(150, christmasEve.minutes(TimeKind.WAKING_NIGHT, DayKind.ORDINARY));
    assertEquals(450, christmasEve.minutes(TimeKind.WAKING_NIGHT, DayKind.BANK_HOLIDAY));
  }

  @Test
  void aBankHolidayAtAWeekendIsABankHoliday() {
    TimeRules rules = TimeRules.usual(Set.of(LocalDate.of(2026, 12, 26)));
    assertEquals(DayKind.BANK_HOLIDAY, rules.kindOf(LocalDate.of(2026, 12, 26)));
    assertEquals(DayKind.WEEKEND, rules.kindOf(LocalDate.of(2026, 12, 27)));
    assertEquals(DayKind.ORDINARY, rules.kindOf(LocalDate.of(2026, 12, 28)));
  }

  @Test
  void aNightOverTheLastMidnightOfThePeriodIsCutThere() {
    PaidTime paid =
        paid(aVisit("2026-10-31T21:30", "2026-11-01T07:30").of(ServiceType.WAKING_NIGHT));
    assertEquals(
        150, paid.worked(DateSpan.monthOf(LocalDate.of(2026, 10, 31))).minimumWageMinutes());
    assertEquals(
        450, paid.worked(DateSpan.monthOf(LocalDate.of(2026, 11, 1))).minimumWageMinutes());
  }

  /**
   * Saturday 24 October 2026, 21:30 (BST) to Sunday 07:30 (GMT). The clock shows ten hours; at
   * 02:00 BST it went back to 01:00 GMT, so eleven passed: 2 h 30 on Saturday, 8 h 30 on Sunday.
   */
  @Test
  void theNightTheClocksGoBackIsPaidForElevenHours() {
    PaidTime paid =
        paid(
            aVisit("2026-10-24T21:30", "2026-10-25T07:30").of(ServiceType.WAKING_NIGHT),
            aVisit("2026-10-25T08:15", "2026-10-25T09:00").travel(15));
    assertEquals(660, paid.worked().minutes(TimeKind.WAKING_NIGHT, DayKind.WEEKEND));
    LocalDate saturday = LocalDate.of(2026, 10, 24);
    assertEquals(150, paid.worked(DateSpan.of(saturday, saturday)).minimumWageMinutes());
    LocalDate sunday = LocalDate.of(2026, 10, 25);
    WorkedTime onSunday = paid.worked(DateSpan.of(sunday, sunday));
    assertEquals(510, onSunday.minutes(TimeKind.WAKING_NIGHT));
    assertEquals(45, onSunday.minutes(TimeKind.CONTACT));
    assertEquals(15, onSunday.minutes(TimeKind.TRAVEL));
    assertEquals(30, onSunday.minutes(TimeKind.WAITING));
  }

  /** Sunday 28 March 2027: 01:00 GMT became 02:00 BST, so nine hours passed. */
  @Test
  void theNightTheClocksGoForwardIsPaidForNineHours() {
    assertEquals(
        540,
        worked(aVisit("2027-03-27T21:30", "2027-03-28T07:30").of(ServiceType.WAKING_NIGHT))
            .minimumWageMinutes());
  }

  /** 01:30 came twice; the first was 01:30 BST = 00:30 GMT, so until 02:15 GMT 105 minutes pass. */
  @Test
  void aTimeThatCameTwiceIsTheEarlierOne() {
    assertEquals(105, worked(aVisit("2026-10-25T01:30", "2026-10-25T02:15")).minimumWageMinutes());
    assertEquals(30, worked(aVisit("2026-10-25T01:00", "2026-10-25T01:30")).minimumWageMinutes());
  }

  @Test
  void everySegmentSaysWhyItIsPaid() {
    PaidTime paid =
        paid(
            aVisit("08:00", "08:30"),
            aVisit("09:00", "09:30").travel(10),
            aVisit("09:20", "09:40"),
            aVisit("11:00", "11:30").travel(10));
    assertEquals(
        List.of(
            "contact 30 checked-in",
            "travel 10 travel-by-roster",
            "waiting 20 short-gap",
            "contact 30 checked-in",
            "contact 10 checked-in-after-another",
            "travel 10 travel-by-roster",
            "contact 30 checked-in"),
        paid.segments().stream()
            .map(s -> s.kind().word() + " " + s.minutes() + " " + s.basis().word())
            .toList());
    assertEquals(70, paid.unpaidGaps().getFirst().minutes());
  }

  @Test
  void aWorkerWithoutVisitsHasNoTime() {
    assertEquals(WorkedTime.NONE, worked());
    assertTrue(paid().segments().isEmpty());
  }
}
