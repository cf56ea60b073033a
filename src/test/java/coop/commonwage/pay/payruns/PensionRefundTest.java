package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.payruns.APension.BEGINNING;
import static coop.commonwage.pay.payruns.APension.ENDING;
import static coop.commonwage.pay.payruns.APension.aWorker;
import static coop.commonwage.pay.payruns.APension.assertYear;
import static coop.commonwage.pay.payruns.APension.findings;
import static coop.commonwage.pay.payruns.APension.lines;
import static coop.commonwage.pay.payruns.APension.message;
import static coop.commonwage.pay.payruns.APension.references;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What opting out gives back; see {@link APension} for the figures. */
class PensionRefundTest {

  private final APension pension = new APension();

  @Test
  void optingOutPaysEverythingBack() {
    pension.happened(
        BEGINNING,
        "enrolled",
        "2026-10-06",
        "pension",
        "33.00",
        "pension-tax-relief",
        "8.25",
        "employer-pension",
        "24.75");
    pension.happened(ENDING, "opted-out", "2026-11-02");
    CalculatedPayslip calculated = pension.calculated(aWorker().inNoPension());

    assertEquals(
        List.of(
            "DEDUCTION pension-refund -33.00",
            "EMPLOYER_COST employer-pension-refund -24.75",
            "INFORMATION pension-tax-relief-refund -8.25"),
        lines(calculated));
    assertEquals(
        List.of(BEGINNING.toString(), BEGINNING.toString(), BEGINNING.toString()),
        references(calculated));
    assertEquals(Money.of("1354.24"), calculated.payslip().net());
    assertYear(calculated, "-33.00", "-24.75");
    assertEquals(Money.of("6345.00"), calculated.payslip().after().taxable());
    assertEquals(List.of("pension-refunded"), findings(calculated));
    assertEquals(
        "opted out of the pension on 2026-11-02: what was paid in comes back with this payslip; it"
            + " is due by 2026-12-01",
        message(calculated));
  }

  @Test
  void whatWasPaidBackIsNotPaidBackAgain() {
    pension.happened(
        BEGINNING,
        "enrolled",
        "2026-10-06",
        "pension",
        "33.00",
        "pension-refund",
        "-33.00",
        "employer-pension",
        "24.75",
        "employer-pension-refund",
        "-24.75");
    pension.happened(ENDING, "opted-out", "2026-11-02");
    CalculatedPayslip calculated = pension.calculated(aWorker().inNoPension());

    assertEquals(List.of(), lines(calculated));
    assertEquals(List.of(), findings(calculated));
  }

  @Test
  void contributionsFromBeforeTheEnrolmentWasRecordedStopThePayslip() {
    pension.happened(BEGINNING, "enrolled", "2026-10-06");
    pension.happened(ENDING, "opted-out", "2026-11-02");
    CalculatedPayslip calculated =
        pension.calculated(aWorker().inNoPension().before(yearWith("33.00", "24.75")));

    assertEquals(List.of(), lines(calculated));
    assertEquals(List.of("pension-refund-unknown"), findings(calculated));
    assertEquals(PayslipFinding.Severity.BLOCKS, calculated.findings().getFirst().severity());
    assertEquals(
        "opted out of the pension on 2026-11-02, and £33.00 of the worker's and £24.75 of the"
            + " employer's contributions of this tax year were paid in before the enrolment was"
            + " recorded, so what to pay back is not known: settle it with the scheme and the"
            + " worker, take the opting out back, and record a ceasing instead",
        message(calculated));
    assertEquals(
        List.of("pension-refund-unknown"),
        findings(pension.calculated(aWorker().inNoPension().before(yearWith("0.00", "24.75")))));
    assertEquals(
        List.of("pension-refund-unknown"),
        findings(pension.calculated(aWorker().inNoPension().before(yearWith("33.00", "0.00")))));
    assertEquals(
        List.of(),
        findings(pension.calculated(aWorker().inNoPension().before(yearWith("0.00", "0.00")))));
  }

  @Test
  void contributionsOfAnEarlierMembershipStayWhereTheyAre() {
    pension.happened(BEGINNING, "enrolled", "2026-05-06", "pension", "33.00");
    pension.happened(ENDING, "ceased", "2026-08-01");
    pension.happened(APension.ENROLMENT, "opted-in", "2026-10-20");
    pension.happened(APension.LETTER, "opted-out", "2026-10-30");
    assertEquals(
        List.of(),
        findings(pension.calculated(aWorker().inNoPension().before(yearWith("33.00", "24.75")))));
  }

  private static YearToDate yearWith(String employeePension, String employerPension) {
    return new YearToDate(
        Money.of("5000.00"),
        Money.of("5000.00"),
        Money.ZERO,
        Money.of("5000.00"),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        Money.of(employeePension),
        Money.of(employerPension),
        0);
  }

  @Test
  void whatWasTakenBeforeTaxIsTaxedWhenItComesBack() {
    pension.happened(
        BEGINNING,
        "enrolled",
        "2026-10-06",
        "pension-before-tax",
        "41.25",
        "employer-pension",
        "24.75");
    pension.happened(ENDING, "opted-out", "2026-11-02");
    CalculatedPayslip calculated =
        pension.calculated(aWorker().inNoPension().onCode("BR").after("5000.00", "1000.00"));

    assertEquals(
        List.of(
            "DEDUCTION pension-before-tax-refund -41.25",
            "EMPLOYER_COST employer-pension-refund -24.75"),
        lines(calculated));
    // 5,000 + 1,345 + 41.25 = 6,386.25; 6,386 × 20 % = 1,277.20, less 1,000
    assertEquals(Money.of("277.20"), calculated.payslip().amount("income-tax"));
    assertEquals(Money.of("23.76"), calculated.payslip().amount("national-insurance"));
    assertYear(calculated, "-41.25", "-24.75");
  }

  @Test
  void payThatWasGivenUpComesBackAsPay() {
    pension.happened(
        BEGINNING,
        "opted-in",
        "2026-10-06",
        "pension-sacrifice",
        "-41.25",
        "employer-pension-sacrifice",
        "41.25",
        "employer-pension",
        "24.75");
    pension.happened(ENDING, "opted-out", "2026-11-02");
    CalculatedPayslip calculated =
        pension.calculated(
            aWorker()
                .inNoPension()
                .paysInBy("salary-sacrifice", "qualifying-earnings", "0.05", "0.03"));

    assertEquals(
        List.of(
            "EARNING pension-sacrifice-refund 41.25",
            "EMPLOYER_COST employer-pension-sacrifice-refund -41.25",
            "EMPLOYER_COST employer-pension-refund -24.75"),
        lines(calculated));
    assertEquals(Money.of("1386.25"), calculated.payslip().gross());
    // (1,386.25 − 1,048) × 8 % = 27.06
    assertEquals(Money.of("27.06"), calculated.payslip().amount("national-insurance"));
    assertYear(calculated, "0.00", "-66.00");
  }

  @Test
  void theDayOfTheLetterDecidesHowLongOptingOutIsOpen() {
    pension.happened(BEGINNING, "enrolled", "2026-09-01", "pension", "33.00");
    pension.happened(ENDING, "opted-out", "2026-10-12");
    assertTrue(
        assertThrows(
                IllegalArgumentException.class, () -> pension.calculated(aWorker().inNoPension()))
            .getMessage()
            .contains("the day the letter with the enrolment information was given, which is not"));

    pension.told("2026-09-20");
    assertEquals(
        List.of("DEDUCTION pension-refund -33.00"),
        lines(pension.calculated(aWorker().inNoPension())));
  }
}
