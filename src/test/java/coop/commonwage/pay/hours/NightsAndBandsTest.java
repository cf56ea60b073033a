package coop.commonwage.pay.hours;

import static coop.commonwage.pay.hours.ChosenTimeRulesTest.choosing;
import static coop.commonwage.pay.hours.VisitWords.aVisit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nights, breaks, turns on call, enhanced hours, and the days that have 23 or 25 hours. */
class NightsAndBandsTest {

  private static final TimeSettings BANDS =
      choosing("evening-enhancement", "18:00-22:00 20", "night-enhancement", "22:00-06:00 30");

  private static PaidTime paid(TimeSettings settings, VisitWords... visits) {
    return new TimeRules(settings, Set.of())
        .paid(Stream.of(visits).map(VisitWords::visit).toList());
  }

  private static String bands(TimeSettings settings, VisitWords... visits) {
    return String.join(
        ", ",
        paid(settings, visits).worked().bands().stream()
            .map(time -> time.band().word() + " " + time.day().word() + " " + time.minutes())
            .toList());
  }

  @Test
  void everyMinuteIsEnhancedByTheBandItFallsIn() {
    assertEquals("", bands(BANDS, aVisit("17:00", "18:00")));
    assertEquals("evening ordinary 1", bands(BANDS, aVisit("17:59", "18:01")));
    assertEquals("evening ordinary 1, night ordinary 1", bands(BANDS, aVisit("21:59", "22:01")));
    assertEquals("night ordinary 2", bands(BANDS, aVisit("23:59", "2026-10-06T00:01")));
    assertEquals("night ordinary 1", bands(BANDS, aVisit("05:59", "06:01")));
    assertEquals("", bands(BANDS, aVisit("06:00", "07:00")));
    assertEquals(
        "evening ordinary 240, night ordinary 480",
        bands(BANDS, aVisit("12:00", "2026-10-06T12:00")));
  }

  @Test
  void travelAndWaitingAreNotEnhanced() {
    PaidTime paid = paid(BANDS, aVisit("19:00", "19:30"), aVisit("20:00", "20:30").travel(10));
    assertEquals(
        "evening ordinary 60",
        bands(BANDS, aVisit("19:00", "19:30"), aVisit("20:00", "20:30").travel(10)));
    assertEquals(20, paid.worked().minutes(TimeKind.WAITING));
  }

  @Test
  void aMinuteInTwoBandsSaysSo() {
    TimeSettings sharing =
        choosing("evening-enhancement", "18:00-23:00 20", "night-enhancement", "22:00-06:00 30");
    assertEquals(
        "evening ordinary 60, night ordinary 30, evening-and-night ordinary 60",
        bands(sharing, aVisit("21:00", "23:30")));
  }

  @Test
  void aNightIsCutAtMidnightAndTheBandsGoOn() {
    assertEquals(
        "evening ordinary 30, night ordinary 120, night weekend 360",
        bands(BANDS, aVisit("2026-10-02T21:30", "2026-10-03T07:30").of(ServiceType.WAKING_NIGHT)));
  }

  /**
   * 00:30 BST to 03:00 GMT, 210 minutes. Until 01:30 holds from 00:30 to 01:30 BST and again from
   * 01:00 to 01:30 GMT: 90 minutes.
   */
  @Test
  void anHourThatComesTwiceIsEnhancedTwice() {
    TimeSettings untilHalfPastOne = choosing("night-enhancement", "00:00-01:30 30");
    assertEquals(
        "night weekend 90",
        bands(untilHalfPastOne, aVisit("2026-10-25T00:30", "2026-10-25T03:00")));
    assertEquals(
        210,
        paid(untilHalfPastOne, aVisit("2026-10-25T00:30", "2026-10-25T03:00"))
            .worked()
            .minimumWageMinutes());
  }

  /** 00:30 GMT to 03:30 BST, 120 minutes; of the band from 01:00 to 03:00 only an hour happens. */
  @Test
  void anHourThatIsSkippedIsNotEnhanced() {
    assertEquals(
        "night weekend 60",
        bands(
            choosing("night-enhancement", "01:00-03:00 30"),
            aVisit("2026-03-29T00:30", "2026-03-29T03:30")));
  }

  @Test
  void daysOf25And23HoursAreWorkedForAsLong() {
    assertEquals(
        1_500,
        paid(choosing(), aVisit("2026-10-25T00:00", "2026-10-26T00:00").of(ServiceType.STANDBY))
            .worked()
            .minimumWageMinutes());
    assertEquals(
        1_380,
        paid(choosing(), aVisit("2026-03-29T00:00", "2026-03-30T00:00").of(ServiceType.STANDBY))
            .worked()
            .minimumWageMinutes());
  }

  @Test
  void aWakingNightOverTheClockChangeIsPaidForTheMinutesThatPass() {
    assertEquals(
        "evening weekend 30, night weekend 540",
        bands(BANDS, aVisit("2026-10-24T21:30", "2026-10-25T07:30").of(ServiceType.WAKING_NIGHT)));
    assertEquals(
        "evening weekend 30, night weekend 420",
        bands(BANDS, aVisit("2026-03-28T21:30", "2026-03-29T07:30").of(ServiceType.WAKING_NIGHT)));
    assertEquals(
        540,
        paid(
                choosing(),
                aVisit("2026-03-28T21:30", "2026-03-29T07:30").of(ServiceType.WAKING_NIGHT))
            .worked()
            .minimumWageMinutes());
  }

  @Test
  void aSleepInIsWorkingTimeForTheHoursThatPassAndMinimumWageTimeForTheMinutesAwake() {
    WorkedTime back =
        paid(
                choosing(),
                aVisit("2026-10-24T22:00", "2026-10-25T07:00").of(ServiceType.SLEEP_IN).awake(45))
            .worked();
    assertEquals(1, back.sleepIns());
    assertEquals(45, back.minutes(TimeKind.AWAKE));
    assertEquals(45, back.minimumWageMinutes());
    assertEquals(600, back.workingTimeMinutes());
    assertEquals(45, back.contactMinutes());
    WorkedTime forward =
        paid(choosing(), aVisit("2026-03-28T22:00", "2026-03-29T07:00").of(ServiceType.SLEEP_IN))
            .worked();
    assertEquals(0, forward.minimumWageMinutes());
    assertEquals(480, forward.workingTimeMinutes());
  }

  @Test
  void minutesAwakeStandFirstInTheSleepInAndBelongToItsDay() {
    PaidTime paid =
        paid(
            BANDS,
            aVisit("2026-10-31T21:50", "2026-11-01T07:00").of(ServiceType.SLEEP_IN).awake(150));
    DateSpan october = DateSpan.monthOf(LocalDate.of(2026, 10, 1));
    assertEquals(150, paid.worked(october).minutes(TimeKind.AWAKE));
    assertEquals(
        List.of(
            new BandTime(TimeBand.EVENING, DayKind.WEEKEND, 10),
            new BandTime(TimeBand.NIGHT, DayKind.WEEKEND, 140)),
        paid.worked(october).bands());
    assertEquals(130, paid.worked(october).workingTimeMinutes());
    assertEquals(
        420, paid.worked(DateSpan.monthOf(LocalDate.of(2026, 11, 1))).workingTimeMinutes());
  }

  @Test
  void aVisitDuringASleepInIsWorkingTimeOnce() {
    WorkedTime worked =
        paid(
                choosing(),
                aVisit("22:00", "2026-10-06T07:00").of(ServiceType.SLEEP_IN),
                aVisit("23:00", "23:30"))
            .worked();
    assertEquals(30, worked.minimumWageMinutes());
    assertEquals(540, worked.workingTimeMinutes());
  }

  @Test
  void aTurnOnCallIsCountedAndOnlyAnswersAreTime() {
    PaidTime paid =
        paid(
            choosing(),
            aVisit("18:00", "2026-10-06T08:00").of(ServiceType.ON_CALL),
            aVisit("20:00", "20:25").of(ServiceType.ON_CALL_RESPONSE));
    assertEquals(1, paid.worked().onCalls());
    assertEquals(25, paid.worked().minutes(TimeKind.ON_CALL_RESPONSE));
    assertEquals(25, paid.worked().minimumWageMinutes());
    assertEquals(25, paid.worked().workingTimeMinutes());
    assertEquals(0, paid.worked().contactMinutes());
    assertEquals(Instant.parse("2026-10-05T17:00:00Z"), paid.onCalls().getFirst().start());
  }

  /** 600 minutes with 31 of break: 284 before it, so it lies from 02:14 to 02:45. */
  @Test
  void aBreakComesOffTheMiddleOfTheVisit() {
    PaidTime paid =
        paid(BANDS, aVisit("21:30", "2026-10-06T07:30").of(ServiceType.WAKING_NIGHT).withBreak(31));
    assertEquals(569, paid.worked().minimumWageMinutes());
    assertEquals(569, paid.worked().workingTimeMinutes());
    assertEquals(Instant.parse("2026-10-06T01:14:00Z"), paid.breaks().getFirst().start());
    assertEquals(Instant.parse("2026-10-06T01:45:00Z"), paid.breaks().getFirst().end());
    assertEquals(
        List.of(
            new BandTime(TimeBand.EVENING, DayKind.ORDINARY, 30),
            new BandTime(TimeBand.NIGHT, DayKind.ORDINARY, 449)),
        paid.worked().bands());
  }

  @Test
  void aBreakAsLongAsTheVisitOrLongerLeavesNothing() {
    PaidTime paid = paid(choosing(), aVisit("08:00", "08:20").withBreak(30));
    assertEquals(0, paid.worked().paidMinutes());
    assertEquals(20, paid.breaks().getFirst().minutes());
  }

  /** The break lies from 08:45 to 09:15; the visit counts from 09:00 on. */
  @Test
  void onlyTheBreakInThePartThatCountsComesOff() {
    PaidTime paid =
        paid(choosing(), aVisit("07:00", "09:00"), aVisit("08:00", "10:00").withBreak(30));
    assertEquals(165, paid.worked().paidMinutes());
    assertEquals(15, paid.breaks().getFirst().minutes());
  }

  @Test
  void theWayFromHomeIsWorkingTimeAndNeitherPaidNorMinimumWageTime() {
    WorkedTime worked = paid(choosing(), aVisit("08:00", "08:30").travel(20)).worked();
    assertEquals(30, worked.paidMinutes());
    assertEquals(30, worked.minimumWageMinutes());
    assertEquals(50, worked.workingTimeMinutes());
    assertEquals(
        30,
        paid(choosing(), aVisit("08:00", "08:30").of(ServiceType.OFFICE).travel(20))
            .worked()
            .workingTimeMinutes());
  }

  @Test
  void travelLongerThanItsGapIsPaidInFullAndWorkedForTheGap() {
    WorkedTime worked =
        paid(choosing(), aVisit("08:00", "08:30"), aVisit("08:35", "09:05").travel(12)).worked();
    assertEquals(72, worked.minimumWageMinutes());
    assertEquals(65, worked.workingTimeMinutes());
  }

  @Test
  void minutesWithoutTimesStandBesideTheVisits() {
    PaidTime paid =
        new TimeRules(BANDS, Set.of())
            .paid(
                List.of(aVisit("20:00", "20:30").visit()),
                List.of(
                    entry("E2", "2026-10-05", TimeKind.TRAINING, 90, 0),
                    entry("E1", "2026-10-04", TimeKind.CONTACT, 60, 25)));
    assertEquals(90, paid.worked().minutes(TimeKind.TRAINING, DayKind.ORDINARY));
    assertEquals(60, paid.worked().minutes(TimeKind.CONTACT, DayKind.WEEKEND));
    assertEquals(180, paid.worked().minimumWageMinutes());
    assertEquals(90, paid.worked().contactMinutes());
    assertEquals(25, paid.worked().milesTenths());
    assertEquals(
        List.of(new BandTime(TimeBand.EVENING, DayKind.ORDINARY, 30)), paid.worked().bands());
    assertEquals(
        List.of("E1 entered", "E2 entered", "V-2026-10-05T20:00 checked-in"),
        paid.segments().stream().map(s -> s.visitId() + " " + s.basis().word()).toList());
    assertEquals(Optional.of("LA-7"), paid.segments().getFirst().funderAccount());
  }

  private static TimeEntry entry(
      String reference, String day, TimeKind kind, int minutes, int milesTenths) {
    return new TimeEntry(
        reference,
        "W0001",
        LocalDate.parse(day),
        kind,
        minutes,
        milesTenths,
        Optional.of("LA-7"),
        Optional.empty());
  }

  @Test
  void whoFundsAVisitFundsTheWayToIt() {
    PaidTime paid =
        paid(
            choosing(),
            aVisit("08:00", "08:30").fundedBy("LA-1"),
            aVisit("09:00", "09:30").travel(10).fundedBy("PB-2"));
    assertEquals(
        List.of("contact LA-1", "travel PB-2", "waiting PB-2", "contact PB-2"),
        paid.segments().stream()
            .map(s -> s.kind().word() + " " + s.funderAccount().orElse("nobody"))
            .toList());
  }
}
