package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.hours.TimeKind.CONTACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.payruns.PayslipLine.Quantity;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import coop.commonwage.rules.yaml.RuleSets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MileageLinesTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());

  private static ACareWorker drove(int miles, String rate) {
    return ACareWorker.onZeroHours().worked(CONTACT, 6_000).droveTenths(10 * miles).paidAMile(rate);
  }

  private static Payslip payslip(ACareWorker worker) {
    return GROSS_TO_NET.calculate(worker.inputs()).payslip();
  }

  private static List<String> mileage(Payslip payslip) {
    return payslip.lines().stream()
        .filter(line -> line.code().startsWith("mileage"))
        .map(PayslipLine::toString)
        .toList();
  }

  @Test
  void milesPaidAtTheApprovedRateAreRepaidAndNothingElseIsSaid() {
    Payslip payslip = payslip(drove(100, "0.55"));

    assertEquals(
        List.of("REIMBURSEMENT mileage 1000 TENTHS_OF_A_MILE at 0.55 = 55.00 (contract)"),
        mileage(payslip));
    assertEquals(1_000, payslip.after().milesTenths());
    assertEquals(Optional.of(Money.ZERO), payslip.after().mileageOverApproved());
  }

  @Test
  void milesPaidBelowItLeaveARelief() {
    Payslip payslip = payslip(drove(100, "0.45").afterMiles(2_000, "-20.00"));

    assertEquals(
        List.of(
            "REIMBURSEMENT mileage 1000 TENTHS_OF_A_MILE at 0.45 = 45.00 (contract)",
            "INFORMATION mileage-relief = 30.00 (uk/mileage/first-rate@2026-04-06)"),
        mileage(payslip));
    assertEquals(Optional.of(Money.of("-30.00")), payslip.after().mileageOverApproved());
    assertEquals(3_000, payslip.after().milesTenths());
  }

  @Test
  void milesThatAreNotPaidAtAllLeaveAReliefToo() {
    Payslip payslip = payslip(drove(100, "0"));

    assertEquals(
        List.of("INFORMATION mileage-relief = 55.00 (uk/mileage/first-rate@2026-04-06)"),
        mileage(payslip));
  }

  @Test
  void milesPaidAboveItAreTaxedAndInsuredAlikeBelowTheStep() {
    Payslip payslip = payslip(drove(100, "0.60"));

    assertEquals(
        List.of(
            "REIMBURSEMENT mileage 1000 TENTHS_OF_A_MILE at 0.55 = 55.00"
                + " (uk/mileage/first-rate@2026-04-06)",
            "EARNING mileage-excess 1000 TENTHS_OF_A_MILE at 0.05 = 5.00"
                + " (uk/mileage/first-rate@2026-04-06)"),
        mileage(payslip));
    assertEquals(Money.of("1350.00"), payslip.after().taxable());
    assertEquals(Money.of("1350.00"), payslip.after().nicable());
  }

  @Test
  void beyondTheStepTheTaxIsOnMoreThanTheInsurance() {
    // 200 miles at 0.55 and 300 at 0.25 are approved: 185.00 of 300.00; insurance: 300.00 − 275.00
    Payslip payslip = payslip(drove(500, "0.60").afterMiles(98_000, "0"));

    assertEquals(
        List.of(
            "REIMBURSEMENT mileage 5000 TENTHS_OF_A_MILE = 185.00"
                + " (uk/mileage/first-rate@2026-04-06)",
            "EARNING mileage-excess 5000 TENTHS_OF_A_MILE = 115.00"
                + " (uk/mileage/first-rate@2026-04-06)",
            "INFORMATION mileage-national-insurance = 25.00"
                + " (uk/mileage/national-insurance-car-rate@2026-04-06)"),
        mileage(payslip));
    assertEquals(Money.of("1460.00"), payslip.gross());
    assertEquals(Money.of("1460.00"), payslip.after().taxable());
    assertEquals(Money.of("1370.00"), payslip.after().nicable());
  }

  @Test
  void roomLeftEarlierInTheYearIsUsedForTaxButNotForInsurance() {
    Payslip payslip = payslip(drove(100, "0.60").afterMiles(1_000, "-50.00"));

    assertEquals(
        List.of(
            "REIMBURSEMENT mileage 1000 TENTHS_OF_A_MILE at 0.6 = 60.00 (contract)",
            "INFORMATION mileage-national-insurance = 5.00"
                + " (uk/mileage/national-insurance-car-rate@2026-04-06)",
            "INFORMATION mileage-relief = 45.00 (uk/mileage/first-rate@2026-04-06)"),
        mileage(payslip));
    assertEquals(Money.of("1345.00"), payslip.after().taxable());
    assertEquals(Money.of("1350.00"), payslip.after().nicable());
  }

  @Test
  void whatWasTaxedTooMuchEarlierInTheYearIsGivenBack() {
    Payslip payslip = payslip(drove(100, "0.45").afterMiles(1_000, "4.00"));

    assertEquals(
        List.of(
            "REIMBURSEMENT mileage 1000 TENTHS_OF_A_MILE = 49.00"
                + " (uk/mileage/first-rate@2026-04-06)",
            "EARNING mileage-excess 1000 TENTHS_OF_A_MILE = -4.00"
                + " (uk/mileage/first-rate@2026-04-06)",
            "INFORMATION mileage-national-insurance = 0.00"
                + " (uk/mileage/national-insurance-car-rate@2026-04-06)",
            "INFORMATION mileage-relief = 6.00 (uk/mileage/first-rate@2026-04-06)"),
        mileage(payslip));
    assertEquals(payslip.net().plus(Money.of("49.00")), payslip.payable());
    assertEquals(Money.of("1341.00"), payslip.after().taxable());
    assertEquals(Money.of("1345.00"), payslip.after().nicable());
  }

  @Test
  void withoutMilesTheYearStaysAsItWas() {
    Payslip payslip =
        payslip(ACareWorker.onZeroHours().worked(CONTACT, 6_000).afterMiles(1_000, "-10.00"));

    assertEquals(List.of(), mileage(payslip));
    assertEquals(1_000, payslip.after().milesTenths());
    assertEquals(Optional.of(Money.of("-10.00")), payslip.after().mileageOverApproved());
  }

  @Test
  void aYearThatWasNotKeptStaysUnknown() {
    // the totals of a payslip made before mileage was compared for the year
    Payslip payslip = payslip(drove(100, "0.45").after("6000.00", "0.00"));

    assertEquals(
        List.of("REIMBURSEMENT mileage 1000 TENTHS_OF_A_MILE at 0.45 = 45.00 (contract)"),
        mileage(payslip));
    assertEquals(Optional.empty(), payslip.after().mileageOverApproved());
  }

  @Test
  void fromTheNextPayslipOnAnUnknownYearIsKept() {
    YearToDate unknown = payslip(drove(100, "0.45").after("6000.00", "0.00")).after();
    YearToDate known = payslip(drove(100, "0.45")).after();

    assertEquals(Optional.of(Money.ZERO), unknown.keepingMileage().mileageOverApproved());
    assertEquals(1_000, unknown.keepingMileage().milesTenths());
    assertEquals(known, known.keepingMileage());
    assertTrue(YearToDate.NOTHING.isNothing());
  }

  @Test
  void everyLineOfTheMilesUnfoldsToItself() {
    ACareWorker worker = drove(500, "0.60").afterMiles(98_000, "0");
    for (PayslipLine line : payslip(worker).lines()) {
      if (line.code().startsWith("mileage")) {
        Derivation derivation = GROSS_TO_NET.explain(worker.inputs(), line.key()).orElseThrow();

        assertEquals(line.code(), derivation.formula());
        assertEquals(line.amount(), derivation.result());
        assertEquals(
            List.of(
                new Derivation.Input("miles-tenths", "5000"),
                new Derivation.Input("mileage-rate", "£0.60"),
                new Derivation.Step("approved-rate", "£0.55"),
                new Derivation.Input("miles-before-tenths", "98000"),
                new Derivation.Step("further-miles-tenths", "3000"),
                new Derivation.Step("further-approved-rate", "£0.25"),
                new Derivation.Step("mileage-paid", "£300.00"),
                new Derivation.Step("mileage-approved", "£185.00"),
                new Derivation.Input("mileage-over-before", "£0.00"),
                new Derivation.Step("mileage-over-after", "£115.00"),
                new Derivation.Step("mileage-taxable", "£115.00"),
                new Derivation.Step("mileage-nicable", "£25.00")),
            derivation.notes().stream()
                .filter(note -> !(note instanceof Derivation.Source))
                .toList());
        assertEquals(
            List.of(
                "uk/mileage/first-rate@2026-04-06",
                "uk/mileage/first-miles@2024-04-06",
                "uk/mileage/further-rate@2024-04-06",
                "uk/mileage/rounding@2024-04-06",
                "uk/mileage/national-insurance-car-rate@2026-04-06"),
            derivation.notes().stream()
                .filter(Derivation.Source.class::isInstance)
                .map(note -> ((Derivation.Source) note).entry().id())
                .toList());
      }
    }
  }

  @Test
  void aLineOfMilesSaysHowManyAtWhichRate() {
    PayslipLine line =
        payslip(drove(100, "0.45")).lines().stream()
            .filter(each -> each.code().equals("mileage"))
            .findFirst()
            .orElseThrow();

    assertEquals(Optional.of(new Quantity(1_000, Unit.TENTHS_OF_A_MILE)), line.quantity());
    assertEquals(Optional.of(Rate.of("0.45")), line.rate());
  }
}
