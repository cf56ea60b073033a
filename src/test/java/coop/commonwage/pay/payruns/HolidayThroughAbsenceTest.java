package coop.commonwage.pay.payruns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Holiday that accrues while somebody is away, on payslips of October 2026. */
class HolidayThroughAbsenceTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());

  /** 8 weeks of 25 hours at 14.00, up to the end of September. */
  private static final EarlierPay TWO_MONTHS = twoMonths(List.of());

  private static EarlierPay twoMonths(List<DateSpan> daysAway) {
    return new EarlierPay(
        HolidayScheme.IRREGULAR_HOURS,
        DateSpan.of(LocalDate.of(2026, 8, 6), LocalDate.of(2026, 9, 30)),
        Money.of("2800.00"),
        12_000,
        0,
        false,
        daysAway,
        EarlierPay.Guarantee.NONE);
  }

  private static PayslipInputs october(EarlierPay earlier, Given<?> absence) {
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
                            false,
                            HolidayBalance.NOTHING,
                            List.of(earlier)))))
        .inputs();
  }

  private static String line(CalculatedPayslip calculated, String code) {
    return calculated.payslip().lines().stream()
        .filter(line -> line.code().equals(code))
        .map(PayslipLine::toString)
        .findFirst()
        .orElse("none");
  }

  @Test
  void holidayAccruesThroughSicknessThatWasToldLateOnce() {
    Given<?> sickness = AnAbsence.sick("2026-09-27", "2026-10-03").told();
    CalculatedPayslip late = GROSS_TO_NET.calculate(october(TWO_MONTHS, sickness));

    assertEquals(
        "INFORMATION holiday-through-absence 1500 MINUTES = 0.00"
            + " (uk/holiday/absence-average-weeks@2009-04-01)",
        line(late, "holiday-through-absence"),
        "25 h for three days of October and four of September");
    assertEquals(
        List.of(DateSpan.of(LocalDate.of(2026, 9, 27), LocalDate.of(2026, 10, 3))),
        late.payslip().lines().stream()
            .filter(line -> line.code().equals("holiday-through-absence"))
            .findFirst()
            .orElseThrow()
            .days());
    DateSpan counted = DateSpan.of(LocalDate.of(2026, 9, 27), LocalDate.of(2026, 9, 30));
    assertEquals(
        "INFORMATION holiday-through-absence 643 MINUTES = 0.00"
            + " (uk/holiday/absence-average-weeks@2009-04-01)",
        line(
            GROSS_TO_NET.calculate(october(twoMonths(List.of(counted)), sickness)),
            "holiday-through-absence"),
        "three days, when September's payslip counted the others: 642.9 minutes");
    assertEquals(
        "none",
        line(
            GROSS_TO_NET.calculate(
                october(TWO_MONTHS, AnAbsence.sick("2026-07-27", "2026-08-05").told())),
            "holiday-through-absence"),
        "days before the first payslip are not for this payroll");
  }

  @Test
  void hoursPaidWithoutWorkDoNotMakeTheAverageOfAnAbsence() {
    EarlierPay halfWorked =
        new EarlierPay(
            TWO_MONTHS.scheme(),
            TWO_MONTHS.days(),
            TWO_MONTHS.pay(),
            TWO_MONTHS.minutes(),
            0,
            false,
            List.of(),
            EarlierPay.Guarantee.NONE,
            -6_000,
            OptionalLong.of(6_000),
            Money.ZERO);
    assertEquals(
        "INFORMATION holiday-through-absence 750 MINUTES = 0.00"
            + " (uk/holiday/absence-average-weeks@2009-04-01)",
        line(
            GROSS_TO_NET.calculate(
                october(halfWorked, AnAbsence.sick("2026-10-01", "2026-10-07").told())),
            "holiday-through-absence"),
        "a week of 12.5 h worked, where 25 h were paid for");
  }
}
