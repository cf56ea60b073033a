package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKinds;
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
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Holiday pay that goes with every wage, for days without one: payslips of October 2026. */
class RolledUpAwayLineTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());
  private static final String CODE = "rolled-up-holiday-away";

  /** 8 weeks, 42.245 each. */
  private static final EarlierPay TWO_MONTHS = paid("2026-08-06", "2026-09-30", "337.96");

  private static EarlierPay paid(
      String first, String last, String rolledUp, DateSpan... countedAway) {
    return new EarlierPay(
        HolidayScheme.IRREGULAR_HOURS,
        DateSpan.of(LocalDate.parse(first), LocalDate.parse(last)),
        Money.of("2800.00"),
        12_000,
        countedAway.length,
        false,
        List.of(countedAway),
        EarlierPay.Guarantee.NONE,
        0,
        OptionalLong.empty(),
        Money.of(rolledUp));
  }

  private static Given<?> sick(String from, String until) {
    return new Given<>(
        Instruction.recorded(
            new UUID(0, 7),
            InstructionKinds.SICKNESS,
            LocalDate.parse(from),
            Optional.of(LocalDate.parse(until)),
            Map.of("qualifyingDays", "monday, friday")),
        Map.of());
  }

  private static PayslipInputs october(boolean rolledUp, Given<?> absence, EarlierPay... earlier) {
    return ACareWorker.onZeroHours()
        .worked(TimeKind.CONTACT, 600)
        .in(
            Circumstances.NONE
                .withInstructions(List.of(absence))
                .withLeave(
                    Optional.of(
                        new LeaveRecord(
                            LeaveYear.beginning(MonthDay.of(4, 1), LocalDate.of(2026, 10, 31)),
                            BankHolidayDivision.ENGLAND_AND_WALES,
                            AccrualRounding.STATUTORY,
                            rolledUp,
                            HolidayBalance.NOTHING,
                            List.of(earlier)))))
        .inputs();
  }

  private static List<String> away(PayslipInputs inputs) {
    return GROSS_TO_NET.calculate(inputs).payslip().lines().stream()
        .filter(line -> line.code().equals(CODE))
        .map(line -> line.amount() + " " + line.days())
        .toList();
  }

  @Test
  void daysOfSicknessAreGivenWhatWentWithAnAverageWeek() {
    PayslipInputs inputs = october(true, sick("2026-10-26", "2026-11-08"), TWO_MONTHS);

    assertEquals(
        List.of(
            "36.21 "
                + List.of(DateSpan.of(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 31)))),
        away(inputs),
        "six of the period's days: 42.245 x 6/7 = 36.21");
    assertTrue(
        GROSS_TO_NET.calculate(inputs).payslip().lines().stream()
            .anyMatch(line -> line.code().equals("rolled-up-holiday")),
        "beside the share of what was worked");
    assertEquals(CODE, GROSS_TO_NET.explain(inputs, CODE).orElseThrow().formula());
  }

  @Test
  void itDoesNotCountTowardsTheMinimumWage() {
    PayslipInputs inputs = october(true, sick("2026-10-26", "2026-11-08"), TWO_MONTHS);
    PayslipInputs without = october(true, sick("2026-10-26", "2026-11-08"));

    assertEquals(
        GROSS_TO_NET.minimumWage(without).orElseThrow().result(),
        GROSS_TO_NET.minimumWage(inputs).orElseThrow().result());
    assertEquals(
        Money.of("36.21"),
        GROSS_TO_NET
            .calculate(inputs)
            .payslip()
            .gross()
            .minus(GROSS_TO_NET.calculate(without).payslip().gross()));
  }

  @Test
  void weeksWithoutAnyArePassedOverAndNoneOlderThanAYearIsLookedAt() {
    Given<?> sick = sick("2026-10-26", "2026-11-08");
    EarlierPay nothing = paid("2026-09-03", "2026-09-30", "0.00");
    EarlierPay before = paid("2026-07-09", "2026-09-02", "337.96");

    assertEquals(away(october(true, sick, TWO_MONTHS)), away(october(true, sick, before, nothing)));
    assertEquals(
        List.of(),
        away(october(true, sick, paid("2025-08-25", "2025-10-19", "337.96"))),
        "the last of these weeks begins 53 weeks before the sickness");
    assertEquals(
        List.of(), away(october(true, sick)), "nothing was rolled up before, so nothing is due");
  }

  @Test
  void onlyWhoseHolidayPayGoesWithTheWageIsGivenIt() {
    assertEquals(List.of(), away(october(false, sick("2026-10-26", "2026-11-08"), TWO_MONTHS)));
  }

  @Test
  void sicknessToldLateIsPaidForTheDaysNoPayslipCounted() {
    Given<?> sick = sick("2026-09-21", "2026-09-27");
    DateSpan three = DateSpan.of(LocalDate.of(2026, 9, 21), LocalDate.of(2026, 9, 23));

    assertEquals(1, away(october(true, sick, TWO_MONTHS)).size());
    assertEquals(
        List.of(DateSpan.of(LocalDate.of(2026, 9, 24), LocalDate.of(2026, 9, 27))),
        GROSS_TO_NET
            .calculate(october(true, sick, paid("2026-08-06", "2026-09-30", "337.96", three)))
            .payslip()
            .lines()
            .stream()
            .filter(line -> line.code().equals(CODE))
            .flatMap(line -> line.days().stream())
            .toList());
  }
}
