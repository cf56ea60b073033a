package coop.commonwage.pay.deductions.pensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.pensions.EnrolmentCalendar.Deadline;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnrolmentCalendarTest {

  private static final EnrolmentCalendar CALENDAR =
      new EnrolmentCalendar(RuleSets.bundled().pensions(), LocalDate.of(2026, 11, 5));

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void aPeriodWithADayCountsItAndOneAfterADayDoesNot() {
    LocalDate october = day("2026-10-01");

    assertEquals(day("2026-11-11"), CALENDAR.enrolment(october).day());
    assertEquals(day("2026-11-11"), CALENDAR.information(october).day());
    assertEquals(day("2026-11-11"), CALENDAR.noticeException(october).day());
    assertEquals(day("2026-11-12"), CALENDAR.postponementNotice(october).day());
    assertEquals(day("2026-10-31"), CALENDAR.refund(october).day());
    assertEquals(day("2027-09-30"), CALENDAR.formerMember(october).day());
    assertEquals(day("2027-01-01"), CALENDAR.latestDeferral(october).day());
  }

  @Test
  void everyDeadlineNamesItsRule() {
    LocalDate any = day("2026-10-01");

    assertEquals("uk/pensions/enrolment-weeks@2024-04-06", CALENDAR.enrolment(any).law().id());
    assertEquals("uk/pensions/information-weeks@2024-04-06", CALENDAR.information(any).law().id());
    assertEquals(
        "uk/pensions/postponement-months@2024-04-06", CALENDAR.latestDeferral(any).law().id());
    assertEquals(
        "uk/pensions/postponement-notice-weeks@2024-04-06",
        CALENDAR.postponementNotice(any).law().id());
    assertEquals(
        "uk/pensions/opt-out-months@2024-04-06", CALENDAR.optOut(any, Optional.empty()).law().id());
    assertEquals("uk/pensions/refund-months@2024-04-06", CALENDAR.refund(any).law().id());
    assertEquals("uk/pensions/refund-months@2024-04-06", CALENDAR.refundSource().id());
    assertEquals(
        "uk/pensions/former-member-months@2024-04-06", CALENDAR.formerMember(any).law().id());
    assertEquals(
        "uk/pensions/notice-exception-weeks@2024-04-06", CALENDAR.noticeException(any).law().id());
    assertEquals(
        "uk/pensions/declaration-months@2024-04-06", CALENDAR.firstDeclaration(any).law().id());
    assertEquals(
        "uk/pensions/declaration-months@2024-04-06", CALENDAR.reDeclaration(any).law().id());
  }

  @Test
  void theMonthToOptOutBeginsWithTheLaterOfMembershipAndBeingTold() {
    LocalDate member = day("2026-10-15");

    assertEquals(day("2026-11-14"), optOut(member, Optional.empty()));
    assertEquals(day("2026-11-14"), optOut(member, Optional.of(member.minusDays(1))));
    assertEquals(day("2026-11-14"), optOut(member, Optional.of(member)));
    assertEquals(day("2026-11-15"), optOut(member, Optional.of(member.plusDays(1))));
    assertEquals(day("2026-12-19"), optOut(member, Optional.of(day("2026-11-20"))));
  }

  private static LocalDate optOut(LocalDate member, Optional<LocalDate> told) {
    return CALENDAR.optOut(member, told).day();
  }

  @Test
  void aMonthEndsWithTheLastDayWhereTheNextOneIsTooShort() {
    assertEquals(day("2026-02-27"), CALENDAR.refund(day("2026-01-28")).day());
    assertEquals(day("2026-02-28"), CALENDAR.refund(day("2026-01-29")).day());
    assertEquals(day("2026-02-28"), CALENDAR.refund(day("2026-01-31")).day());
    assertEquals(day("2026-03-31"), CALENDAR.refund(day("2026-03-01")).day());
    assertEquals(day("2026-04-30"), CALENDAR.latestDeferral(day("2026-01-31")).day());
  }

  @Test
  void aDeadlineIsKeptOnItsDay() {
    Deadline deadline = CALENDAR.enrolment(day("2026-10-01"));

    assertTrue(deadline.isKeptBy(day("2026-11-10")));
    assertTrue(deadline.isKeptBy(day("2026-11-11")));
    assertFalse(deadline.isKeptBy(day("2026-11-12")));
  }

  private static PensionScheme scheme(String dutiesStart, String... reEnrolments) {
    return new PensionScheme(
        PensionAgreement.ofQualifyingEarnings(Rate.of("0.05"), Rate.of("0.03")),
        Optional.of(day(dutiesStart)),
        List.of(reEnrolments).stream().map(LocalDate::parse).toList());
  }

  @Test
  void everybodyIsEnrolledAgainAroundTheThirdAnniversary() {
    EmployerDuties duties = EmployerDuties.of(scheme("2023-10-01"), CALENDAR).orElseThrow();

    assertEquals(day("2024-02-29"), duties.firstDeclaration().day());
    assertEquals(DateSpan.of(day("2026-07-01"), day("2026-12-31")), duties.reEnrolmentWindow());
    // five months from the anniversary, whichever day of the window was chosen
    assertEquals(day("2027-02-28"), duties.reDeclaration().day());
  }

  @Test
  void theNextWindowIsAroundTheThirdAnniversaryOfTheDateChosen() {
    EmployerDuties duties =
        EmployerDuties.of(scheme("2023-10-01", "2026-07-01"), CALENDAR).orElseThrow();

    assertEquals(DateSpan.of(day("2029-04-01"), day("2029-09-30")), duties.reEnrolmentWindow());
    assertEquals(day("2029-11-30"), duties.reDeclaration().day());
    assertEquals(day("2024-02-29"), duties.firstDeclaration().day());
  }

  @Test
  void aReEnrolmentDateLiesInItsWindow() {
    assertTrue(EmployerDuties.of(scheme("2023-10-01", "2026-12-31"), CALENDAR).isPresent());
    assertEquals(
        "re-enrolment date 2026-06-30 must lie from 2026-07-01 to 2026-12-31",
        refused(scheme("2023-10-01", "2026-06-30")));
    assertEquals(
        "re-enrolment date 2027-01-01 must lie from 2026-07-01 to 2026-12-31",
        refused(scheme("2023-10-01", "2027-01-01")));
    assertEquals(
        "re-enrolment date 2030-01-01 must lie from 2029-06-01 to 2029-11-30",
        refused(scheme("2023-10-01", "2026-09-01", "2030-01-01")));
  }

  private static String refused(PensionScheme scheme) {
    return assertThrows(IllegalArgumentException.class, () -> EmployerDuties.of(scheme, CALENDAR))
        .getMessage();
  }

  @Test
  void withoutADayTheDutiesBeganNothingIsSaidOfTheEmployer() {
    assertEquals(
        Optional.empty(),
        EmployerDuties.of(PensionScheme.of(scheme("2023-10-01").agreement()), CALENDAR));
  }

  @Test
  void aSchemeForEverybodyNeedsNobodysAgreementAndItsDatesGoForward() {
    assertEquals(
        "nobody is enrolled automatically into salary sacrifice: a worker has to agree to it;"
            + " allowed are relief-at-source and net-pay",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    PensionScheme.of(
                        new PensionAgreement(
                            PensionMethod.SALARY_SACRIFICE,
                            PensionBasis.TOTAL_PAY,
                            Rate.of("0.05"),
                            Rate.of("0.03"))))
            .getMessage());
    assertEquals(
        "re-enrolment dates go from old to new: 2026-10-01 stands after 2026-10-01",
        assertThrows(
                IllegalArgumentException.class,
                () -> scheme("2023-10-01", "2026-10-01", "2026-10-01"))
            .getMessage());
  }
}
