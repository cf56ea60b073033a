package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.instructions.Given;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** November 2026, after payslips of October have paid for days that are told anew. */
class PaidUnderOthersTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());
  private static final LeaveYear YEAR =
      LeaveYear.beginning(MonthDay.of(4, 1), LocalDate.of(2026, 11, 30));

  private static CalculatedPayslip november(AnAbsence... absences) {
    return november(ACareWorker.onZeroHours(), Optional.empty(), absences);
  }

  private static CalculatedPayslip november(
      ACareWorker worker, Optional<LeaveRecord> leave, AnAbsence... absences) {
    return GROSS_TO_NET.calculate(
        worker
            .in(
                Circumstances.NONE
                    .withInstructions(
                        Arrays.stream(absences).<Given<?>>map(AnAbsence::told).toList())
                    .withLeave(leave))
            .inPeriod(PayFrequency.MONTHLY, "2026-11-01", "2026-11-30", "2026-12-05")
            .inputs());
  }

  private static List<String> found(CalculatedPayslip calculated, String code) {
    return calculated.findings().stream()
        .filter(finding -> finding.code().startsWith(code))
        .map(finding -> finding.code() + ": " + finding.message())
        .toList();
  }

  private static Optional<LeaveRecord> knowing(EarlierPay... earlier) {
    return Optional.of(
        new LeaveRecord(
            YEAR,
            BankHolidayDivision.ENGLAND_AND_WALES,
            AccrualRounding.STATUTORY,
            false,
            HolidayBalance.NOTHING,
            List.of(earlier)));
  }

  /** October, with so many guaranteed hours that were not worked, at 13.45. */
  private static EarlierPay october(long guaranteedHours) {
    return new EarlierPay(
        HolidayScheme.REGULAR_HOURS,
        DateSpan.monthOf(LocalDate.of(2026, 10, 1)),
        Money.of("1785.91"),
        7_971,
        0,
        false,
        List.of(),
        new EarlierPay.Guarantee(Money.ofPence(1345 * guaranteedHours), 60 * guaranteedHours));
  }

  /** Monday 12 to Friday 23 October was paid, and then ended on the first Wednesday. */
  private static AnAbsence sickUntilTheFourteenth() {
    return AnAbsence.sick("2026-10-12", "2026-10-23")
        .paidFor("ssp", "246.50", "2026-10-12", "2026-10-16", "2026-10-19", "2026-10-23")
        .endedOn("2026-10-14");
  }

  @Test
  void sicknessThatWasPaidEndedEarlyAndToldAnewIsNotPaidAgain() {
    CalculatedPayslip calculated =
        november(sickUntilTheFourteenth(), AnAbsence.sick("2026-10-15", "2026-10-23").numbered(2));

    assertEquals(Money.ZERO, calculated.payslip().amount("ssp"));
    assertEquals(List.of(), found(calculated, "sick-pay"), "nothing is paid too much either");
  }

  @Test
  void ofALongerSicknessOnlyTheDaysAfterThoseArePaid() {
    AnAbsence anew = AnAbsence.sick("2026-10-15", "2026-10-27").numbered(2);
    CalculatedPayslip calculated = november(sickUntilTheFourteenth(), anew);

    assertEquals(Money.of("49.30"), calculated.payslip().amount("ssp"), "26 and 27 October");
    PayslipLine line =
        calculated.payslip().lines().stream()
            .filter(one -> one.code().equals("ssp"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(DateSpan.of(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 27))), line.days());
  }

  @Test
  void aLaterSicknessIsPaidInFullThoughAnEarlierOneWasPaidTooLong() {
    CalculatedPayslip calculated =
        november(sickUntilTheFourteenth(), AnAbsence.sick("2026-11-16", "2026-11-18").numbered(2));

    assertEquals(Money.of("73.95"), calculated.payslip().amount("ssp"));
    assertEquals(
        List.of(
            "sick-pay-overpaid: earlier payslips paid 10 days of sick pay for the sickness from"
                + " 2026-10-12, and 3 are due: see what is to be paid back"),
        found(calculated, "sick-pay-overpaid"));
  }

  @Test
  void familyLeaveThatWasPaidEndedEarlyAndToldAnewIsNotPaidAgain() {
    AnAbsence first =
        AnAbsence.onLeave("paternity", "2026-10-04", "2026-10-05", "2026-10-18")
            .saying("childCame", "2026-10-04")
            .paidFor("spp", "375.06", "2026-10-05", "2026-10-18")
            .endedOn("2026-10-11");
    AnAbsence anew =
        AnAbsence.onLeave("paternity", "2026-10-04", "2026-10-12", "2026-10-18")
            .saying("childCame", "2026-10-04")
            .numbered(2);
    CalculatedPayslip calculated = november(first, anew);

    assertEquals(Money.ZERO, calculated.payslip().amount("spp"));
    assertEquals(List.of(), found(calculated, "family-pay-overpaid"));
  }

  @Test
  void holidayThatWasPaidEndedEarlyAndToldAnewIsNotPaidAgain() {
    AnAbsence first =
        AnAbsence.onHoliday("40", "2026-10-12", "2026-10-16")
            .paidFor("holiday-pay", "400.00", "2026-10-12", "2026-10-16")
            .endedOn("2026-10-13");
    CalculatedPayslip calculated =
        november(first, AnAbsence.onHoliday("24", "2026-10-14", "2026-10-16").numbered(2));

    assertEquals(Money.ZERO, calculated.payslip().amount("holiday-pay"));
    assertEquals(
        List.of(
            "days-paid-before: £240.00 is due for what is recorded from 2026-10-14, and £240.00 was"
                + " paid for the same days before: £0.00 is paid now"),
        found(calculated, "days-paid-before"));
    assertEquals(List.of(), found(calculated, "holiday-paid-not-taken"));
  }

  @Test
  void twoHolidaysOfOneDayAreBothPaid() {
    AnAbsence morning =
        AnAbsence.onHoliday("4", "2026-10-12", "2026-10-12")
            .paidFor("holiday-pay", "40.00", "2026-10-12", "2026-10-12");
    CalculatedPayslip calculated =
        november(morning, AnAbsence.onHoliday("4", "2026-10-12", "2026-10-12").numbered(2));

    assertEquals(Money.of("40.00"), calculated.payslip().amount("holiday-pay"));
  }

  @Test
  void holidayTakenAtAnotherTimeIsPaidAndWhatWasNotTakenIsSaid() {
    AnAbsence first =
        AnAbsence.onHoliday("40", "2026-10-12", "2026-10-16")
            .paidFor("holiday-pay", "400.00", "2026-10-12", "2026-10-16")
            .endedOn("2026-10-13");
    CalculatedPayslip calculated =
        november(first, AnAbsence.onHoliday("24", "2026-11-16", "2026-11-18").numbered(2));

    assertEquals(Money.of("240.00"), calculated.payslip().amount("holiday-pay"));
    assertEquals(
        List.of(
            "holiday-paid-not-taken: holiday was paid for 3 days from 2026-10-14 to 2026-10-16 that"
                + " are not recorded as holiday any more: see what is to be paid back, or record"
                + " when they are taken"),
        found(calculated, "holiday-paid-not-taken"));
  }

  @Test
  void holidayOnDaysPaidAsSicknessIsPaidWithSickPayTakenOff() {
    CalculatedPayslip calculated =
        november(
            sickUntilTheFourteenth(),
            AnAbsence.onHoliday("16", "2026-10-15", "2026-10-16").numbered(2));

    assertEquals(Money.of("110.70"), calculated.payslip().amount("holiday-pay"), "160.00 - 49.30");
  }

  @Test
  void sicknessOnDaysPaidAsHolidayIsPaidOnlyAboveIt() {
    AnAbsence holiday =
        AnAbsence.onHoliday("2", "2026-10-12", "2026-10-13")
            .paidFor("holiday-pay", "20.00", "2026-10-12", "2026-10-13");
    CalculatedPayslip calculated =
        november(holiday, AnAbsence.sick("2026-10-12", "2026-10-14").numbered(2));

    assertEquals(Money.of("53.95"), calculated.payslip().amount("ssp"), "73.95 - 20.00");
  }

  @Test
  void maternityPayForDaysPaidAsSicknessIsPaidWithSickPayTakenOff() {
    AnAbsence sick =
        AnAbsence.sick("2026-10-12", "2026-10-16")
            .paidFor("ssp", "123.25", "2026-10-12", "2026-10-16")
            .endedOn("2026-10-12");
    CalculatedPayslip calculated =
        november(
            sick,
            AnAbsence.onLeave("maternity", "2026-11-01", "2026-10-13", "2027-10-11").numbered(2));
    CalculatedPayslip alone =
        november(
            AnAbsence.onLeave("maternity", "2026-11-01", "2026-10-13", "2027-10-11").numbered(2));

    assertEquals(
        alone.payslip().amount("smp").minus(Money.of("98.60")),
        calculated.payslip().amount("smp"),
        "13 to 16 October");
  }

  @Test
  void holidayToldLateIsPartOfAGuaranteeThatWasPaid() {
    AnAbsence holiday =
        AnAbsence.onHoliday("16", "2026-10-12", "2026-10-13").without("averageWeeksPay");
    CalculatedPayslip calculated =
        november(
            ACareWorker.onGuaranteedHours(30).worked(TimeKind.CONTACT, 9_000),
            knowing(october(16)),
            holiday.without("averageWeeksHours"));

    assertEquals(
        "INFORMATION guarantee-paid-before 960 MINUTES = 215.20 (contract, "
            + holiday.reference()
            + ")",
        line(calculated, "guarantee-paid-before"));
    assertEquals(Money.ofPence(0), calculated.payslip().amount("holiday-pay"));
  }

  @Test
  void onlyTheHoursThatWerePaidAsGuaranteedAreTakenOff() {
    AnAbsence holiday = AnAbsence.onHoliday("16", "2026-10-12", "2026-10-13");
    AnAbsence next = AnAbsence.onHoliday("16", "2026-10-14", "2026-10-15").numbered(2);
    CalculatedPayslip calculated =
        november(
            ACareWorker.onGuaranteedHours(30).worked(TimeKind.CONTACT, 9_000),
            knowing(october(10)),
            holiday,
            next);

    assertEquals(
        Money.of("25.50"),
        calculated.payslip().amountOf("holiday-pay/" + holiday.reference()),
        "160.00 - 134.50");
    assertEquals(
        Money.of("160.00"),
        calculated.payslip().amountOf("holiday-pay/" + next.reference()),
        "the guarantee is used up");
  }

  @Test
  void aGuaranteeThatOnePayslipTookOffIsNotTakenOffAgain() {
    AnAbsence holiday =
        AnAbsence.onHoliday("8", "2026-10-12", "2026-10-12")
            .paidFor("holiday-pay", "0.00", "2026-10-12", "2026-10-12")
            .paidBefore("guarantee-paid-before", "107.60", 480)
            .paidFor("guarantee-paid-before", "107.60", "2026-10-12", "2026-10-12");
    AnAbsence next = AnAbsence.onHoliday("16", "2026-10-14", "2026-10-15").numbered(2);
    CalculatedPayslip calculated =
        november(
            ACareWorker.onGuaranteedHours(30).worked(TimeKind.CONTACT, 9_000),
            knowing(october(10)),
            holiday,
            next);

    assertEquals(
        Money.of("133.10"), calculated.payslip().amount("holiday-pay"), "160.00 - 2 x 13.45");
  }

  private static String line(CalculatedPayslip calculated, String code) {
    return calculated.payslip().lines().stream()
        .filter(line -> line.code().equals(code))
        .map(PayslipLine::toString)
        .findFirst()
        .orElse("none");
  }
}
