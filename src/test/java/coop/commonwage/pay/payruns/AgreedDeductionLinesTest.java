package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.payruns.OrderLinesTest.findings;
import static coop.commonwage.pay.payruns.OrderLinesTest.lines;
import static coop.commonwage.pay.payruns.OrderLinesTest.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.rules.yaml.RuleSets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreedDeductionLinesTest {

  private static final GrossToNet PAY = new GrossToNet(RuleSets.bundled());

  /** 160 h at 13.45 = 2,152.00 and at the minimum of 12.71 = 2,033.60: 118.40 above it. */
  private static ACareWorker aFullMonth() {
    return ACareWorker.onZeroHours().worked(TimeKind.CONTACT, 160 * 60);
  }

  @Test
  void anInstalmentIsTakenFromNetPay() {
    Told shares =
        Told.aDeduction(1, "share-instalment", "20 shares", "25.00").saying("total", "200.00");

    CalculatedPayslip slip = PAY.calculate(aFullMonth().in(told(shares)).inputs());

    assertEquals(
        List.of("deduction-share-instalment/" + shares.id() + " 25.00 contract"),
        lines(slip, LineKind.DEDUCTION));
    assertEquals(Money.of("2038.68"), slip.payslip().net());
    assertEquals(List.of(), findings(slip));
    assertEquals(
        "agreed-deduction",
        PAY.explain(slip.payslip().inputs(), "deduction-share-instalment/" + shares.id())
            .orElseThrow()
            .formula());
  }

  @Test
  void allDeductionsTogetherStopAtTheMinimumWage() {
    Told overpaid =
        Told.aDeduction(1, "overpayment-recovery", "August, paid twice", "100.00")
            .saying("total", "300.00");
    Told uniform = Told.aDeduction(2, "uniform", "tunic", "30.00");

    CalculatedPayslip slip = PAY.calculate(aFullMonth().in(told(uniform, overpaid)).inputs());

    assertEquals(
        List.of(
            "deduction-overpayment-recovery/" + overpaid.id() + " 100.00 contract",
            "deduction-uniform/" + uniform.id() + " 18.40 contract"),
        lines(slip, LineKind.DEDUCTION));
    assertEquals(
        List.of("deduction-carried/" + uniform.id() + " 11.60 contract"),
        lines(slip, LineKind.INFORMATION));
    assertEquals(
        List.of(
            "look deduction-held-back: tunic: £11.60 of £30.00 is not taken, so that pay does not"
                + " fall below the minimum wage; it stays to be taken later"),
        findings(slip));
    assertEquals(
        "deduction-carried",
        PAY.explain(slip.payslip().inputs(), "deduction-carried/" + uniform.id())
            .orElseThrow()
            .formula());
  }

  @Test
  void nothingIsTakenFromPayAtTheMinimumWage() {
    Told overpaid =
        Told.aDeduction(1, "overpayment-recovery", "August, paid twice", "100.00")
            .saying("total", "300.00");

    CalculatedPayslip slip = PAY.calculate(aFullMonth().paid("12.00").in(told(overpaid)).inputs());

    assertEquals(Money.ZERO, slip.payslip().amount("deduction-overpayment-recovery"));
    assertEquals(List.of(), lines(slip, LineKind.INFORMATION));
  }

  @Test
  void theLastInstalmentIsWhatIsLeft() {
    Told overpaid =
        Told.aDeduction(1, "overpayment-recovery", "August, paid twice", "100.00")
            .saying("total", "300.00")
            .after("deduction-overpayment-recovery", "260.00");

    CalculatedPayslip slip = PAY.calculate(aFullMonth().in(told(overpaid)).inputs());

    assertEquals(Money.of("40.00"), slip.payslip().amount("deduction-overpayment-recovery"));
    assertEquals(
        List.of("look deduction-paid-off: August, paid twice is paid off with this pay"),
        findings(slip));
  }

  @Test
  void ordersComeFirstAndNetPayNeverFallsBelowNothing() {
    Told order =
        Told.anOrder(1, "aeo-civil-debt")
            .saying("total", "9000.00")
            .saying("amountsFor", "monthly")
            .saying("normalDeduction", "2053.68")
            .saying("protectedEarnings", "0.00");
    Told shares = Told.aDeduction(2, "share-instalment", "20 shares", "25.00");

    CalculatedPayslip slip = PAY.calculate(aFullMonth().in(told(shares, order)).inputs());

    assertEquals(Money.of("2053.68"), slip.payslip().amount("attachment-aeo"));
    assertEquals(Money.of("10.00"), slip.payslip().amount("deduction-share-instalment"));
    assertEquals(Money.ZERO, slip.payslip().net());
    assertEquals(
        List.of(
            "look deduction-held-back: 20 shares: £15.00 of £25.00 is not taken, because there is"
                + " no more net pay; it stays to be taken later"),
        findings(slip));
  }

  @Test
  void whatWasCarriedIsAskedForAgain() {
    Told dues =
        Told.aDeduction(1, "voluntary", "union", "15.00").after("deduction-carried", "7.00");

    CalculatedPayslip slip = PAY.calculate(aFullMonth().in(told(dues)).inputs());

    assertEquals(Money.of("22.00"), slip.payslip().amount("deduction-voluntary"));
    assertEquals(Money.of("-7.00"), slip.payslip().amount("deduction-carried"));
  }

  @Test
  void aDeductionHoldsOnlyOnItsDays() {
    Told ended =
        Told.aDeduction(1, "voluntary", "union", "15.00").holding("2026-08-20", "2026-11-04");

    assertEquals(
        List.of(), lines(PAY.calculate(aFullMonth().in(told(ended)).inputs()), LineKind.DEDUCTION));
  }
}
