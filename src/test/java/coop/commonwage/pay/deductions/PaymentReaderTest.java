package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentReaderTest {

  private static final StatutoryDeductions DEDUCTIONS = new StatutoryDeductions(RuleSets.bundled());

  private final Map<PaymentField, String> texts = new EnumMap<>(PaymentField.class);

  PaymentReaderTest() {
    texts.put(PaymentField.ID, "a");
    texts.put(PaymentField.PAY_DATE, "2026-11-05");
    texts.put(PaymentField.FREQUENCY, "monthly");
    texts.put(PaymentField.TAX_CODE, "1257L");
    texts.put(PaymentField.NI_CATEGORY, "A");
    texts.put(PaymentField.GROSS, "2000.00");
  }

  private PaymentReader reader() {
    return new PaymentReader(DEDUCTIONS, field -> texts.getOrDefault(field, ""));
  }

  private List<String> problems() {
    PaymentReader reader = reader();
    assertEquals(Optional.empty(), reader.read());
    return reader.problems().stream().map(FieldProblem::toString).toList();
  }

  @Test
  void whatIsNotGivenIsLeftOut() {
    assertEquals(
        Optional.of(
            new DeductionRequest(
                LocalDate.of(2026, 11, 5),
                TaxPeriod.of(LocalDate.of(2026, 11, 5), PayFrequency.MONTHLY),
                TaxCode.of("1257L"),
                NiCategory.A,
                Money.of("2000.00"),
                Money.ZERO,
                Money.ZERO,
                Optional.empty(),
                false)),
        reader().read());
  }

  @Test
  void aPeriodMayHaveAZeroBeforeIt() {
    texts.put(PaymentField.PERIOD, "07");

    assertEquals(
        TaxPeriod.of(LocalDate.of(2026, 11, 5), PayFrequency.MONTHLY),
        reader().read().orElseThrow().period());
  }

  @Test
  void everyFieldIsReadAndBlanksAroundItDoNotMatter() {
    texts.put(PaymentField.FREQUENCY, " weekly ");
    texts.put(PaymentField.PERIOD, "31");
    texts.put(PaymentField.TAX_CODE, "S1257L");
    texts.put(PaymentField.TAX_BASIS, "week1month1");
    texts.put(PaymentField.NI_CATEGORY, "m");
    texts.put(PaymentField.GROSS, "99999999.99");
    texts.put(PaymentField.TAXABLE_BEFORE, "12000");
    texts.put(PaymentField.TAX_BEFORE, "0.5");
    texts.put(PaymentField.STUDENT_LOAN_PLAN, "5");
    texts.put(PaymentField.POSTGRADUATE_LOAN, "Y");

    assertEquals(
        Optional.of(
            new DeductionRequest(
                LocalDate.of(2026, 11, 5),
                TaxPeriod.of(LocalDate.of(2026, 11, 5), PayFrequency.WEEKLY),
                TaxCode.of("S1257L M1"),
                NiCategory.M,
                Money.of("99999999.99"),
                Money.of("12000.00"),
                Money.of("0.50"),
                Optional.of(StudentLoanPlan.PLAN_5),
                true)),
        reader().read());
    texts.put(PaymentField.POSTGRADUATE_LOAN, "N");
    texts.put(PaymentField.TAX_BASIS, "cumulative");
    assertEquals(false, reader().read().orElseThrow().postgraduateLoan());
    assertEquals(TaxCode.of("S1257L"), reader().read().orElseThrow().taxCode());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      textBlock =
          """
          ID|~~|is empty, and must be a name or number of your own
          PAY_DATE|~~|is empty, and must be a date such as 2026-11-05
          PAY_DATE|2026-02-30|"2026-02-30" is not a date such as 2026-11-05
          PAY_DATE|05/11/2026|"05/11/2026" is not a date such as 2026-11-05
          PAY_DATE|2024-04-05|2024-04-05 must be from 2024-04-06 to 2027-04-05, the days payroll-rules/uk/income-tax.yaml is verified for
          PAY_DATE|2027-04-06|2027-04-06 must be from 2024-04-06 to 2027-04-05, the days payroll-rules/uk/income-tax.yaml is verified for
          PAY_DATE|-999999999-01-01|-999999999-01-01 must be from 2024-04-06 to 2027-04-05, the days payroll-rules/uk/income-tax.yaml is verified for
          FREQUENCY|~~|is empty, and must be weekly, fortnightly, four-weekly or monthly
          FREQUENCY|daily|"daily" is not a pay frequency: weekly, fortnightly, four-weekly or monthly
          PERIOD|8|"8" does not fit pay_date 2026-11-05, which for monthly pay is in tax month 7
          PERIOD|007|"007" does not fit pay_date 2026-11-05, which for monthly pay is in tax month 7
          PERIOD|first|"first" does not fit pay_date 2026-11-05, which for monthly pay is in tax month 7
          TAX_CODE|~~|is empty, and must be a tax code such as 1257L, S1257L M1, K475 or BR
          TAX_CODE|K0|"K0" is not a tax code: a K code is K and a number from 1 to 9999, such as K475
          TAX_CODE|12 57L|"12 57L" is not a tax code: a blank stands inside its number
          TAX_CODE|D2|"D2" is not a tax code: D codes are D0 and D1 (only Scotland has SD2 and SD3)
          TAX_BASIS|sometimes|"sometimes" is not a basis: cumulative, week1month1 or empty
          NI_CATEGORY|~~|is empty, and must be a National Insurance letter such as A
          NI_CATEGORY|AA|"AA" is not a National Insurance category: A B C D E F H I J K L M N S V X or Z
          GROSS|~~|is empty, and must be an amount in pounds from 0.00 to 99999999.99 with at most two decimals
          GROSS|-0.01|"-0.01" is not an amount in pounds from 0.00 to 99999999.99 with at most two decimals
          GROSS|-0|"-0" is not an amount in pounds from 0.00 to 99999999.99 with at most two decimals
          GROSS|100000000|"100000000" is not an amount in pounds from 0.00 to 99999999.99 with at most two decimals
          GROSS|999999999999999999|"999999999999999999" is not an amount in pounds from 0.00 to 99999999.99 with at most two decimals
          GROSS|1,234.00|"1,234.00" is not an amount in pounds from 0.00 to 99999999.99 with at most two decimals
          TAXABLE_BEFORE|1.234|"1.234" is not an amount in pounds from 0.00 to 99999999.99 with at most two decimals
          TAX_BEFORE|£5|"£5" is not an amount in pounds from 0.00 to 99999999.99 with at most two decimals
          STUDENT_LOAN_PLAN|3|"3" is not a student loan plan: 1, 2, 4 or 5
          POSTGRADUATE_LOAN|yes|"yes" is not Y, N or empty
          """)
  void whatIsWrongWithAFieldIsSaidWithWhatIsAllowed(
      PaymentField field, String text, String message) {
    texts.put(field, text);

    assertEquals(List.of(field.word() + ": " + message), problems());
  }

  @Test
  void blanksElsewhereInACodeDoNotMatter() {
    texts.put(PaymentField.TAX_CODE, "S 1257 L  M 1");

    assertEquals(TaxCode.of("S1257L M1"), reader().read().orElseThrow().taxCode());
  }

  @Test
  void aCodeThatStandsAloneContradictsTheCumulativeBasis() {
    texts.put(PaymentField.TAX_CODE, "1257L X");
    texts.put(PaymentField.TAX_BASIS, "cumulative");

    assertEquals(
        List.of(
            "tax_basis: \"cumulative\" contradicts tax_code \"1257L X\", which ends in W1, M1 or"
                + " X"),
        problems());
  }

  @Test
  void theLastPaymentOfAYearIsInAnExtraWeek() {
    texts.put(PaymentField.PAY_DATE, "2026-04-05");
    texts.put(PaymentField.FREQUENCY, "fortnightly");
    texts.put(PaymentField.PERIOD, "53");

    assertEquals(
        List.of(
            "period: \"53\" does not fit pay_date 2026-04-05, which for fortnightly pay is in tax"
                + " week 54"),
        problems());
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheFields() {
    texts.clear();
    texts.put(PaymentField.FREQUENCY, "daily");
    texts.put(PaymentField.PERIOD, "1");

    assertEquals(
        List.of("id", "pay_date", "frequency", "tax_code", "ni_category", "gross"),
        problems().stream().map(problem -> problem.substring(0, problem.indexOf(':'))).toList());
  }

  @Test
  void taxIsNeverMoreThanThePayItWasTakenFrom() {
    texts.put(PaymentField.TAXABLE_BEFORE, "1000");
    texts.put(PaymentField.TAX_BEFORE, "1000.00");
    assertTrue(reader().read().isPresent());

    texts.put(PaymentField.TAX_BEFORE, "1000.01");
    assertEquals(
        List.of(
            "tax_before: 1000.01 is more than taxable_before, 1000.00: tax is never more than the"
                + " pay it was taken from"),
        problems());
    texts.put(PaymentField.TAXABLE_BEFORE, "");
    texts.put(PaymentField.TAX_BEFORE, "0.01");
    assertEquals(1, problems().size());

    texts.put(PaymentField.TAXABLE_BEFORE, "much");
    assertEquals(1, problems().size());
    assertTrue(problems().getFirst().startsWith("taxable_before: "), problems().getFirst());
  }
}
