package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The authorities' own test packs, every row, to the penny. */
class ConformanceTest {

  private static final Path PACKS = Path.of("payroll-rules/uk/conformance");
  private static final RuleSet RULES = RuleSets.bundled();

  @Test
  void everyRowOfHmrcsTaxPackFor202526IsExact() throws IOException {
    everyTaxRowIsExact("tax_hmrc_2025-26.csv", 168);
  }

  @Test
  void everyRowOfHmrcsTaxPackFor202627IsExact() throws IOException {
    everyTaxRowIsExact("tax_hmrc_2026-27.csv", 168);
  }

  @Test
  void inSixScottishRowsOf202526TheExactRuleGivesAPennyMoreThanHmrcPrints() throws IOException {
    assertEquals(
        6, rows("tax_hmrc_2025-26.csv").stream().filter(ConformanceTest::isAPennyLow).count());
    assertEquals(
        0, rows("tax_hmrc_2026-27.csv").stream().filter(ConformanceTest::isAPennyLow).count());
  }

  /** HMRC's note: its own figure is a penny below its specification, and it accepts either. */
  private static boolean isAPennyLow(NamedCsvRecord row) {
    return row.getField("note").startsWith("HMRC figure is 1p below the exact");
  }

  private static void everyTaxRowIsExact(String pack, int count) throws IOException {
    List<String> wrong = new ArrayList<>();
    List<NamedCsvRecord> rows = rows(pack);
    for (NamedCsvRecord row : rows) {
      TaxYear year = year(row);
      PayFrequency frequency = frequency(row);
      Money given =
          new IncomeTax(RULES.incomeTax(), year.firstDay())
              .of(
                  TaxCode.of(row.getField("code"), row.getField("basis").equals("W1M1")),
                  new TaxPeriod(year, frequency, Integer.parseInt(row.getField("period"))),
                  Money.of(row.getField("gross")),
                  money(row, "taxable_before"),
                  money(row, "tax_before"),
                  Working.SILENT);
      Money printed = Money.of(row.getField("expected_tax"));
      Money exact = isAPennyLow(row) ? printed.plus(Money.ofPence(1)) : printed;
      compare(row, "tax", given, exact, wrong);
    }
    assertEquals(List.of(), wrong);
    assertEquals(count, rows.size());
  }

  @Test
  void everyRowOfHmrcsNationalInsurancePackFor202526IsExact() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<NamedCsvRecord> rows = rows("nic_hmrc_2025-26.csv");
    for (NamedCsvRecord row : rows) {
      NiContributions given =
          new NationalInsurance(RULES.nationalInsurance(), year(row).firstDay())
              .on(
                  NiCategory.ofLetter(row.getField("category")),
                  frequency(row),
                  Money.of(row.getField("gross")));
      compare(row, "worker", given.worker(), money(row, "expected_employee"), wrong);
      compare(row, "employer", given.employer(), money(row, "expected_employer"), wrong);
      compare(row, "at LEL", given.atLowerLimit(), money(row, "earnings_at_lel"), wrong);
      compare(row, "to PT", given.toPrimaryThreshold(), money(row, "earnings_lel_to_pt"), wrong);
      compare(row, "to UEL", given.toUpperLimit(), money(row, "earnings_pt_to_uel"), wrong);
    }
    assertEquals(List.of(), wrong);
    assertEquals(896, rows.size());
  }

  @Test
  void everyRowOfHmrcsStudentLoanPackIsExact() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<NamedCsvRecord> rows = rows("student_loan_hmrc_kalculator.csv");
    for (NamedCsvRecord row : rows) {
      StudentLoans loans = new StudentLoans(RULES.studentLoans(), year(row).firstDay());
      boolean annual = row.getField("frequency").equals("annual");
      PayFrequency frequency = annual ? PayFrequency.MONTHLY : frequency(row);
      Money pay = Money.of(row.getField("pay_in_period"));
      Money inPeriod = annual ? monthOf(pay) : pay;
      int times = annual ? 12 : 1;
      Money plan =
          row.getField("plan").isEmpty()
              ? Money.ZERO
              : loans.plan(
                  StudentLoanPlan.ofNumber(row.getField("plan").substring("plan".length())),
                  frequency,
                  inPeriod,
                  Working.SILENT);
      Money postgraduate =
          row.getField("postgraduate").equals("Y")
              ? loans.postgraduate(frequency, inPeriod, Working.SILENT)
              : Money.ZERO;
      compare(row, "plan", plan.times(times), money(row, "expected_student_loan"), wrong);
      compare(
          row,
          "postgraduate",
          postgraduate.times(times),
          money(row, "expected_postgraduate_loan"),
          wrong);
    }
    assertEquals(List.of(), wrong);
    assertEquals(392, rows.size());
  }

  private static Money monthOf(Money year) {
    BigInteger[] month =
        BigInteger.valueOf(year.pence()).divideAndRemainder(BigInteger.valueOf(12));
    return Money.ofPence(month[0].longValueExact() + (month[1].intValueExact() >= 6 ? 1 : 0));
  }

  private static void compare(
      NamedCsvRecord row, String what, Money given, Money expected, List<String> wrong) {
    if (!given.equals(expected)) {
      wrong.add("%s: %s is %s, not %s".formatted(row.getField("id"), what, given, expected));
    }
  }

  private static Money money(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? Money.ZERO : Money.of(text);
  }

  private static TaxYear year(NamedCsvRecord row) {
    return new TaxYear(Integer.parseInt(row.getField("year").substring(0, 4)));
  }

  private static PayFrequency frequency(NamedCsvRecord row) {
    return PayFrequency.ofWord(row.getField("frequency").replace('_', '-'));
  }

  private static List<NamedCsvRecord> rows(String pack) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(PACKS.resolve(pack))) {
      return csv.stream().toList();
    }
  }
}
