package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.statutorypay.EarningsBefore;
import coop.commonwage.pay.statutorypay.RelevantPeriod;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SickPayLinesTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());

  private static CalculatedPayslip october(ACareWorker worker, AnAbsence... absences) {
    return GROSS_TO_NET.calculate(told(worker, absences).inputs());
  }

  private static ACareWorker told(ACareWorker worker, AnAbsence... absences) {
    return worker.in(circumstances(absences));
  }

  private static Circumstances circumstances(AnAbsence... absences) {
    return Circumstances.NONE.withInstructions(
        Arrays.stream(absences).<Given<?>>map(AnAbsence::told).toList());
  }

  private static ACareWorker november(ACareWorker worker) {
    return worker.inPeriod(PayFrequency.MONTHLY, "2026-11-01", "2026-11-30", "2026-12-05");
  }

  private static List<String> sickPay(CalculatedPayslip calculated) {
    return calculated.payslip().lines().stream()
        .filter(line -> line.code().equals("ssp"))
        .map(PayslipLine::toString)
        .toList();
  }

  private static List<String> findings(CalculatedPayslip calculated) {
    return calculated.findings().stream()
        .filter(f -> f.code().startsWith("sick-pay"))
        .map(f -> f.severity().word() + " " + f.code() + ": " + f.message())
        .toList();
  }

  @Test
  void sicknessIsPaidFromItsFirstDayAndTaxedButIsNotPayForWork() {
    AnAbsence sick = AnAbsence.sick("2026-10-12", "2026-10-14");

    CalculatedPayslip calculated =
        october(ACareWorker.onZeroHours().worked(TimeKind.CONTACT, 6000), sick);

    assertEquals(
        List.of(
            "EARNING ssp 3 DAYS at 24.65 = 73.95 (uk/statutory-pay/sick-pay-rate@2026-04-06, "
                + sick.reference()
                + ")"),
        sickPay(calculated));
    assertEquals(Money.of("1418.95"), calculated.payslip().gross());
    assertEquals(Money.of("1418.95"), calculated.payslip().after().taxable());
    assertEquals(Money.of("1418.95"), calculated.payslip().after().nicable());
    assertEquals(List.of(), findings(calculated));
  }

  @Test
  void sickPayDoesNotFillUpAWageBelowTheMinimum() {
    CalculatedPayslip calculated =
        october(
            ACareWorker.onZeroHours().paid("12.00").worked(TimeKind.CONTACT, 600),
            AnAbsence.sick("2026-10-12", "2026-10-14"));

    assertEquals(Money.of("7.10"), calculated.payslip().amount("minimum-wage-top-up"));
  }

  @Test
  void aSpellOverTwoMonthsIsPaidEachDayOnce() {
    AnAbsence sick = AnAbsence.sick("2026-10-28", "2026-11-03");

    CalculatedPayslip first = october(ACareWorker.onZeroHours(), sick);
    CalculatedPayslip second =
        GROSS_TO_NET.calculate(
            november(told(ACareWorker.onZeroHours(), sick.paidBefore("ssp", "73.95", 3))).inputs());

    assertEquals(Money.of("73.95"), first.payslip().amount("ssp"));
    assertEquals(Money.of("49.30"), second.payslip().amount("ssp"));
    assertEquals(List.of(), findings(second));
  }

  @Test
  void aSpellThatWasPaidWholeIsNotPaidAgain() {
    AnAbsence sick = AnAbsence.sick("2026-10-12", "2026-10-16").paidBefore("ssp", "123.25", 5);

    CalculatedPayslip calculated =
        GROSS_TO_NET.calculate(november(told(ACareWorker.onZeroHours(), sick)).inputs());

    assertEquals(List.of(), sickPay(calculated));
    assertEquals(List.of(), findings(calculated));
  }

  @Test
  void whoIsStillSickIsPaidToTheEndOfThePeriod() {
    CalculatedPayslip calculated =
        october(ACareWorker.onZeroHours(), AnAbsence.sick("2026-10-26", "2026-10-26").withoutEnd());

    assertEquals(Money.of("123.25"), calculated.payslip().amount("ssp"));
  }

  @Test
  void sicknessThatIsToldAheadIsNotPaidYet() {
    assertEquals(
        List.of(),
        sickPay(october(ACareWorker.onZeroHours(), AnAbsence.sick("2026-11-02", "2026-11-06"))));
  }

  @Test
  void daysOfAnEarlierMonthThatWereToldLateArePaidNowAndSaid() {
    CalculatedPayslip calculated =
        october(ACareWorker.onZeroHours(), AnAbsence.sick("2026-09-28", "2026-10-02"));

    assertEquals(Money.of("123.25"), calculated.payslip().amount("ssp"));
    assertEquals(
        List.of(
            "look sick-pay-late: 3 days of sickness before 2026-10-01, from 2026-09-28 to"
                + " 2026-09-30, are paid now: if another payroll paid them, say so with the"
                + " sickness"),
        findings(calculated));
  }

  @Test
  void daysAnotherPayrollPaidAreNotPaidAgain() {
    CalculatedPayslip calculated =
        october(
            ACareWorker.onZeroHours(),
            AnAbsence.sick("2026-09-28", "2026-10-02").saying("paidElsewhereUntil", "2026-09-30"));

    assertEquals(Money.of("49.30"), calculated.payslip().amount("ssp"));
    assertEquals(List.of(), findings(calculated));
  }

  @Test
  void moreDaysPaidThanDueIsSaid() {
    CalculatedPayslip calculated =
        october(
            ACareWorker.onZeroHours(),
            AnAbsence.sick("2026-09-28", "2026-09-30").paidBefore("ssp", "123.25", 5));

    assertEquals(List.of(), sickPay(calculated));
    assertEquals(
        List.of(
            "look sick-pay-overpaid: earlier payslips paid 5 days of sick pay for the sickness"
                + " from 2026-09-28, and 3 are due: see what is to be paid back"),
        findings(calculated));
  }

  @Test
  void linkedSpellsAreEachALineAndFollowTheEarningsBeforeTheFirst() {
    AnAbsence first =
        AnAbsence.sick("2026-10-05", "2026-10-05").saying("averageWeeklyEarnings", "100.00");
    AnAbsence second = AnAbsence.sick("2026-10-20", "2026-10-21").numbered(2);
    ACareWorker worker = told(ACareWorker.onZeroHours(), first, second);

    assertEquals(
        List.of(
            "EARNING ssp 1 DAYS at 16 = 16.00 (uk/statutory-pay/sick-pay-rate@2026-04-06, "
                + first.reference()
                + ")",
            "EARNING ssp 2 DAYS at 16 = 32.00 (uk/statutory-pay/sick-pay-rate@2026-04-06, "
                + second.reference()
                + ")"),
        sickPay(GROSS_TO_NET.calculate(worker.inputs())));
    Derivation derivation =
        GROSS_TO_NET.explain(worker.inputs(), "ssp/" + second.reference()).orElseThrow();
    assertEquals(Money.of("32.00"), derivation.result());
    assertEquals(
        List.of(
            "average-given £100.00",
            "average-weekly-earnings £100.00",
            "sickness-days 2026-10-20 to 2026-10-21",
            "sickness-linked-since 2026-10-05",
            "qualifying-days-a-week 5",
            "sick-pay-of-week £80.00",
            "sick-pay-of-day £16.00",
            "sick-days-paid 2",
            "sick-week-begins 2026-10-18",
            "sick-week-pay £32.00"),
        figures(derivation));
  }

  private static List<String> figures(Derivation derivation) {
    return derivation.notes().stream()
        .map(
            note ->
                switch (note) {
                  case Derivation.Input input -> input.name() + " " + input.value();
                  case Derivation.Step step -> step.name() + " " + step.value();
                  case Derivation.Source source -> "";
                })
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @Test
  void earningsComeFromEarlierPayslipsWhereNobodyToldThemAndThatIsSaid() {
    AnAbsence sick = AnAbsence.sick("2026-10-12", "2026-10-16").without("averageWeeklyEarnings");
    DateSpan paid = DateSpan.of(LocalDate.of(2026, 8, 6), LocalDate.of(2026, 10, 5));
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .in(
                circumstances(sick)
                    .withAbsences(
                        List.of(
                            new AbsenceFact(
                                sick.reference(),
                                Optional.of(
                                    new RelevantPeriod(
                                        paid, new EarningsBefore.Monthly(Money.of("1000"), 2))),
                                Optional.empty()))));

    // 1,000 / 2 x 12 / 52 = 115.3846, 80 % 92.3076, a fifth 18.4615; five are 92.3075
    assertEquals(
        Money.of("92.31"), GROSS_TO_NET.calculate(worker.inputs()).payslip().amount("ssp"));
    assertEquals(
        List.of(
            "earnings-from-payslips 2026-08-06 to 2026-10-05",
            "earnings-before £1,000.00",
            "months-paid 2",
            "average-weekly-earnings £115.3846"),
        figures(GROSS_TO_NET.explain(worker.inputs(), "ssp/" + sick.reference()).orElseThrow())
            .subList(0, 4));
  }

  @Test
  void withoutEarningsThePayslipIsHeld() {
    CalculatedPayslip calculated =
        october(
            ACareWorker.onZeroHours(),
            AnAbsence.sick("2026-10-12", "2026-10-13").without("averageWeeklyEarnings"));

    assertTrue(calculated.isBlocked());
    assertEquals(
        List.of(
            "blocks sick-pay-earnings-unknown: no sick pay for 2 qualifying days from 2026-10-12"
                + " of the sickness from 2026-10-12: it depends on earnings before it, and payslips"
                + " made here do not reach back far enough; record the sickness with them"),
        findings(calculated));
  }

  @Test
  void whoHasUsedUpAllWeeksIsToldSo() {
    CalculatedPayslip calculated =
        october(
            ACareWorker.onZeroHours(),
            AnAbsence.sick("2026-10-12", "2026-10-14")
                .saying("linkedFrom", "2026-04-06")
                .saying("linkedUntil", "2026-09-30")
                .saying("linkedPaidDays", "139")
                .saying("linkedQualifyingDaysAWeek", "5"));

    assertEquals(Money.of("24.65"), calculated.payslip().amount("ssp"));
    assertEquals(
        List.of(
            "look sick-pay-used-up: no sick pay for 2 qualifying days from 2026-10-13 of"
                + " the sickness from 2026-10-12: all weeks of sick pay are used up; give the"
                + " worker form SSP1"),
        findings(calculated));
  }

  @Test
  void noSickPayIsDueAfterTheEmploymentOrWhileMaternityPayIs() {
    assertEquals(
        List.of(
            "look sick-pay-employment-ended: no sick pay for 2 qualifying days from 2026-10-15 of"
                + " the sickness from 2026-10-12: the employment had ended; give the worker form"
                + " SSP1"),
        findings(
            october(
                ACareWorker.onZeroHours().left("2026-10-14"),
                AnAbsence.sick("2026-10-12", "2026-10-16"))));
    CalculatedPayslip mother =
        october(
            ACareWorker.onZeroHours(),
            AnAbsence.sick("2026-10-12", "2026-10-16"),
            AnAbsence.onLeave("maternity", "2026-11-04", "2026-10-14", "2027-07-13").numbered(2));
    assertEquals(Money.of("49.30"), mother.payslip().amount("ssp"));
    assertEquals(
        List.of(
            "look sick-pay-maternity-pay: no sick pay for 3 qualifying days from"
                + " 2026-10-14 of the sickness from 2026-10-12: maternity pay is due for them"),
        findings(mother));
  }

  @Test
  void beforeTheChangeWaitingDaysAndShortSicknessAndLowEarningsAreSaid() {
    ACareWorker may =
        ACareWorker.onZeroHours()
            .inPeriod(PayFrequency.MONTHLY, "2025-05-01", "2025-05-31", "2025-06-05");

    assertEquals(
        List.of(
            "look sick-pay-waiting-day: no sick pay for 3 qualifying days from 2025-05-05 of the"
                + " sickness from 2025-05-05: these are waiting days"),
        findings(october(may, AnAbsence.sick("2025-05-05", "2025-05-09"))));
    assertEquals(
        List.of(
            "look sick-pay-too-short: no sick pay for 3 qualifying days from 2025-05-05 of"
                + " the sickness from 2025-05-05: so short a sickness was not paid then"),
        findings(october(may, AnAbsence.sick("2025-05-05", "2025-05-07"))));
    assertEquals(
        List.of(
            "look sick-pay-earnings-too-low: no sick pay for 5 qualifying days from 2025-05-05 of"
                + " the sickness from 2025-05-05: earnings before it were below the lower earnings"
                + " limit; give the worker form SSP1"),
        findings(
            october(
                may,
                AnAbsence.sick("2025-05-05", "2025-05-09")
                    .saying("averageWeeklyEarnings", "124.99"))));
  }

  @Test
  void aWeekWithTwoRatesShowsNoRateForADay() {
    ACareWorker april =
        ACareWorker.onZeroHours()
            .inPeriod(PayFrequency.MONTHLY, "2025-04-01", "2025-04-30", "2025-05-05");
    AnAbsence sick =
        AnAbsence.sick("2025-03-31", "2025-04-11").saying("paidElsewhereUntil", "2025-04-02");

    // Friday 4 April at 116.75 / 5 = 23.35 after the waiting days and Thursday; then 118.75 a week
    assertEquals(
        List.of(
            "EARNING ssp 7 DAYS = 165.45 (uk/statutory-pay/sick-pay-rate@2024-04-06, "
                + sick.reference()
                + ")"),
        sickPay(october(april, sick)));
  }

  @Test
  void guaranteedHoursAreNotPaidForDaysOfSickness() {
    PayslipInputs well = ACareWorker.onGuaranteedHours(31).inputs();
    PayslipInputs sick =
        told(ACareWorker.onGuaranteedHours(31), AnAbsence.sick("2026-10-05", "2026-10-18"))
            .inputs();

    // 31 hours a week: 31 days are 8,237 minutes, 17 days 4,517
    assertEquals(8237, minutes(well));
    assertEquals(4517, minutes(sick));
    assertTrue(
        figures(GROSS_TO_NET.explain(sick, "guaranteed-hours").orElseThrow())
            .containsAll(List.of("days-employed 31", "days-absent 14")));
  }

  private static int minutes(PayslipInputs inputs) {
    return GROSS_TO_NET.calculate(inputs).payslip().lines().stream()
        .filter(line -> line.code().equals("guaranteed-hours"))
        .findFirst()
        .orElseThrow()
        .quantity()
        .orElseThrow()
        .amount();
  }

  @Test
  void withoutDaysAgreedTheUsualDayIsUsedAndSaidAndCited() {
    AnAbsence sick = AnAbsence.sick("2026-10-12", "2026-10-16").without("qualifyingDays");
    CalculatedPayslip calculated = october(ACareWorker.onZeroHours(), sick);

    assertEquals(Money.of("123.25"), calculated.payslip().amount("ssp"));
    assertEquals(
        List.of(
            "look sick-pay-usual-day: no days of the week are agreed for sick pay of the sickness"
                + " from 2026-10-12: it is worked out for every Wednesday; record the days agreed"
                + " if there are any"),
        findings(calculated));
    assertTrue(
        GROSS_TO_NET
            .explain(told(ACareWorker.onZeroHours(), sick).inputs(), "ssp/" + sick.reference())
            .orElseThrow()
            .notes()
            .toString()
            .contains("uk/statutory-pay/usual-qualifying-day@"));
  }
}
