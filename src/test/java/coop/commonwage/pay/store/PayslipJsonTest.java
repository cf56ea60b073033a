package coop.commonwage.pay.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.TimeWorked;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.OneOffEarning;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipInputs;
import coop.commonwage.pay.payruns.YearToDate;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayslipJsonTest {

  private static final Payslip SLIP =
      new GrossToNet(RuleSets.bundled()).calculate(everythingAtOnce()).payslip();

  @Test
  void aPayslipWithEverythingOnItReadsBackEqual() {
    assertEquals(SLIP, readBack(PayslipJson.lines(SLIP)));
    assertTrue(SLIP.lines().size() > 10, SLIP.lines().toString());
  }

  @Test
  void aPayslipWhoseFiguresNoLongerAddUpCannotBeReadBack() {
    String tampered =
        PayslipJson.lines(SLIP).replaceFirst("\"amount\":\"500.00\"", "\"amount\":\"501.00\"");
    assertEquals(
        "gross %s is not the earnings, %s"
            .formatted(SLIP.gross(), SLIP.gross().plus(Money.of("1.00"))),
        assertThrows(IllegalArgumentException.class, () -> readBack(tampered)).getMessage());
  }

  private static Payslip readBack(String lines) {
    return PayslipJson.read(
        PayslipJson.inputs(SLIP),
        SLIP.ruleSetHash(),
        lines,
        SLIP.gross().pence(),
        SLIP.net().pence(),
        SLIP.payable().pence(),
        PayslipJson.after(SLIP));
  }

  private static PayslipInputs everythingAtOnce() {
    return new PayslipInputs(
        new WorkerTerms(
            LocalDate.of(1990, 5, 4),
            LocalDate.of(2020, 1, 6),
            Optional.of(LocalDate.of(2026, 10, 30)),
            new ContractTerms(
                ContractKind.GUARANTEED_HOURS,
                "care worker",
                2250,
                Rate.of("13.455"),
                Rate.of("12.71"),
                Money.of("60"),
                Rate.of("0.60"),
                Rate.of("0.10"),
                Rate.of("0.50")),
            TaxCode.of("S1257L M1"),
            NiCategory.A,
            Optional.of(StudentLoanPlan.PLAN_2),
            true,
            new PensionTerms(PensionTerms.Status.ENROLLED, Rate.of("0.05"), Rate.of("0.03"))),
        new PayPeriod(
            PayFrequency.MONTHLY,
            DateSpan.monthOf(LocalDate.of(2026, 10, 1)),
            LocalDate.of(2026, 11, 5)),
        new WorkedTime(
            List.of(
                new TimeWorked(TimeKind.CONTACT, DayKind.ORDINARY, 9001),
                new TimeWorked(TimeKind.CONTACT, DayKind.WEEKEND, 601),
                new TimeWorked(TimeKind.TRAVEL, DayKind.ORDINARY, 333)),
            2,
            3142,
            77,
            1,
            2),
        List.of(new OneOffEarning("surplus-share", Money.of("500.00"), "distribution/1/W0001")),
        new YearToDate(
            Money.of("9000.01"),
            Money.of("9000.02"),
            Money.of("300.03"),
            Money.of("9000.04"),
            Money.of("200.05"),
            Money.of("700.06"),
            Money.of("10.00"),
            Money.of("5.00"),
            Money.of("100.07"),
            Money.of("60.08"),
            4321));
  }
}
