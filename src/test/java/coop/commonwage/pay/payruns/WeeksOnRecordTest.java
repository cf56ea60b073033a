package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Payslips of November 2026, for holiday and sickness from the 9th. */
class WeeksOnRecordTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 9);
  private static final LocalDate FIRST_OF_OCTOBER = LocalDate.of(2026, 10, 1);

  @Test
  void holidayByTheFourWeeksOnRecordOfElevenYearsIsTold() {
    assertEquals(
        List.of(
            "pay for the holiday from 2026-11-09 is the average of 4 weeks, because no more are on"
                + " record here; the worker has been employed for longer, and the law averages 52."
                + " Record the holiday with the pay and the hours of an average week"),
        told("2015-03-02", FIRST_OF_OCTOBER, false, holiday(Map.of())));
  }

  @Test
  void whoHasTheAverageFromElsewhereIsAskedNothing() {
    Given<?> known = holiday(Map.of("averageWeeksPay", "356.00", "averageWeeksHours", "25"));
    assertEquals(List.of(), told("2015-03-02", FIRST_OF_OCTOBER, false, known));
  }

  @Test
  void fewerWeeksAreRightForWhoWasNotEmployedForMore() {
    assertEquals(List.of(), told("2026-10-01", FIRST_OF_OCTOBER, false, holiday(Map.of())));
    assertEquals(
        List.of(),
        told("2026-09-25", FIRST_OF_OCTOBER, false, holiday(Map.of())),
        "six days are no whole week");
    assertEquals(1, told("2026-09-24", FIRST_OF_OCTOBER, false, holiday(Map.of())).size());
  }

  @Test
  void fiftyTwoWeeksOnRecordAreEnough() {
    LocalDate since = LocalDate.of(2026, 11, 1).minusWeeks(52);
    assertEquals(List.of(), told("2015-03-02", since, false, holiday(Map.of())));
    assertEquals(1, told("2015-03-02", since.plusDays(1), false, holiday(Map.of())).size());
  }

  @Test
  void holidayThatAccruesThroughSicknessIsToldOfToo() {
    assertEquals(
        List.of(
            "the holiday that accrues through the absence from 2026-11-09 follows the hours of 4"
                + " weeks, because no more are on record here; the worker has been employed for"
                + " longer, and the law averages 52. Compare it with the hours of the weeks before,"
                + " and record what is missing as holiday brought forward"),
        told("2015-03-02", FIRST_OF_OCTOBER, false, sickness()));
    assertEquals(List.of(), told("2026-10-01", FIRST_OF_OCTOBER, false, sickness()));
  }

  @Test
  void soIsHolidayPayThatGoesWithEveryWage() {
    assertEquals(
        List.of(
            "the holiday pay that goes with the absence from 2026-11-09 follows the wages of 4"
                + " weeks, because no more are on record here; the worker has been employed for"
                + " longer, and the law averages 52. Compare it with the wages of the weeks before,"
                + " and pay what is missing",
            "the holiday that accrues through the absence from 2026-11-09 follows the hours of 4"
                + " weeks, because no more are on record here; the worker has been employed for"
                + " longer, and the law averages 52. Compare it with the hours of the weeks before,"
                + " and record what is missing as holiday brought forward"),
        told("2015-03-02", FIRST_OF_OCTOBER, true, sickness()));
  }

  private static List<String> told(
      String hired, LocalDate onRecordFrom, boolean rolledUp, Given<?> instruction) {
    LeaveRecord leave =
        new LeaveRecord(
            LeaveYear.beginning(MonthDay.of(4, 1), FIRST_DAY),
            BankHolidayDivision.ENGLAND_AND_WALES,
            AccrualRounding.STATUTORY,
            rolledUp,
            HolidayBalance.NOTHING,
            List.of(
                new EarlierPay(
                    HolidayScheme.IRREGULAR_HOURS,
                    DateSpan.of(onRecordFrom, LocalDate.of(2026, 10, 31)),
                    Money.of("1500.00"),
                    6_600,
                    0,
                    false)));
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .hired(hired)
            .worked(TimeKind.CONTACT, 600)
            .inPeriod(PayFrequency.MONTHLY, "2026-11-01", "2026-11-30", "2026-12-04")
            .in(
                Circumstances.NONE
                    .withInstructions(List.of(instruction))
                    .withLeave(Optional.of(leave)));
    return GROSS_TO_NET.calculate(worker.inputs()).findings().stream()
        .filter(finding -> finding.code().equals("holiday-pay-weeks-unknown"))
        .map(PayslipFinding::message)
        .toList();
  }

  private static Given<?> holiday(Map<String, String> average) {
    Map<String, String> entries = new HashMap<>(average);
    entries.put("paidFor", "holiday");
    entries.put("hours", "20");
    return given(InstructionKinds.HOLIDAY_TAKEN, entries);
  }

  private static Given<?> sickness() {
    return AnAbsence.sick("2026-11-09", "2026-11-13").told();
  }

  private static Given<?> given(InstructionKind<?> kind, Map<String, String> entries) {
    return new Given<>(
        Instruction.recorded(
            new UUID(0, 1), kind, FIRST_DAY, Optional.of(FIRST_DAY.plusDays(4)), entries),
        Map.of());
  }
}
