package coop.commonwage.pay.payruns;

import static coop.commonwage.pay.hours.TimeKind.CONTACT;
import static coop.commonwage.pay.hours.TimeKind.TRAINING;
import static coop.commonwage.pay.hours.TimeKind.TRAVEL;
import static coop.commonwage.pay.hours.TimeKind.WAITING;
import static coop.commonwage.pay.hours.TimeKind.WAKING_NIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.hours.DayKind;
import coop.commonwage.rules.OutsideVerifiedSpan;
import coop.commonwage.rules.yaml.RuleSets;
import org.junit.jupiter.api.Test;

class GrossToNetTest {

  private static final GrossToNet GROSS_TO_NET = new GrossToNet(RuleSets.bundled());

  private static CalculatedPayslip calculated(ACareWorker worker) {
    return GROSS_TO_NET.calculate(worker.inputs());
  }

  private static Money amount(ACareWorker worker, String code) {
    return calculated(worker).payslip().amount(code);
  }

  private static String message(ACareWorker worker, String code) {
    return calculated(worker).findings().stream()
        .filter(finding -> finding.code().equals(code))
        .map(PayslipFinding::message)
        .findFirst()
        .orElse("no such finding");
  }

  @Test
  void timeIsPaidByTheMinuteToTheNearestPenny() {
    // 125 min at £13.45: 28.0208…
    assertEquals(
        Money.of("28.02"), amount(ACareWorker.onZeroHours().worked(CONTACT, 125), "contact"));
    // 2 min at £12.75: exactly 42.5 p
    assertEquals(
        Money.of("0.43"),
        amount(ACareWorker.onZeroHours().paid("12.75").worked(CONTACT, 2), "contact"));
  }

  @Test
  void weekendsAndBankHolidaysAreEnhancedButTravelAndWaitingAreNot() {
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .paidForTravel("12.71")
            .worked(CONTACT, DayKind.WEEKEND, 60)
            .worked(WAKING_NIGHT, DayKind.BANK_HOLIDAY, 120)
            .worked(TRAVEL, DayKind.ORDINARY, 30)
            .worked(TRAVEL, DayKind.WEEKEND, 30)
            .worked(WAITING, DayKind.BANK_HOLIDAY, 60);

    // 13.45 × 1.10 = 14.795; 13.45 × 1.50 = 20.175 an hour
    assertEquals(Money.of("14.80"), amount(worker, "contact-weekend"));
    assertEquals(Money.of("40.35"), amount(worker, "waking-night-bank-holiday"));
    assertEquals(Money.of("12.71"), amount(worker, "travel"));
    assertEquals(Money.of("12.71"), amount(worker, "waiting"));
  }

  @Test
  void aSleepInIsPaidAsAFlatSum() {
    ACareWorker worker = ACareWorker.onZeroHours().sleptIn(3);

    assertEquals(Money.of("180.00"), amount(worker, "sleep-in"));
    assertEquals(Money.ZERO, amount(worker, "minimum-wage-top-up"));
  }

  @Test
  void guaranteedHoursThatWereNotRosteredArePaid() {
    // 30 h a week × 31 days ÷ 7 = 7,971.43 min; 7,971 − 6,000 = 1,971 min at £13.45 = £441.8325
    ACareWorker worker = ACareWorker.onGuaranteedHours(30).worked(CONTACT, 6_000);

    assertEquals(Money.of("441.83"), amount(worker, "guaranteed-hours"));
    assertEquals(
        "32 h 51 min of 132 h 51 min guaranteed were not rostered; they are paid at £13.45 an hour",
        message(worker, "guarantee-not-rostered"));
  }

  @Test
  void theGuaranteeCountsOnlyTheDaysEmployed() {
    // left on the 17th: 30 h × 17 ÷ 7 = 4,371.43 min
    ACareWorker worker =
        ACareWorker.onGuaranteedHours(30).left("2026-10-17").worked(CONTACT, 4_371);

    assertEquals(Money.ZERO, amount(worker, "guaranteed-hours"));
    assertEquals(
        Money.of("0.22"),
        amount(
            ACareWorker.onGuaranteedHours(30).left("2026-10-17").worked(CONTACT, 4_370),
            "guaranteed-hours"));
  }

  @Test
  void payBelowTheMinimumWageIsMadeUpToThePenny() {
    // 30 h contact at £13.50, 6 h travel at nothing: 36 h × 12.71 = 457.56 − 405.00
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .paid("13.50")
            .paidForTravel("0")
            .worked(CONTACT, 1_800)
            .worked(TRAVEL, 300)
            .worked(WAITING, 60);

    assertEquals(Money.of("52.56"), amount(worker, "minimum-wage-top-up"));
    assertEquals(
        "pay for 36 h 00 min of work was £52.56 below the minimum wage of £12.71 an hour; the"
            + " difference is paid",
        message(worker, "minimum-wage-topped-up"));
  }

  @Test
  void premiumsSleepInsGuaranteesSharesAndMilesCannotPropUpTheMinimumWage() {
    ACareWorker worker =
        ACareWorker.onGuaranteedHours(10)
            .paid("12.00")
            .paidAMile("0.90")
            .worked(CONTACT, DayKind.BANK_HOLIDAY, 600)
            .sleptIn(5)
            .droveTenths(5_000)
            .alsoEarned("surplus-share", "1000.00", "distribution-1");

    // 10 h × (12.71 − 12.00)
    assertEquals(Money.of("7.10"), amount(worker, "minimum-wage-top-up"));
  }

  @Test
  void theMinimumWageIsTheOneForTheAgeOnThePeriodsFirstDay() {
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .born("2005-10-02")
            .paid("11.00")
            .withLetter(NiCategory.M)
            .worked(CONTACT, 6_000);

    assertEquals(Money.ZERO, amount(worker, "minimum-wage-top-up"));
    assertEquals(Money.of("171.00"), amount(worker.born("2005-10-01"), "minimum-wage-top-up"));
  }

  @Test
  void aShareOfTheSurplusIsTaxedLikePay() {
    ACareWorker without = ACareWorker.onZeroHours().worked(CONTACT, 9_000).onCode("1257L M1");
    Money gross = calculated(without).payslip().gross();
    Money tax = amount(without, "income-tax");
    Money insurance = amount(without, "national-insurance");

    without.alsoEarned("surplus-share", "500.00", "distribution-1");

    assertEquals(gross.plus(Money.of("500.00")), calculated(without).payslip().gross());
    assertEquals(tax.plus(Money.of("100.00")), amount(without, "income-tax"));
    assertEquals(insurance.plus(Money.of("40.00")), amount(without, "national-insurance"));
  }

  @Test
  void milesUpToTheApprovedAmountAreRepaidAndNotTaxed() {
    Payslip payslip =
        calculated(ACareWorker.onZeroHours().worked(CONTACT, 6_000).droveTenths(1_234)).payslip();

    // 123.4 miles × 0.45
    assertEquals(Money.of("55.53"), payslip.amount("mileage"));
    assertEquals(payslip.net().plus(Money.of("55.53")), payslip.payable());
    assertEquals(Money.of("1345.00"), payslip.gross());
  }

  @Test
  void milesPaidAboveTheApprovedAmountArePay() {
    Payslip payslip =
        calculated(
                ACareWorker.onZeroHours()
                    .paidAMile("0.60")
                    .worked(CONTACT, 6_000)
                    .droveTenths(1_000))
            .payslip();

    // 100 miles: £60.00 paid, £55.00 approved
    assertEquals(Money.of("55.00"), payslip.amount("mileage"));
    assertEquals(Money.of("5.00"), payslip.amount("mileage-excess"));
    assertEquals(Money.of("1350.00"), payslip.gross());
  }

  @Test
  void thePensionTakesFourFifthsFromPayAndTheSchemeAddsTheRest() {
    Payslip payslip =
        calculated(ACareWorker.onZeroHours().paid("15.00").worked(CONTACT, 6_000).inThePension())
            .payslip();

    // 1,500 − 520 = 980: 5 % = 49.00, of it 39.20 from pay and 9.80 relief; employer 3 % = 29.40
    assertEquals(Money.of("39.20"), payslip.amount("pension"));
    assertEquals(Money.of("9.80"), payslip.amount("pension-tax-relief"));
    assertEquals(Money.of("29.40"), payslip.amount("employer-pension"));
  }

  @Test
  void theYearGoesOnWhereTheLastPayslipLeftIt() {
    Payslip payslip =
        calculated(
                ACareWorker.onZeroHours()
                    .paid("20.00")
                    .worked(CONTACT, 9_000)
                    .after("18000.00", "2100.00")
                    .inThePension()
                    .repaying(StudentLoanPlan.PLAN_1))
            .payslip();

    // code 1257L month 7: 21,000 − 7 × 1,048.26 = 13,662.18; 13,662 × 20 % = 2,732.40; less 2,100
    assertEquals(Money.of("632.40"), payslip.amount("income-tax"));
    // (3,000 − 1,048) × 8 %
    assertEquals(Money.of("156.16"), payslip.amount("national-insurance"));
    // (3,000 − 417) × 15 %
    assertEquals(Money.of("387.45"), payslip.amount("employer-national-insurance"));
    // (3,000 − 2,241.66) × 9 % = 68.25
    assertEquals(Money.of("68.00"), payslip.amount("student-loan"));
    assertEquals(Money.of("21000.00"), payslip.after().taxable());
    assertEquals(Money.of("2732.40"), payslip.after().tax());
    assertEquals(Money.of("68.00"), payslip.after().studentLoan());
  }

  @Test
  void payAfterLeavingIsTaxedWithoutAllowanceAndAlone() {
    ACareWorker leaver =
        ACareWorker.onZeroHours()
            .left("2026-09-30")
            .after("9000.00", "0.00")
            .alsoEarned("surplus-share", "4000.00", "distribution-1");

    // code 0T month 1: 37,700 / 12 = 3,141.6666, and its tax 7,540 / 12 = 628.3333;
    // (4,000 − 3,141.6666) × 40 % = 343.3333; 628.3333 + 343.3333 = 971.66
    assertEquals(Money.of("971.66"), amount(leaver, "income-tax"));
    assertEquals("0T X", calculated(leaver).payslip().inputs().terms().taxCode().toString());
    assertEquals(
        "left on 2026-09-30, before this pay period: pay after leaving is taxed on code 0T, this"
            + " period alone",
        message(leaver, "paid-after-leaving"));
    // who left within the period keeps the code: 13,000 − 7 × 1,048.26 = 5,662.18, at 20 %
    assertEquals(Money.of("1132.40"), amount(leaver.left("2026-10-01"), "income-tax"));
  }

  @Test
  void payAfterLeavingKeepsTheNationOfTheCode() {
    ACareWorker leaver =
        ACareWorker.onZeroHours()
            .left("2026-09-30")
            .onCode("S1257L")
            .alsoEarned("surplus-share", "1000.00", "distribution-1");

    // 3,967 / 12 = 330.5833, tax 753.73 / 12 = 62.8108;
    // (1,000 − 330.5833) × 20 % = 133.8833; 62.8108 + 133.8833 = 196.6941
    assertEquals(Money.of("196.69"), amount(leaver, "income-tax"));
    PayslipInputs operated = calculated(leaver).payslip().inputs();
    assertEquals("S0T X", operated.terms().taxCode().toString());
    Derivation derivation = GROSS_TO_NET.explain(operated, "income-tax").orElseThrow();
    assertTrue(
        derivation.notes().stream()
            .anyMatch(
                note ->
                    note instanceof Derivation.Source source
                        && source
                            .entry()
                            .id()
                            .equals("uk/income-tax/code-after-leaving@2024-04-06")),
        derivation.notes().toString());
    assertEquals(
        "C0T X", calculated(leaver.onCode("CBR")).payslip().inputs().terms().taxCode().toString());
  }

  @Test
  void everyLineUnfoldsIntoADerivationThatEqualsIt() {
    PayslipInputs inputs =
        ACareWorker.onGuaranteedHours(40)
            .paid("11.50")
            .paidAMile("0.60")
            .onCode("SK45 M1")
            .worked(CONTACT, 1_801)
            .worked(CONTACT, DayKind.WEEKEND, 333)
            .worked(TRAINING, DayKind.BANK_HOLIDAY, 77)
            .worked(TRAVEL, 301)
            .sleptIn(2)
            .droveTenths(1_234)
            .hadUnpaidGaps(95)
            .alsoEarned("surplus-share", "2500.00", "distribution-1")
            .repaying(StudentLoanPlan.PLAN_2)
            .repayingAPostgraduateLoan()
            .inThePension()
            .inputs();
    Payslip payslip = GROSS_TO_NET.calculate(inputs).payslip();

    for (PayslipLine line : payslip.lines()) {
      Derivation derivation = GROSS_TO_NET.explain(inputs, line.code()).orElseThrow();
      assertEquals(line.amount(), derivation.result(), line.code());
      assertTrue(!derivation.formula().isEmpty(), line.code() + " has no formula");
      assertTrue(!derivation.notes().isEmpty(), line.code() + " tells nothing");
      if (line.rule().startsWith("uk/")) {
        assertTrue(
            derivation.notes().stream()
                .anyMatch(
                    note ->
                        note instanceof Derivation.Source source
                            && source.entry().id().equals(line.rule())),
            line.code() + " does not name " + line.rule());
      }
    }
    assertEquals(19, payslip.lines().size());
    assertTrue(GROSS_TO_NET.explain(inputs, "no-such-line").isEmpty());
  }

  @Test
  void aPaymentPastTheVerifiedSpanStopsAndNamesTheFile() {
    ACareWorker worker =
        ACareWorker.onZeroHours()
            .inPeriod(PayFrequency.MONTHLY, "2027-03-01", "2027-03-31", "2027-04-06")
            .worked(CONTACT, 600);

    assertEquals(
        "payroll-rules/uk/income-tax.yaml is verified from 2024-04-06 to 2027-04-05, and 2027-04-06"
            + " is outside: nothing is worked out until the file has been checked for that day",
        assertThrows(OutsideVerifiedSpan.class, () -> calculated(worker)).getMessage());
  }
}
