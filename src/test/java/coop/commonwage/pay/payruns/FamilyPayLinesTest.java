package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.rules.yaml.RuleSets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FamilyPayLinesTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());

  private static Circumstances circumstances(AnAbsence... absences) {
    return Circumstances.NONE.withInstructions(
        Arrays.stream(absences).<Given<?>>map(AnAbsence::told).toList());
  }

  private static CalculatedPayslip october(ACareWorker worker, AnAbsence... absences) {
    return GROSS_TO_NET.calculate(worker.in(circumstances(absences)).inputs());
  }

  private static CalculatedPayslip november(ACareWorker worker, AnAbsence... absences) {
    return october(
        worker.inPeriod(PayFrequency.MONTHLY, "2026-11-01", "2026-11-30", "2026-12-05"), absences);
  }

  /** From Monday 5 October, for a child expected on 4 November. */
  private static AnAbsence maternity() {
    return AnAbsence.onLeave("maternity", "2026-11-04", "2026-10-05", "2027-07-04");
  }

  private static AnAbsence paternity(String from, String until) {
    return AnAbsence.onLeave("paternity", "2026-09-30", from, until)
        .saying("childCame", "2026-10-01");
  }

  private static List<String> lines(CalculatedPayslip calculated) {
    return calculated.payslip().lines().stream()
        .filter(line -> line.reference().isPresent())
        .map(PayslipLine::toString)
        .toList();
  }

  private static List<String> findings(CalculatedPayslip calculated) {
    return calculated.findings().stream()
        .filter(f -> f.code().startsWith("family-") || f.code().startsWith("small-"))
        .map(f -> f.severity().word() + " " + f.code() + ": " + f.message())
        .toList();
  }

  private static final String UNDECLARED =
      "look small-employer-unknown: family pay is recovered as by an ordinary employer, because the"
          + " National Insurance of the year before is neither declared nor on record for all"
          + " twelve months";

  @Test
  void maternityPayIsEarnedAndWhatComesBackIsTold() {
    AnAbsence leave = maternity();

    CalculatedPayslip calculated = october(ACareWorker.onZeroHours(), leave);

    // 27 days of October at 360 / 7 are 1,388.5714…; 92 % of 1,388.58 are 1,277.4936
    assertEquals(
        List.of(
            "EARNING smp 27 DAYS = 1388.58 (uk/statutory-pay/family-pay-share@2010-04-06, "
                + leave.reference()
                + ")",
            "INFORMATION family-pay-recovered = 1277.49 (uk/statutory-pay/recovery@2010-04-06, "
                + leave.reference()
                + ")"),
        lines(calculated));
    assertEquals(Money.of("1388.58"), calculated.payslip().gross());
    assertEquals(List.of(UNDECLARED), findings(calculated));
  }

  @Test
  void aSmallEmployerGetsAllOfItBackAndACompensation() {
    AnAbsence leave = maternity();
    Circumstances small =
        circumstances(leave)
            .withAbsences(
                List.of(
                    new AbsenceFact(
                        leave.reference(), Optional.empty(), Optional.of(Money.of("45000")))));

    PayslipInputs inputs = ACareWorker.onZeroHours().in(small).inputs();
    CalculatedPayslip calculated = GROSS_TO_NET.calculate(inputs);

    assertEquals(Money.of("1388.58"), calculated.payslip().amount("family-pay-recovered"));
    assertEquals(Money.of("124.97"), calculated.payslip().amount("family-pay-compensation"));
    assertEquals(List.of(), findings(calculated));
    assertEquals(
        "recovery-small-employer",
        GROSS_TO_NET
            .explain(inputs, "family-pay-compensation/" + leave.reference())
            .orElseThrow()
            .formula());
  }

  @Test
  void anEmployerJustAboveTheLimitIsNotSmall() {
    AnAbsence leave = maternity();
    CalculatedPayslip calculated =
        GROSS_TO_NET.calculate(
            ACareWorker.onZeroHours()
                .in(
                    circumstances(leave)
                        .withAbsences(
                            List.of(
                                new AbsenceFact(
                                    leave.reference(),
                                    Optional.empty(),
                                    Optional.of(Money.of("45000.01"))))))
                .inputs());

    assertEquals(Money.of("1277.49"), calculated.payslip().amount("family-pay-recovered"));
    assertEquals(Money.ZERO, calculated.payslip().amount("family-pay-compensation"));
  }

  @Test
  void theNextPayslipGoesOnWhereTheLastOneEnded() {
    CalculatedPayslip calculated =
        november(ACareWorker.onZeroHours(), maternity().paidBefore("smp", "1388.58", 27));

    // 15 days to the end of the sixth week at 360, then 15 days at 194.32, by sevenths
    assertEquals(Money.of("1187.83"), calculated.payslip().amount("smp"));
    assertEquals(List.of(UNDECLARED), findings(calculated));
  }

  @Test
  void everyFigureOfALineCanBeUnfolded() {
    AnAbsence leave = maternity();
    PayslipInputs inputs = ACareWorker.onZeroHours().in(circumstances(leave)).inputs();

    Derivation derivation = GROSS_TO_NET.explain(inputs, "smp/" + leave.reference()).orElseThrow();

    assertEquals("family-pay", derivation.formula());
    assertEquals(Money.of("1388.58"), derivation.result());
    assertEquals(
        List.of(
            "average-given £400.00",
            "average-weekly-earnings £400.00",
            "family-event 2026-11-04",
            "relevant-week 2026-07-19 to 2026-07-25",
            "leave-begins 2026-10-05",
            "employed-from 2020-01-06",
            "share-of-earnings £360.00",
            "family-pay-of-week £360.00",
            "family-days-paid 27",
            "family-pay-of-period £1,388.58"),
        derivation.notes().stream()
            .map(
                note ->
                    switch (note) {
                      case Derivation.Input input -> input.name() + " " + input.value();
                      case Derivation.Step step -> step.name() + " " + step.value();
                      case Derivation.Source source -> "";
                    })
            .filter(text -> !text.isEmpty())
            .toList());
    assertEquals(
        List.of(
            "uk/statutory-pay/earnings-decimals@2010-04-06",
            "uk/statutory-pay/service@2010-04-06",
            "uk/statutory-pay/lower-earnings-limit@2026-04-06",
            "uk/statutory-pay/family-pay-share@2010-04-06",
            "uk/statutory-pay/pay-weeks@2025-04-06",
            "uk/statutory-pay/full-share-weeks@2015-04-05",
            "uk/statutory-pay/family-pay-rounding@2010-04-06"),
        derivation.notes().stream()
            .filter(Derivation.Source.class::isInstance)
            .map(source -> ((Derivation.Source) source).entry().id())
            .toList());
  }

  @Test
  void twoWeeksOfPaternityLeaveMayLieApartAndAThirdIsNotPaid() {
    CalculatedPayslip calculated =
        october(
            ACareWorker.onZeroHours(),
            paternity("2026-10-05", "2026-10-11"),
            paternity("2026-10-14", "2026-10-20").numbered(2),
            paternity("2026-10-21", "2026-10-27").numbered(3));

    assertEquals(Money.of("388.64"), calculated.payslip().amount("spp"));
    assertEquals(
        List.of(
            UNDECLARED,
            "look family-pay-used-up: no paternity pay for 7 days of the leave from 2026-10-21: all"
                + " its weeks are used up, or the last day it may be taken is over"),
        findings(calculated));
  }

  @Test
  void daysToldLateAreSaidAndDaysPaidElsewhereAreLeftOut() {
    AnAbsence late =
        AnAbsence.onLeave("paternity", "2026-09-14", "2026-09-28", "2026-10-04")
            .saying("childCame", "2026-09-14");
    assertEquals(
        List.of(
            UNDECLARED,
            "look family-pay-late: 3 days of paternity leave before 2026-10-01, from 2026-09-28 to"
                + " 2026-09-30, are paid now: if another payroll paid them, say so with the leave"),
        findings(october(ACareWorker.onZeroHours(), late)));
    CalculatedPayslip rest =
        october(ACareWorker.onZeroHours(), late.saying("paidElsewhereUntil", "2026-09-30"));
    assertEquals(Money.of("111.04"), rest.payslip().amount("spp"));
    assertEquals(List.of(UNDECLARED), findings(rest));
  }

  @Test
  void moreDaysPaidThanDueIsSaid() {
    assertEquals(
        List.of(
            "look family-pay-overpaid: earlier payslips paid 14 days of paternity pay for the leave"
                + " from 2026-10-05, and 7 are due: see what is to be paid back"),
        findings(
            october(
                ACareWorker.onZeroHours(),
                paternity("2026-10-05", "2026-10-11").paidBefore("spp", "388.64", 14))));
  }

  @Test
  void whoIsNotEntitledIsToldWhy() {
    assertEquals(
        List.of(
            "look family-pay-service-too-short: no maternity pay for the leave from 2026-10-05:"
                + " employment would have had to begin by 2026-01-31, 26 weeks at the end of the"
                + " relevant week"),
        findings(october(ACareWorker.onZeroHours().hired("2026-02-01"), maternity())));
    assertEquals(
        List.of(
            "look family-pay-earnings-too-low: no maternity pay for the leave from 2026-10-05:"
                + " earnings up to the week that ended on 2026-07-25 were below the lower earnings"
                + " limit"),
        findings(
            october(
                ACareWorker.onZeroHours(), maternity().saying("averageWeeklyEarnings", "128.99"))));
    assertEquals(
        List.of(
            "look family-pay-leave-too-early: no maternity pay for the leave from 2026-10-05: it"
                + " may not begin before 2026-10-11"),
        findings(
            october(
                ACareWorker.onZeroHours(),
                AnAbsence.onLeave("maternity", "2026-12-29", "2026-10-05", "2027-07-04"))));
    assertEquals(
        List.of(
            "look family-pay-employment-ended: no paternity pay for the leave from 2026-10-05: the"
                + " employment had ended too early"),
        findings(
            october(
                ACareWorker.onZeroHours().left("2026-09-30"),
                paternity("2026-10-05", "2026-10-11"))));
    assertEquals(
        List.of(
            "look family-pay-not-yet-law: no neonatal-care pay for the leave from 2025-03-03: the"
                + " law did not know it yet"),
        findings(
            october(
                ACareWorker.onZeroHours()
                    .inPeriod(PayFrequency.MONTHLY, "2025-03-01", "2025-03-31", "2025-04-05"),
                AnAbsence.onLeave("neonatal-care", "2025-02-24", "2025-03-03", "2025-03-09")
                    .saying("childCame", "2025-02-24"))));
  }

  @Test
  void withoutEarningsOrWithLeaveThatCannotBeThePayslipIsHeld() {
    CalculatedPayslip unknown =
        october(ACareWorker.onZeroHours(), maternity().without("averageWeeklyEarnings"));
    assertTrue(unknown.isBlocked());
    assertEquals(
        List.of(
            "blocks family-pay-earnings-unknown: no maternity pay for the leave from 2026-10-05:"
                + " payslips made here do not tell the earnings up to the week that ended on"
                + " 2026-07-25; record the leave with them"),
        findings(unknown));
    CalculatedPayslip twice =
        october(
            ACareWorker.onZeroHours(),
            maternity(),
            AnAbsence.onLeave("maternity", "2026-11-04", "2026-10-26", "2027-07-04").numbered(2));
    assertEquals(
        List.of("blocks family-leave-wrong: maternity leave is one stretch, not 2"),
        findings(twice));
  }

  @Test
  void leaveThatIsToldAheadIsNotPaidYet() {
    CalculatedPayslip calculated =
        october(
            ACareWorker.onZeroHours(),
            AnAbsence.onLeave("maternity", "2026-11-30", "2026-11-02", "2027-08-01"));

    assertEquals(List.of(), lines(calculated));
    assertEquals(List.of(), findings(calculated));
  }

  @Test
  void maternityPayGoesOnAfterTheEmploymentHasEnded() {
    CalculatedPayslip calculated =
        november(
            ACareWorker.onZeroHours().left("2026-10-31"),
            maternity().paidBefore("smp", "1388.58", 27));

    assertEquals(Money.of("1187.83"), calculated.payslip().amount("smp"));
  }

  @Test
  void maternityLeaveWithoutALastDayIsPaidFor39Weeks() {
    AnAbsence leave =
        AnAbsence.onLeave("maternity", "2026-02-16", "2026-01-12", "2026-10-10").withoutEnd();

    CalculatedPayslip calculated =
        october(ACareWorker.onZeroHours(), leave.paidBefore("smp", "7000.00", 262));

    // 39 weeks end on 11 October: 11 days at 194.32
    assertEquals(Money.of("305.36"), calculated.payslip().amount("smp"));
    assertEquals(
        "look family-pay-used-up: no maternity pay for 20 days of the leave from 2026-01-12: all"
            + " its weeks are used up, or the last day it may be taken is over",
        findings(calculated).getLast());
  }
}
