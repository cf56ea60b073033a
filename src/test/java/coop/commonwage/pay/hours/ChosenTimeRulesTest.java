package coop.commonwage.pay.hours;

import static coop.commonwage.pay.hours.VisitWords.aVisit;
import static coop.commonwage.pay.hours.VisitWords.cancelled;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What follows from each choice an employer has about time, beside the usual one. */
class ChosenTimeRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

  /** {@code choosing("visit-pay", "longer")}: choice, answer, choice, answer, …. */
  static TimeSettings choosing(String... choicesAndAnswers) {
    List<EmployerChoice> answers = new ArrayList<>();
    for (int i = 0; i < choicesAndAnswers.length; i += 2) {
      answers.add(
          new EmployerChoice(
              Choice.ofCode(choicesAndAnswers[i]), choicesAndAnswers[i + 1], LocalDate.EPOCH));
    }
    return TimeSettings.of(new EmployerChoices(answers), DAY);
  }

  private static PaidTime paid(TimeSettings settings, VisitWords... visits) {
    return new TimeRules(settings, Set.of())
        .paid(Stream.of(visits).map(VisitWords::visit).toList());
  }

  /** {@code contact 47, planned-time 13; minimum wage 47}. */
  private static String told(PaidTime paid) {
    WorkedTime worked = paid.worked();
    StringBuilder told = new StringBuilder();
    for (TimeKind kind : TimeKind.values()) {
      if (worked.minutes(kind) > 0) {
        told.append(kind.word()).append(' ').append(worked.minutes(kind)).append(", ");
      }
    }
    return told.append("minimum wage ").append(worked.minimumWageMinutes()).toString();
  }

  private static String reason(PaidTime paid, TimeBasis basis) {
    return Stream.concat(
            paid.segments().stream().map(TimeSegment::reason),
            paid.unpaidGaps().stream().map(UnpaidGap::reason))
        .filter(reason -> reason.basis() == basis)
        .map(reason -> reason.minutes().toString())
        .findFirst()
        .orElse("none");
  }

  @Test
  void whoChoseNothingHasTheUsualSettings() {
    assertEquals(TimeSettings.USUAL, choosing());
    assertEquals(60, TimeSettings.USUAL.longestPaidGapMinutes());
    assertEquals(TimeSettings.VisitPay.ACTUAL, TimeSettings.USUAL.visitPay());
    assertEquals(TimeSettings.FrustratedPay.ACTUAL, TimeSettings.USUAL.frustratedPay());
    assertEquals(TimeSettings.TravelPay.GIVEN, TimeSettings.USUAL.travelPay());
    assertEquals(BankHolidayDays.OFFICIAL, TimeSettings.USUAL.bankHolidayDays());
    assertEquals(true, TimeSettings.USUAL.noticeHours().isEmpty());
  }

  @Test
  void aVisitShorterThanItsPlanIsPaidForThePlanAndTheMinimumWageCountsWhatWasWorked() {
    PaidTime paid =
        paid(choosing("visit-pay", "longer"), aVisit("08:04", "08:51").planned("08:00", "09:00"));

    assertEquals("contact 47, planned-time 13, minimum wage 47", told(paid));
    assertEquals(60, paid.worked().paidMinutes());
    assertEquals(47, paid.worked().workingTimeMinutes());
    assertEquals(47, paid.worked().contactMinutes());
    assertEquals("[13, 60, 47]", reason(paid, TimeBasis.PLANNED_LONGER));
  }

  @Test
  void aVisitLongerThanItsPlanIsPaidForWhatItTook() {
    assertEquals(
        "contact 61, minimum wage 61",
        told(
            paid(
                choosing("visit-pay", "longer"),
                aVisit("08:00", "09:01").planned("08:00", "09:00"))));
  }

  /** 08:04 to 09:40 are 96 minutes, every one of them worked, and none is paid twice. */
  @Test
  void whatThePlanAddsStandsFirstInAPaidGap() {
    PaidTime paid =
        paid(
            choosing("visit-pay", "longer"),
            aVisit("08:04", "08:51").planned("08:00", "09:00"),
            aVisit("09:10", "09:40").travel(5));

    assertEquals("contact 90, travel 5, waiting 1, minimum wage 96", told(paid));
    assertEquals("[13, 60, 47]", reason(paid, TimeBasis.PLANNED_IN_GAP));
    assertEquals("[19, 5, 1, 60]", reason(paid, TimeBasis.SHORT_GAP));
    assertEquals(77, paid.worked().contactMinutes());
  }

  @Test
  void whatAGapHasNoRoomForIsPaidWithoutBeingWorked() {
    assertEquals(
        "contact 79, travel 3, planned-time 11, minimum wage 82",
        told(
            paid(
                choosing("visit-pay", "longer"),
                aVisit("08:04", "08:51").planned("08:00", "09:00"),
                aVisit("08:56", "09:26").travel(3))));
  }

  @Test
  void aLongGapStaysTheWorkersOwn() {
    PaidTime paid =
        paid(
            choosing("visit-pay", "longer"),
            aVisit("08:04", "08:51").planned("08:00", "09:00"),
            aVisit("10:00", "10:30").travel(5));

    assertEquals("contact 77, travel 5, planned-time 13, minimum wage 82", told(paid));
    assertEquals(64, paid.worked().unpaidGapMinutes());
    assertEquals("[69, 5, 64, 60]", reason(paid, TimeBasis.LONG_GAP));
  }

  @Test
  void aVisitInVainIsPaidForTheTimeThereThePlanOrTheClaim() {
    VisitWords inVain =
        aVisit("08:00", "08:10")
            .planned("08:00", "08:45")
            .claimed("08:00", "08:30")
            .thatWas(VisitStatus.FRUSTRATED);

    assertEquals("contact 10, minimum wage 10", told(paid(choosing(), inVain)));
    assertEquals(
        "contact 10, minimum wage 10", told(paid(choosing("visit-pay", "longer"), inVain)));
    assertEquals(
        "contact 10, planned-time 35, minimum wage 10",
        told(paid(choosing("frustrated-visit-pay", "planned"), inVain)));
    PaidTime claimed = paid(choosing("frustrated-visit-pay", "claimed"), inVain);
    assertEquals("contact 10, planned-time 20, minimum wage 10", told(claimed));
    assertEquals("[20, 30, 10]", reason(claimed, TimeBasis.CLAIMED_LONGER));
    assertEquals(0, claimed.worked().contactMinutes());
    assertEquals(
        "contact 10, minimum wage 10",
        told(
            paid(
                choosing("frustrated-visit-pay", "claimed"),
                aVisit("08:00", "08:10").thatWas(VisitStatus.FRUSTRATED))));
  }

  @Test
  void aVisitCalledOffWithLessNoticeThanAskedForIsPaidAndNotWorked() {
    TimeSettings aDay = choosing("cancelled-visit-pay", "24");

    assertEquals(
        "minimum wage 0", told(paid(aDay, cancelled("10:00", "10:30", "2026-10-04T10:00"))));
    PaidTime late = paid(aDay, cancelled("10:00", "10:30", "2026-10-04T10:01"));
    assertEquals("cancelled-visit 30, minimum wage 0", told(late));
    assertEquals("[1439, 1440]", reason(late, TimeBasis.CANCELLED_LATE));
    assertEquals(0, late.worked().workingTimeMinutes());
    assertEquals(
        "[0, 1440]",
        reason(paid(aDay, cancelled("10:00", "10:30", "10:05")), TimeBasis.CANCELLED_LATE));
    assertEquals(
        "minimum wage 0", told(paid(choosing(), cancelled("10:00", "10:30", "2026-10-05T09:59"))));
  }

  @Test
  void aCancelledVisitIsPaidOnlyWhereNothingElseIs() {
    assertEquals(
        "contact 70, waiting 20, cancelled-visit 10, minimum wage 90",
        told(
            paid(
                choosing("cancelled-visit-pay", "24"),
                aVisit("08:00", "08:30"),
                cancelled("08:40", "09:00", "08:00"),
                aVisit("08:50", "09:30"),
                cancelled("09:20", "09:40", "08:00"))));
    assertEquals(
        "cancelled-visit 45, minimum wage 0",
        told(
            paid(
                choosing("cancelled-visit-pay", "1"),
                cancelled("08:00", "08:30", "07:50"),
                cancelled("08:15", "08:45", "07:50"))));
  }

  @Test
  void aCancelledVisitOfWhichNobodySaysWhenIsFoundAndNotPaid() {
    PaidTime paid = paid(choosing("cancelled-visit-pay", "24"), cancelled("10:00", "10:30", ""));

    assertEquals("minimum wage 0", told(paid));
    assertEquals(
        List.of(TimeFinding.Code.CANCELLED_WITHOUT_TIME),
        paid.findings().stream().map(TimeFinding::code).toList());
    assertEquals(List.of(), paid(choosing(), cancelled("10:00", "10:30", "")).findings());
  }

  @Test
  void travelIsTheMinutesGivenTheGapOrTheLarger() {
    VisitWords first = aVisit("08:00", "08:30");
    VisitWords second = aVisit("08:55", "09:25").travel(12);
    VisitWords tight = aVisit("08:35", "09:05").travel(12);
    VisitWords far = aVisit("09:31", "10:01").travel(12);
    TimeSettings gap = choosing("travel-pay", "gap");
    TimeSettings larger = choosing("travel-pay", "larger");

    assertEquals(
        "contact 60, travel 12, waiting 13, minimum wage 85",
        told(paid(choosing(), first, second)));
    assertEquals("contact 60, travel 25, minimum wage 85", told(paid(gap, first, second)));
    assertEquals("contact 60, travel 25, minimum wage 85", told(paid(larger, first, second)));
    assertEquals("contact 60, travel 5, minimum wage 65", told(paid(gap, first, tight)));
    assertEquals("contact 60, travel 12, minimum wage 72", told(paid(larger, first, tight)));
    assertEquals("contact 60, travel 12, minimum wage 72", told(paid(gap, first, far)));
    assertEquals("contact 60, travel 12, minimum wage 72", told(paid(larger, first, far)));
    assertEquals("[25, 60]", reason(paid(gap, first, second), TimeBasis.TRAVEL_BY_GAP));
    assertEquals("[25, 12, 60]", reason(paid(larger, first, second), TimeBasis.TRAVEL_BY_CLOCK));
    assertEquals("[12, 5]", reason(paid(larger, first, tight), TimeBasis.TRAVEL_BY_ROSTER));
  }

  @Test
  void whoWentHomeHasNeitherJourneyNorGapNorMiles() {
    PaidTime paid =
        paid(
            choosing(),
            aVisit("08:00", "08:30"),
            aVisit("09:15", "09:45").travel(12).milesTenths(40).fromHome());

    assertEquals("contact 60, minimum wage 60", told(paid));
    assertEquals(0, paid.worked().milesTenths());
    assertEquals(45, paid.worked().unpaidGapMinutes());
    assertEquals("[45]", reason(paid, TimeBasis.WENT_HOME));
    // the way from home is working time of somebody without a fixed place of work
    assertEquals(72, paid.worked().workingTimeMinutes());
  }

  @Test
  void nobodyWentHomeBetweenVisitsThatTouch() {
    assertEquals(
        "contact 60, travel 12, minimum wage 72",
        told(
            paid(
                choosing(),
                aVisit("08:00", "08:30"),
                aVisit("08:30", "09:00").travel(12).fromHome())));
  }

  @Test
  void bankHolidaysAreTheOfficialDaysTheDaysThemselvesOrBoth() {
    DateSpan christmas = DateSpan.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31));
    assertEquals("2026-12-25, 2026-12-28", bankHolidays("official", christmas));
    assertEquals("2026-12-25, 2026-12-26", bankHolidays("calendar", christmas));
    assertEquals("2026-12-25, 2026-12-26, 2026-12-28", bankHolidays("both", christmas));
    DateSpan after = DateSpan.of(LocalDate.of(2027, 12, 24), LocalDate.of(2028, 1, 5));
    assertEquals("2027-12-27, 2027-12-28, 2028-01-03", bankHolidays("official", after));
    assertEquals("2027-12-25, 2027-12-26, 2028-01-01", bankHolidays("calendar", after));
  }

  private static String bankHolidays(String answer, DateSpan days) {
    TimeRules rules =
        TimeRules.of(
            choosing("bank-holiday-days", answer),
            RuleSets.bundled().bankHolidays(BankHolidayDivision.ENGLAND_AND_WALES),
            days);
    return String.join(
        ", ", new TreeSet<>(rules.bankHolidays()).stream().map(LocalDate::toString).toList());
  }
}
