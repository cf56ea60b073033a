package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.hours.TimeKind.CONTACT;
import static coop.commonwage.pay.payruns.APension.BEGINNING;
import static coop.commonwage.pay.payruns.APension.ENDING;
import static coop.commonwage.pay.payruns.APension.ENROLMENT;
import static coop.commonwage.pay.payruns.APension.GROSS_TO_NET;
import static coop.commonwage.pay.payruns.APension.aWorker;
import static coop.commonwage.pay.payruns.APension.assertYear;
import static coop.commonwage.pay.payruns.APension.findings;
import static coop.commonwage.pay.payruns.APension.lines;
import static coop.commonwage.pay.payruns.APension.message;
import static coop.commonwage.pay.payruns.APension.references;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.pensions.MembershipEvent;
import coop.commonwage.pay.deductions.pensions.PensionScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is enrolled by a payslip, and what the employer is told to do. */
class PensionEnrolmentTest {

  private final APension pension = new APension();

  @Test
  void aPayPeriodAboveTheTriggerEnrols() {
    CalculatedPayslip calculated = pension.calculated(aWorker().inNoPension());

    // 825 × 5 % = 41.25, of it 80 % = 33.00; 825 × 3 % = 24.75
    assertEquals(
        List.of(
            "INFORMATION pension-enrolment 1345.00",
            "DEDUCTION pension 33.00",
            "EMPLOYER_COST employer-pension 24.75",
            "INFORMATION pension-tax-relief 8.25"),
        lines(calculated));
    assertEquals(Money.of("1288.24"), calculated.payslip().net());
    assertEquals(
        Optional.of(MembershipEvent.of(MembershipEvent.Kind.ENROLLED, LocalDate.of(2026, 10, 1))),
        calculated.enrolment());
    assertYear(calculated, "33.00", "24.75");
    assertEquals(List.of("pension-enrolled"), findings(calculated));
    assertEquals(
        "is 36 and earned £1,345.00: is enrolled in the pension from 2026-10-01; tell the scheme"
            + " and the worker by 2026-11-11; may opt out for a month from being told",
        message(calculated));
  }

  @Test
  void contributionsReferToTheMembershipTheyBelongTo() {
    assertEquals(
        List.of("", ENROLMENT.toString(), ENROLMENT.toString(), ENROLMENT.toString()),
        references(pension.calculated(aWorker().inNoPension())));

    pension.happened(BEGINNING, "opted-in", "2026-09-01");
    assertEquals(
        List.of(BEGINNING.toString(), BEGINNING.toString(), BEGINNING.toString()),
        references(pension.calculated(aWorker().inNoPension())));
  }

  @Test
  void whoComesOfAgeIsToldHowLongToOptOut() {
    CalculatedPayslip calculated =
        pension.calculated(aWorker().inNoPension().born("2004-10-15").hired("2025-01-06"));

    // 17 of 31 days: 41.25 × 17 ÷ 31 = 22.6209…, 80 % of 22.62 = 18.096; 24.75 × 17 ÷ 31 = 13.57…
    assertEquals(
        List.of(
            "INFORMATION pension-enrolment 1345.00",
            "DEDUCTION pension 18.10",
            "EMPLOYER_COST employer-pension 13.57",
            "INFORMATION pension-tax-relief 4.52"),
        lines(calculated));
    assertTrue(
        message(calculated)
            .endsWith(
                "from 2026-10-15; tell the scheme and the worker by 2026-11-25; may opt out until"
                    + " 2026-11-14, or for a month from being told"));
  }

  @Test
  void aPayPeriodBelowTheTriggerIsAssessedAndShownAndEnrolsNobody() {
    CalculatedPayslip calculated =
        pension.calculated(
            ACareWorker.onZeroHours().inNoPension().worked(CONTACT, 3_660).after("1", "0"));

    assertEquals(List.of("INFORMATION pension-assessment 820.45"), lines(calculated));
    assertEquals(List.of(), findings(calculated));
    assertEquals(Optional.empty(), calculated.enrolment());
  }

  @Test
  void whoStartedLatelyAndIsNotEnrolledHasToBeTold() {
    CalculatedPayslip calculated =
        pension.calculated(
            ACareWorker.onZeroHours()
                .inNoPension()
                .hired("2026-10-05")
                .worked(CONTACT, 3_660)
                .after("1", "0"));

    assertEquals(List.of("pension-rights-to-tell"), findings(calculated));
    assertEquals(
        "is not enrolled by law and may ask to be in the pension: say so in writing by 2026-11-15",
        message(calculated));
  }

  @Test
  void withoutKnowingTheSchemeNobodyIsEnrolledButDueToBe() {
    CalculatedPayslip calculated = GROSS_TO_NET.calculate(aWorker().inNoPension().inputs());

    assertEquals(List.of(), lines(calculated));
    assertEquals(List.of("pension-enrolment-due"), findings(calculated));
    assertEquals(
        "is 36, earned £1,345.00 and is in no pension: enrol, or record the opting out",
        message(calculated));
    assertEquals(
        List.of(),
        findings(
            GROSS_TO_NET.calculate(
                ACareWorker.onZeroHours()
                    .inNoPension()
                    .worked(CONTACT, 3_660)
                    .after("1", "0")
                    .inputs())));
  }

  @Test
  void whoCeasesWithinThePeriodPaysInForTheDaysBefore() {
    pension.happened(BEGINNING, "enrolled", "2026-03-01", "pension", "200.00");
    pension.happened(ENDING, "ceased", "2026-10-11");
    CalculatedPayslip calculated = pension.calculated(aWorker().inNoPension());

    // 41.25 × 10 ÷ 31 = 13.306…, 80 % of 13.31 = 10.648; 24.75 × 10 ÷ 31 = 7.98…
    assertEquals(
        List.of(
            "DEDUCTION pension 10.65",
            "EMPLOYER_COST employer-pension 7.98",
            "INFORMATION pension-tax-relief 2.66"),
        lines(calculated));
  }

  @Test
  void enrolmentIsEnrolledAgainOnTheEmployersDay() {
    pension.scheme =
        new PensionScheme(
            pension.scheme.agreement(), Optional.empty(), List.of(LocalDate.of(2026, 10, 1)));
    CalculatedPayslip calculated = pension.calculated(aWorker());

    assertEquals(MembershipEvent.Kind.RE_ENROLLED, calculated.enrolment().orElseThrow().kind());
    assertEquals(List.of("pension-re-enrolled"), findings(calculated));
    assertTrue(message(calculated).contains("is enrolled again in the pension from 2026-10-01"));

    pension.happened(BEGINNING, "opted-in", "2026-08-01");
    pension.happened(ENDING, "ceased", "2026-09-01");
    CalculatedPayslip lately = pension.calculated(aWorker());
    assertEquals(Optional.empty(), lately.enrolment());
    assertEquals(
        "left the pension less than a year before 2026-10-01: the law lets the employer choose, and"
            + " nothing was done",
        message(lately));
  }

  @Test
  void whoIsLeavingIsNotEnrolled() {
    CalculatedPayslip calculated = pension.calculated(aWorker().inNoPension().left("2026-11-30"));

    assertEquals(List.of("pension-leaver-not-enrolled"), findings(calculated));
    assertEquals(
        "earned £1,345.00, enough to be enrolled from 2026-10-01, and is leaving: the law lets the"
            + " employer choose, and nothing was done",
        message(calculated));
    assertEquals(List.of("INFORMATION pension-assessment 1345.00"), lines(calculated));
  }

  @Test
  void aPostponementAsksForItsLetter() {
    pension.postponed("2026-09-25", "2026-12-01");
    CalculatedPayslip inTime = pension.calculated(aWorker().inNoPension());
    assertEquals(List.of("pension-letter-due"), findings(inTime));
    assertEquals(
        "enrolment is postponed only if the letter is given by 2026-11-06: record the day",
        message(inTime));

    pension.instructions.clear();
    pension.postponed("2026-09-23", "2026-12-01");
    assertEquals(
        "the letter that postpones enrolment was due by 2026-11-04 and is not recorded: without it"
            + " the worker is enrolled from 2026-09-23",
        message(pension.calculated(aWorker().inNoPension())));
  }

  @Test
  void membersOfAnAgeTheLawDoesNotReachAreLookedAt() {
    assertEquals(
        "is 75 and pays into the pension: the law on workplace pensions does not reach this age",
        message(
            GROSS_TO_NET.calculate(
                aWorker().inThePension().withLetter(NiCategory.C).born("1951-11-05").inputs())));
  }
}
