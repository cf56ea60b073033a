package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.Paid;
import coop.commonwage.pay.leave.AccrualRounding;
import coop.commonwage.pay.leave.EarlierPay;
import coop.commonwage.pay.leave.HolidayBalance;
import coop.commonwage.pay.leave.HolidayScheme;
import coop.commonwage.pay.leave.LeaveRecord;
import coop.commonwage.pay.leave.LeaveYear;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Holiday on payslips of October 2026, paid on 5 November. */
class HolidayLinesTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());
  private static final UUID ID = UUID.fromString("01935a00-0000-7000-8000-000000000001");
  private static final LeaveYear YEAR =
      LeaveYear.beginning(MonthDay.of(4, 1), LocalDate.of(2026, 10, 31));

  /** 8 weeks of 25 hours at 14.00, up to the end of September. */
  private static final List<EarlierPay> TWO_MONTHS =
      List.of(
          new EarlierPay(
              HolidayScheme.IRREGULAR_HOURS,
              DateSpan.of(LocalDate.of(2026, 8, 6), LocalDate.of(2026, 9, 30)),
              Money.of("2800.00"),
              12_000,
              0,
              false));

  private static Given<?> holiday(
      String from, Map<String, String> entries, Map<String, Paid> paid) {
    return new Given<>(
        Instruction.recorded(
            ID,
            InstructionKinds.HOLIDAY_TAKEN,
            LocalDate.parse(from),
            Optional.of(LocalDate.parse(from)),
            entries),
        paid);
  }

  private static Given<?> sevenHours(String from) {
    return holiday(from, Map.of("paidFor", "holiday", "hours", "7"), Map.of());
  }

  private static LeaveRecord leave(boolean rolledUp, List<EarlierPay> earlier) {
    return new LeaveRecord(
        YEAR,
        BankHolidayDivision.ENGLAND_AND_WALES,
        AccrualRounding.STATUTORY,
        rolledUp,
        HolidayBalance.NOTHING,
        earlier);
  }

  private static PayslipInputs inputs(
      ACareWorker worker, Optional<LeaveRecord> leave, Given<?>... instructions) {
    PayslipInputs plain = worker.inputs();
    return new PayslipInputs(
        plain.terms(),
        plain.period(),
        plain.worked(),
        plain.oneOffs(),
        plain.before(),
        Circumstances.NONE.withInstructions(List.of(instructions)).withLeave(leave));
  }

  private static ACareWorker workingTenHours() {
    return ACareWorker.onZeroHours().worked(TimeKind.CONTACT, 600);
  }

  private static String line(CalculatedPayslip calculated, String code) {
    return calculated.payslip().lines().stream()
        .filter(line -> line.code().equals(code))
        .map(PayslipLine::toString)
        .findFirst()
        .orElse("none");
  }

  private static List<String> findings(CalculatedPayslip calculated) {
    return calculated.findings().stream()
        .map(PayslipFinding::code)
        .filter(code -> code.startsWith("holiday"))
        .toList();
  }

  @Test
  void holidayIsPaidAtTheAverageOfEarlierPay() {
    CalculatedPayslip calculated =
        GROSS_TO_NET.calculate(
            inputs(
                workingTenHours().hired("2026-08-06"),
                Optional.of(leave(false, TWO_MONTHS)),
                sevenHours("2026-10-19")));

    assertEquals(
        "EARNING holiday-pay 420 MINUTES at 14 = 98.00 (uk/holiday/average-weeks@2009-04-01, "
            + ID
            + ")",
        line(calculated, "holiday-pay"));
    assertEquals(Money.of("232.50"), calculated.payslip().gross(), "134.50 and 98.00");
    assertEquals(List.of(), findings(calculated));
  }

  @Test
  void anAverageFromOtherRecordsIsUsedAsGiven() {
    CalculatedPayslip calculated =
        GROSS_TO_NET.calculate(
            inputs(
                ACareWorker.onGuaranteedHours(30),
                Optional.empty(),
                holiday(
                    "2026-10-31",
                    Map.of(
                        "paidFor",
                        "holiday",
                        "hours",
                        "7:30",
                        "averageWeeksPay",
                        "388.46",
                        "averageWeeksHours",
                        "29.5"),
                    Map.of())));

    assertEquals(Money.of("98.76"), calculated.payslip().amount("holiday-pay"), "7.5 x 13.16814");
    assertEquals(
        Money.of("1784.72"),
        calculated.payslip().gross(),
        "98.76, and 7,971 guaranteed minutes less 450 at 13.45 an hour");
  }

  @Test
  void guaranteedHoursAreNotPaidOnTopOfHoliday() {
    // 30 hours a week: October is 7,971 minutes; the holiday is Thursday 29 October to 4 November
    Given<?> week = thirtyHours("2026-10-29", "2026-11-04", "holiday");
    ACareWorker october = ACareWorker.onGuaranteedHours(30).worked(TimeKind.CONTACT, 6_000);
    PayslipInputs inputs = inputs(october, Optional.empty(), week);

    assertEquals(1_200, guaranteed(inputs), "7,971 less 6,000 and 771, three sevenths of 1,800");
    assertTrue(
        GROSS_TO_NET
            .explain(inputs, "guaranteed-hours")
            .orElseThrow()
            .notes()
            .toString()
            .contains("minutes-on-holiday"));
    assertEquals(
        1_200,
        guaranteed(inputs(october, Optional.empty(), week, sick("2026-10-31"))),
        "7,714 for 30 days less 6,000 and 514: a sick day is no holiday");
    assertEquals(
        1_971,
        guaranteed(
            inputs(october, Optional.empty(), thirtyHours("2026-11-01", "2026-11-07", "holiday"))),
        "holiday of the next period");
    assertEquals(
        1_971,
        guaranteed(
            inputs(
                october,
                Optional.empty(),
                thirtyHours("2026-10-29", "2026-10-29", "left-on-leaving"))),
        "not taken");
    assertEquals(
        6_943,
        guaranteed(
            inputs(
                ACareWorker.onGuaranteedHours(30),
                Optional.empty(),
                thirtyHours("2026-09-28", "2026-10-04", "holiday"))),
        "four days of a holiday that began in September: 7,971 less 1,028");
    assertEquals(
        0,
        guaranteed(
            inputs(
                ACareWorker.onGuaranteedHours(30).worked(TimeKind.CONTACT, 7_000),
                Optional.empty(),
                thirtyHours("2026-10-05", "2026-10-11", "holiday"))),
        "never below zero");
  }

  private static int guaranteed(PayslipInputs inputs) {
    return GROSS_TO_NET.calculate(inputs).payslip().lines().stream()
        .filter(line -> line.code().equals("guaranteed-hours"))
        .mapToInt(line -> line.quantity().orElseThrow().amount())
        .sum();
  }

  private static Given<?> thirtyHours(String from, String until, String paidFor) {
    return new Given<>(
        Instruction.recorded(
            ID,
            InstructionKinds.HOLIDAY_TAKEN,
            LocalDate.parse(from),
            Optional.of(LocalDate.parse(until)),
            Map.of("paidFor", paidFor, "hours", "30")),
        Map.of());
  }

  private static Given<?> sick(String day) {
    return AnAbsence.sick(day, day).told();
  }

  @Test
  void whoHasNoEarlierPayIsPaidAsTheContractSays() {
    CalculatedPayslip calculated =
        GROSS_TO_NET.calculate(
            inputs(
                workingTenHours(), Optional.of(leave(false, List.of())), sevenHours("2026-10-01")));

    assertEquals(
        "EARNING holiday-pay 420 MINUTES at 13.45 = 94.15 (contract, " + ID + ")",
        line(calculated, "holiday-pay"));
    assertEquals(List.of("holiday-without-average"), findings(calculated));
  }

  @Test
  void holidayIsPaidInThePeriodItBeginsInAndOnlyOnce() {
    Optional<LeaveRecord> known = Optional.of(leave(false, TWO_MONTHS));

    assertEquals(
        "none",
        line(
            GROSS_TO_NET.calculate(inputs(workingTenHours(), known, sevenHours("2026-11-01"))),
            "holiday-pay"));
    assertEquals(
        "none",
        line(
            GROSS_TO_NET.calculate(
                inputs(
                    workingTenHours(),
                    known,
                    holiday(
                        "2026-09-30",
                        Map.of("paidFor", "holiday", "hours", "7"),
                        Map.of("holiday-pay", new Paid(Money.of("98.00"), 420))))),
            "holiday-pay"));
    assertEquals(
        Money.of("98.00"),
        GROSS_TO_NET
            .calculate(inputs(workingTenHours(), known, sevenHours("2026-09-30")))
            .payslip()
            .amount("holiday-pay"),
        "recorded late");
  }

  @Test
  void holidayPayNeverCountsTowardsTheMinimumWage() {
    ACareWorker poorlyPaid = workingTenHours().paid("12.00");

    assertEquals(
        Money.of("7.10"),
        GROSS_TO_NET
            .calculate(
                inputs(poorlyPaid, Optional.of(leave(true, TWO_MONTHS)), sevenHours("2026-10-19")))
            .payslip()
            .amount("minimum-wage-top-up"),
        "10 h x 12.71 less 120.00");
  }

  @Test
  void rolledUpHolidayFollowsAllPayForWork() {
    CalculatedPayslip calculated =
        GROSS_TO_NET.calculate(
            inputs(
                workingTenHours()
                    .paid("12.00")
                    .sleptIn(1)
                    .alsoEarned("surplus-share", "50.00", "a"),
                Optional.of(leave(true, List.of()))));

    assertEquals(
        "EARNING rolled-up-holiday at 0.1207 = 22.58 (uk/holiday/rolled-up@2024-04-01)",
        line(calculated, "rolled-up-holiday"),
        "120.00, 7.10 up to the minimum wage, 60.00 for the night; 187.10 x 12.07%");
  }

  @Test
  void guaranteedHoursAndNorthernIrelandHaveNoRolledUpHoliday() {
    assertEquals(
        "none",
        line(
            GROSS_TO_NET.calculate(
                inputs(ACareWorker.onGuaranteedHours(30), Optional.of(leave(true, TWO_MONTHS)))),
            "rolled-up-holiday"));
    LeaveRecord northern =
        new LeaveRecord(
            YEAR,
            BankHolidayDivision.NORTHERN_IRELAND,
            AccrualRounding.STATUTORY,
            true,
            HolidayBalance.NOTHING,
            List.of());
    CalculatedPayslip refused =
        GROSS_TO_NET.calculate(inputs(workingTenHours(), Optional.of(northern)));
    assertEquals("none", line(refused, "rolled-up-holiday"));
    assertEquals(List.of("holiday-not-rolled-up"), findings(refused));
    assertTrue(
        refused.findings().stream().anyMatch(found -> found.message().contains("regulation 16A")));
    assertEquals(
        List.of(),
        findings(
            GROSS_TO_NET.calculate(
                inputs(ACareWorker.onGuaranteedHours(30), Optional.of(leave(true, TWO_MONTHS))))));
  }

  @Test
  void whatWasRolledUpIsNotPaidAgain() {
    CalculatedPayslip calculated =
        GROSS_TO_NET.calculate(
            inputs(
                workingTenHours(), Optional.of(leave(true, TWO_MONTHS)), sevenHours("2026-10-19")));

    assertEquals("none", line(calculated, "holiday-pay"));
    assertEquals(List.of("holiday-is-rolled-up"), findings(calculated));
  }

  @Test
  void noWorkGivesNoRolledUpHolidayAndAccruesNothing() {
    CalculatedPayslip calculated =
        GROSS_TO_NET.calculate(
            inputs(ACareWorker.onZeroHours(), Optional.of(leave(true, List.of()))));

    assertEquals(
        List.of(),
        calculated.payslip().lines().stream()
            .filter(line -> line.code().contains("holiday"))
            .toList());
  }

  @Test
  void onLeavingWhatIsLeftIsPaidAndOnlyThen() {
    Given<?> left =
        holiday("2026-10-15", Map.of("paidFor", "left-on-leaving", "hours", "10"), Map.of());
    Optional<LeaveRecord> known = Optional.of(leave(false, TWO_MONTHS));

    CalculatedPayslip staying = GROSS_TO_NET.calculate(inputs(workingTenHours(), known, left));
    assertEquals("none", line(staying, "holiday-in-lieu"));
    assertEquals(List.of("holiday-in-lieu-without-leaving"), findings(staying));
    assertEquals(
        PayslipFinding.Severity.BLOCKS,
        staying.findings().stream()
            .filter(found -> found.code().startsWith("holiday"))
            .findFirst()
            .orElseThrow()
            .severity());

    CalculatedPayslip leaving =
        GROSS_TO_NET.calculate(inputs(workingTenHours().left("2026-10-15"), known, left));
    assertEquals(Money.of("140.00"), leaving.payslip().amount("holiday-in-lieu"));
    assertEquals("none", line(leaving, "holiday-pay"));
  }

  @Test
  void thePayslipTellsWhatItsHoursEarned() {
    CalculatedPayslip statutory =
        GROSS_TO_NET.calculate(inputs(workingTenHours(), Optional.of(leave(false, List.of()))));
    assertEquals(
        "INFORMATION holiday-accrued 60 MINUTES at 0.1207 = 0.00"
            + " (uk/holiday/irregular-accrual@2024-04-01)",
        line(statutory, "holiday-accrued"),
        "72.42 minutes");
    assertEquals(Money.of("134.50"), statutory.payslip().gross());

    LeaveRecord kinder =
        new LeaveRecord(
            YEAR,
            BankHolidayDivision.SCOTLAND,
            AccrualRounding.UNROUNDED,
            false,
            new HolidayBalance(new Fraction(144, 5), 0),
            List.of());
    assertEquals(
        "INFORMATION holiday-accrued 73 MINUTES at 0.1207 = 0.00"
            + " (uk/holiday/irregular-accrual@2024-04-01)",
        line(
            GROSS_TO_NET.calculate(inputs(workingTenHours(), Optional.of(kinder))),
            "holiday-accrued"),
        "from 28.8, up to 29 minutes, to 101.22, up to 102");
  }

  @Test
  void holidayGoesOnAccruingThroughSickness() {
    Given<?> sickness =
        new Given<>(
            Instruction.recorded(
                ID,
                InstructionKinds.SICKNESS,
                LocalDate.of(2026, 10, 26),
                Optional.of(LocalDate.of(2026, 11, 8)),
                Map.of("qualifyingDays", "monday, friday")),
            Map.of());
    PayslipInputs inputs =
        inputs(workingTenHours(), Optional.of(leave(false, TWO_MONTHS)), sickness);
    CalculatedPayslip calculated = GROSS_TO_NET.calculate(inputs);

    assertEquals(
        "INFORMATION holiday-through-absence 1286 MINUTES = 0.00"
            + " (uk/holiday/absence-average-weeks@2009-04-01)",
        line(calculated, "holiday-through-absence"),
        "six of the period's days, 25 h x 6/7 = 1,285.7 minutes");
    assertEquals(
        "INFORMATION holiday-accrued 240 MINUTES at 0.1207 = 0.00"
            + " (uk/holiday/irregular-accrual@2024-04-01)",
        line(calculated, "holiday-accrued"),
        "1,886 x 12.07% = 227.64 minutes");
    assertEquals(
        "holiday-through-absence",
        GROSS_TO_NET.explain(inputs, "holiday-through-absence").orElseThrow().formula());
  }

  @Test
  void guaranteedHoursDoNotAccrueByTheHour() {
    assertEquals(
        "none",
        line(
            GROSS_TO_NET.calculate(
                inputs(
                    ACareWorker.onGuaranteedHours(10).worked(TimeKind.CONTACT, 600),
                    Optional.of(leave(false, TWO_MONTHS)))),
            "holiday-accrued"));
  }

  @Test
  void everyLineUnfolds() {
    PayslipInputs inputs =
        inputs(workingTenHours(), Optional.of(leave(false, TWO_MONTHS)), sevenHours("2026-10-19"));

    Derivation paid = GROSS_TO_NET.explain(inputs, "holiday-pay/" + ID).orElseThrow();
    assertEquals("holiday-pay", paid.formula());
    assertEquals(Money.of("98.00"), paid.result());
    assertTrue(paid.notes().contains(new Derivation.Step("weeks-pay", "£350.00")), paid.toString());
    assertTrue(paid.notes().contains(new Derivation.Step("weeks-averaged", "8")));
    assertTrue(paid.notes().contains(new Derivation.Step("weeks-hours", "25")));
    Derivation accrued = GROSS_TO_NET.explain(inputs, "holiday-accrued").orElseThrow();
    assertEquals("holiday-accrual", accrued.formula());
    assertTrue(accrued.notes().contains(new Derivation.Step("holiday-minutes-after", "60")));
    Derivation rolledUp =
        GROSS_TO_NET
            .explain(
                inputs(workingTenHours(), Optional.of(leave(true, List.of()))), "rolled-up-holiday")
            .orElseThrow();
    assertEquals(Money.of("16.23"), rolledUp.result(), "134.50 x 12.07%");
    assertEquals("rolled-up-holiday", rolledUp.formula());
  }
}
