package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.yaml.RuleSets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Income tax tells all it does, and does what it tells. */
class IncomeTaxWorkingTest {

  private static final TaxYear YEAR = new TaxYear(2026);
  private static final IncomeTax INCOME_TAX =
      new IncomeTax(RuleSets.bundled().incomeTax(), YEAR.firstDay());

  private final WhatIsTold told = new WhatIsTold();

  private Money tax(
      String code, PayFrequency frequency, int period, String pay, String before, String taxed) {
    return INCOME_TAX.of(
        TaxCode.of(code),
        new TaxPeriod(YEAR, frequency, period),
        Money.of(pay),
        Money.of(before),
        Money.of(taxed),
        told);
  }

  @Test
  void everyBandIsToldWithItsEdgesRateAndTax() {
    // month 1: 8,048.26 − 1,048.26 = 7,000
    assertEquals(Money.of("2432.37"), tax("S1257L", PayFrequency.MONTHLY, 1, "8048.26", "0", "0"));
    assertEquals(
        List.of(
            "= income-tax",
            "tax-code < S1257L",
            "tax-month < 1",
            "taxable-pay < 8048.26",
            "taxable-pay-before < 0.00",
            "tax-before < 0.00",
            "taxable-pay-to-date 8048.26",
            "free-pay-of-one-period 1048.26",
            "free-pay-to-date 1048.26",
            "taxable-to-date 7000.00",
            "band-filled starter",
            "band-begins-at 0.0000",
            "band-ends-at 330.5833",
            "band-rate 0.19",
            "tax-in-band 62.8108",
            "band-filled basic",
            "band-begins-at 330.5833",
            "band-ends-at 1413.0000",
            "band-rate 0.2",
            "tax-in-band 216.4833",
            "band-filled intermediate",
            "band-begins-at 1413.0000",
            "band-ends-at 2591.0000",
            "band-rate 0.21",
            "tax-in-band 247.3800",
            "band-filled higher",
            "band-begins-at 2591.0000",
            "band-ends-at 5202.5000",
            "band-rate 0.42",
            "tax-in-band 1096.8300",
            "taxable-in-whole-pounds 7000.00",
            "band advanced",
            "band-begins-at 5202.5000",
            "tax-up-to-band 1623.5041",
            "band-rate 0.45",
            "tax-in-band 808.8750",
            "tax-to-date 2432.37"),
        told.figures());
    assertEquals(
        List.of(
            "income-tax/code-step-amount@2024-04-06",
            "income-tax/free-pay-rounding@2024-04-06",
            "income-tax/taxable-pay-rounding@2024-04-06",
            "income-tax/scotland-bands@2026-04-06",
            "income-tax/tax-rounding@2024-04-06"),
        told.rules());
  }

  @Test
  void aKCodeThatStandsAloneLeavesToHmrcWhatTheLimitHoldsBack() {
    assertEquals(
        Money.of("500.00"), tax("K2000 M1", PayFrequency.MONTHLY, 5, "1000.00", "9000", "1"));
    assertEquals(
        List.of(
            "= income-tax",
            "tax-code < K2000 X",
            "tax-month < 5",
            "taxable-pay < 1000.00",
            "period-stands-alone 1",
            "additional-pay-of-one-period 1667.43",
            "additional-pay-to-date 1667.43",
            "taxable-to-date 2667.43",
            "taxable-in-whole-pounds 2667.00",
            "band basic",
            "band-begins-at 0.0000",
            "tax-up-to-band 0.0000",
            "band-rate 0.2",
            "tax-in-band 533.4000",
            "tax-of-period 533.40",
            "tax-without-limit 533.40",
            "overriding-limit 500.00",
            "tax-left-to-hmrc 33.40"),
        told.figures());
    assertEquals("income-tax/overriding-limit@2024-04-06", told.rules().getLast());
  }

  @Test
  void whatTheLimitHoldsBackOnTheYearIsToldAsHeldBack() {
    assertEquals(
        Money.of("50.00"), tax("0T", PayFrequency.WEEKLY, 10, "100.00", "5000.00", "900.00"));
    assertEquals(
        List.of(
            "tax-to-date 1020.00",
            "tax-without-limit 120.00",
            "overriding-limit 50.00",
            "tax-held-back 70.00"),
        told.figures().subList(told.figures().size() - 4, told.figures().size()));
  }

  @Test
  void exactlyHalfOfAPaymentIsNotCutAndAPennyMoreIs() {
    // 0T week 1: 100 × 20 % = 20; before 30.00 too little was taken
    assertEquals(Money.of("50.00"), tax("0T", PayFrequency.WEEKLY, 2, "100.00", "150.00", "0.00"));
    assertEquals("tax-to-date 50.00", told.figures().getLast());
    assertEquals(Money.of("50.00"), tax("0T", PayFrequency.WEEKLY, 2, "100.00", "155.00", "0.00"));
    assertEquals("tax-held-back 1.00", told.figures().getLast());
  }

  @Test
  void aFlatCodeTellsItsRateAndWholePounds() {
    assertEquals(Money.of("420.00"), tax("SD1", PayFrequency.FORTNIGHTLY, 2, "1000.99", "0", "0"));
    assertEquals(
        List.of(
            "= income-tax",
            "tax-code < SD1",
            "tax-week < 2",
            "taxable-pay < 1000.99",
            "taxable-pay-before < 0.00",
            "tax-before < 0.00",
            "taxable-pay-to-date 1000.99",
            "§ income-tax/scotland-flat-rates@2024-04-06",
            "flat-rate 0.42",
            "§ income-tax/taxable-pay-rounding@2024-04-06",
            "pay-in-whole-pounds 1000.00",
            "§ income-tax/tax-rounding@2024-04-06",
            "tax-to-date 420.00"),
        told.lines());
  }

  @Test
  void noTaxIsTold() {
    assertEquals(
        Money.of("-12.00"), tax("NT", PayFrequency.MONTHLY, 2, "1000.00", "500.00", "12.00"));
    assertEquals(
        List.of(
            "§ income-tax/rest-of-uk-flat-rates@2024-04-06",
            "nothing-due-for-code NT",
            "tax-to-date 0.00"),
        told.lines().subList(told.lines().size() - 3, told.lines().size()));
    assertEquals(Money.ZERO, tax("NT M1", PayFrequency.MONTHLY, 2, "1000.00", "500.00", "12.00"));
  }

  @Test
  void payBelowZeroIsNeverTaxedBelowZero() {
    assertEquals(Money.ZERO, tax("BR M1", PayFrequency.MONTHLY, 2, "-100.00", "0", "0"));
    assertEquals(Money.ZERO, tax("1257L M1", PayFrequency.MONTHLY, 2, "-100.00", "0", "0"));
    // 1,000 taxed at 200, then 1,500 taken back: all 200 come back, no more
    assertEquals(
        Money.of("-200.00"), tax("BR", PayFrequency.MONTHLY, 2, "-1500.00", "1000.00", "200.00"));
    assertEquals(
        Money.of("-200.00"), tax("0T", PayFrequency.MONTHLY, 2, "-1500.00", "1000.00", "200.00"));
  }

  @Test
  void theSourceOfALineIsTheRatesOfItsNationAndForm() {
    assertEquals(
        "uk/income-tax/wales-bands@2024-04-06", INCOME_TAX.source(TaxCode.of("C1257L")).id());
    assertEquals(
        "uk/income-tax/wales-flat-rates@2024-04-06", INCOME_TAX.source(TaxCode.of("CBR")).id());
    assertEquals(
        "uk/income-tax/code-after-leaving@2024-04-06", INCOME_TAX.sourceAfterLeaving().id());
    assertEquals(TaxCode.of("C0T", true), INCOME_TAX.afterLeaving(TaxCode.of("CK5")));
  }
}
