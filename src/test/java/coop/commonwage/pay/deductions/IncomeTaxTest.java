package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.yaml.RuleSets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What HMRC's packs do not touch: limits, weeks, and how periods hang together. */
class IncomeTaxTest {

  private static final TaxYear YEAR = new TaxYear(2026);
  private static final IncomeTax INCOME_TAX =
      new IncomeTax(RuleSets.bundled().incomeTax(), YEAR.firstDay());

  private static Money tax(
      String code,
      PayFrequency frequency,
      int period,
      String pay,
      String before,
      String taxBefore) {
    return INCOME_TAX.of(
        TaxCode.of(code),
        new TaxPeriod(YEAR, frequency, period),
        Money.of(pay),
        Money.of(before),
        Money.of(taxBefore),
        Working.SILENT);
  }

  @Test
  void noMoreThanHalfOfAPaymentIsTakenAndTheRestIsCollectedLater() {
    // K2000 adds 417.42 + 3 × 416.67 = 1,667.43 a month: 2,667 × 20 % = 533.40, but half is 500
    Money first = tax("K2000", PayFrequency.MONTHLY, 1, "1000.00", "0", "0");
    // month 2: 2,500 + 3,334.86, whole pounds 5,834 × 20 % = 1,166.80, less the 500 taken
    Money second = tax("K2000", PayFrequency.MONTHLY, 2, "1500.00", "1000.00", "500.00");

    assertEquals(Money.of("500.00"), first);
    assertEquals(Money.of("666.80"), second);
  }

  @Test
  void halfAPennyOfTheLimitIsDropped() {
    assertEquals(Money.of("5.00"), tax("K9999", PayFrequency.MONTHLY, 1, "10.01", "0", "0"));
    assertEquals(Money.ZERO, tax("K9999", PayFrequency.MONTHLY, 1, "0.01", "0", "0"));
  }

  @Test
  void aRefundIsNotLimited() {
    assertEquals(
        Money.of("-900.00"), tax("1257L", PayFrequency.MONTHLY, 7, "0.00", "4000.00", "900.00"));
  }

  @Test
  void fortnightlyAndFourWeeklyPayGoByTheWeekOfPayment() {
    // week 2: 2 × 241.92 = 483.84; 516 × 20 %
    assertEquals(
        Money.of("103.20"), tax("1257L", PayFrequency.FORTNIGHTLY, 2, "1000.00", "0", "0"));
    // week 4: 4 × 241.92 = 967.68; 32 × 20 %
    assertEquals(Money.of("6.40"), tax("1257L", PayFrequency.FOUR_WEEKLY, 4, "1000.00", "0", "0"));
    // standing alone in week 30, each has the allowance of its own weeks
    assertEquals(
        Money.of("103.20"), tax("1257L X", PayFrequency.FORTNIGHTLY, 30, "1000.00", "0", "0"));
    assertEquals(
        Money.of("6.40"), tax("1257L X", PayFrequency.FOUR_WEEKLY, 30, "1000.00", "0", "0"));
  }

  @Test
  void weeksAfterThe52ndStandAloneWithTheAllowanceOfTheirWeeks() {
    // 1,000 − 241.92 = 758; a week's basic band ends at 725: 145.00 + 33 × 40 %
    assertEquals(
        Money.of("158.20"),
        tax("1257L", PayFrequency.WEEKLY, 53, "1000.00", "52000.00", "7880.00"));
    assertEquals(
        Money.of("103.20"),
        tax("1257L", PayFrequency.FORTNIGHTLY, 54, "1000.00", "26000.00", "2680.00"));
    assertEquals(
        Money.of("6.40"),
        tax("1257L", PayFrequency.FOUR_WEEKLY, 56, "1000.00", "13000.00", "80.00"));
  }

  @Test
  void equalMonthlyPayIsTaxedTheSameInAYearHoweverItFallsIntoMonths() {
    Money paid = Money.ZERO;
    Money taken = Money.ZERO;
    for (int month = 1; month <= 12; month++) {
      Money pay = Money.of(month % 2 == 0 ? "3000.00" : "1000.00");
      taken =
          taken.plus(
              tax(
                  "1257L",
                  PayFrequency.MONTHLY,
                  month,
                  pay.toString(),
                  paid.toString(),
                  taken.toString()));
      paid = paid.plus(pay);
    }
    // 24,000 − 12 × 1,048.26 = 11,420.88; 11,420 × 20 %
    assertEquals(Money.of("2284.00"), taken);
  }

  @Test
  void aScottishWorkerPaysEveryScottishBand() {
    // month 12 makes the yearly bands whole: taxable pay at the middle of each band
    List<String> taxable = List.of("2000", "10000", "24000", "46000", "90000", "200000");
    List<String> expected =
        List.of("380.00", "1960.33", "4830.77", "12581.45", "31888.55", "83634.35");
    for (int i = 0; i < taxable.size(); i++) {
      assertEquals(
          Money.ZERO,
          tax("S0T", PayFrequency.MONTHLY, 12, "0", taxable.get(i), expected.get(i)),
          taxable.get(i));
    }
  }
}
