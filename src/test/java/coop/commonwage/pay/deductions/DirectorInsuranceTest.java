package coop.commonwage.pay.deductions;

import static coop.commonwage.pay.deductions.Directorship.Method.ALTERNATIVE;
import static coop.commonwage.pay.deductions.Directorship.Method.STANDARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DirectorInsuranceTest {

  private static final Path PACK =
      Path.of("payroll-rules/uk/conformance/nic_directors_hmrc_2025-26.csv");
  private static final RuleSet RULES = RuleSets.bundled();
  private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

  private static DirectorInsurance on(String payDate) {
    return new DirectorInsurance(RULES.nationalInsurance(), LocalDate.parse(payDate));
  }

  /** What has been paid on one director so far. */
  private record Year(Money pay, NiContributions sums) {
    static final Year BEGUN =
        new Year(
            Money.ZERO,
            new NiContributions(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO));
  }

  @Test
  void everyRowOfHmrcsDirectorsPackIsExactInThePeriodAndInTheYear() throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, Year> years = new HashMap<>();
    List<NamedCsvRecord> rows;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(PACK)) {
      rows = csv.stream().toList();
    }
    for (NamedCsvRecord row : rows) {
      String director = row.getField("id").substring(0, row.getField("id").lastIndexOf('/'));
      years.put(director, paid(row, years.getOrDefault(director, Year.BEGUN), wrong));
    }
    assertEquals(List.of(), wrong);
    assertEquals(106, rows.size());
  }

  private static Year paid(NamedCsvRecord row, Year before, List<String> wrong) {
    TaxYear year = new TaxYear(2025);
    int week = Integer.parseInt(row.getField("period"));
    LocalDate payDate = year.firstDay().plusWeeks(week - 1L);
    boolean appointedInWeek5 = row.getField("id").contains("week_5") || pays48Weeks(row);
    LocalDate appointed = appointedInWeek5 ? year.firstDay().plusWeeks(4) : LONG_AGO;
    boolean annual = row.getField("frequency").equals("annual");
    NiCategory letter = NiCategory.ofLetter(row.getField("category"));
    Money pay = money(row, "gross");
    DirectorInsurance insurance = new DirectorInsurance(RULES.nationalInsurance(), payDate);
    Directorship office =
        new Directorship(
            annual ? STANDARD : ALTERNATIVE,
            appointed,
            List.of(new LetterPay(letter, before.pay())),
            before.sums().worker(),
            before.sums().employer());
    boolean last = week == 52;
    Money worker =
        insurance.workerContribution(
            letter, PayFrequency.WEEKLY, pay, office, last, Working.SILENT);
    Money employer =
        insurance.employerContribution(
            letter, PayFrequency.WEEKLY, pay, office, last, Working.SILENT);
    Money payToDate = before.pay().plus(pay);
    NiContributions bands =
        last
            ? insurance.toDate(
                List.of(new LetterPay(letter, payToDate)), insurance.weeks(appointed))
            : sum(
                before.sums(),
                new NationalInsurance(RULES.nationalInsurance(), payDate)
                    .on(letter, PayFrequency.WEEKLY, pay));
    Year now =
        new Year(
            payToDate,
            new NiContributions(
                before.sums().worker().plus(worker),
                before.sums().employer().plus(employer),
                bands.atLowerLimit(),
                bands.toPrimaryThreshold(),
                bands.toUpperLimit()));
    compare(row, "expected_employee", worker, wrong);
    compare(row, "expected_employer", employer, wrong);
    compare(row, "gross_to_date", now.pay(), wrong);
    compare(row, "expected_employee_ytd", now.sums().worker(), wrong);
    compare(row, "expected_employer_ytd", now.sums().employer(), wrong);
    compare(row, "earnings_at_lel_ytd", now.sums().atLowerLimit(), wrong);
    compare(row, "earnings_lel_to_pt_ytd", now.sums().toPrimaryThreshold(), wrong);
    compare(row, "earnings_pt_to_uel_ytd", now.sums().toUpperLimit(), wrong);
    return now;
  }

  private static boolean pays48Weeks(NamedCsvRecord row) {
    return row.getField("id").contains("48_weeks");
  }

  private static NiContributions sum(NiContributions a, NiContributions b) {
    return new NiContributions(
        a.worker().plus(b.worker()),
        a.employer().plus(b.employer()),
        a.atLowerLimit().plus(b.atLowerLimit()),
        a.toPrimaryThreshold().plus(b.toPrimaryThreshold()),
        a.toUpperLimit().plus(b.toUpperLimit()));
  }

  private static void compare(NamedCsvRecord row, String column, Money given, List<String> wrong) {
    if (!given.equals(money(row, column))) {
      wrong.add(
          "%s: %s is %s, not %s"
              .formatted(row.getField("id"), column, given, row.getField(column)));
    }
  }

  private static Money money(NamedCsvRecord row, String column) {
    return Money.of(row.getField(column));
  }

  @Test
  void theWeeksLeftCountFromTheTaxWeekOfAppointment() {
    DirectorInsurance insurance = on("2027-04-05");

    assertEquals(52, insurance.weeks(LocalDate.of(2026, 4, 5)));
    assertEquals(52, insurance.weeks(LocalDate.of(2026, 4, 6)));
    assertEquals(52, insurance.weeks(LocalDate.of(2026, 4, 12)));
    assertEquals(51, insurance.weeks(LocalDate.of(2026, 4, 13)));
    assertEquals(2, insurance.weeks(LocalDate.of(2027, 3, 28)));
    assertEquals(1, insurance.weeks(LocalDate.of(2027, 3, 29)));
    assertEquals(1, insurance.weeks(LocalDate.of(2027, 4, 5)));
  }

  @Test
  void theEarningsPeriodBeginsWithTheWeekOfAppointmentOrTheTaxYear() {
    TaxYear year = new TaxYear(2026);

    assertEquals(
        LocalDate.of(2026, 4, 6), Directorship.periodStart(LocalDate.of(2026, 4, 5), year));
    assertEquals(
        LocalDate.of(2026, 4, 6), Directorship.periodStart(LocalDate.of(2026, 4, 12), year));
    assertEquals(
        LocalDate.of(2026, 4, 13), Directorship.periodStart(LocalDate.of(2026, 4, 13), year));
    assertEquals(
        LocalDate.of(2027, 4, 5), Directorship.periodStart(LocalDate.of(2027, 4, 5), year));
  }

  @Test
  void partYearThresholdsGoUpToTheNextPound() {
    // 12,570 × 47/52 = 11,361.34; 5,000 × 47/52 = 4,519.23; 50,270 × 47/52 = 45,436.34
    NiContributions at = on("2026-05-30").toDate(paid(NiCategory.A, "45437.00"), 47);

    // (45,437 − 11,362) × 8 %; (45,437 − 4,520) × 15 %
    assertEquals(Money.of("2726.00"), at.worker());
    assertEquals(Money.of("6137.55"), at.employer());
    // 6,708 × 47/52 = 6,063
    assertEquals(Money.of("6063.00"), at.atLowerLimit());
    assertEquals(Money.of("5299.00"), at.toPrimaryThreshold());
    assertEquals(Money.of("34075.00"), at.toUpperLimit());
  }

  @Test
  void bandsOfTheYearAreZeroBelowTheLowerLimitAndCutAtEveryThreshold() {
    assertEquals(bands("0.00", "0.00", "0.00"), bandsAt("6707.99"));
    assertEquals(bands("6708.00", "0.00", "0.00"), bandsAt("6708.00"));
    assertEquals(bands("6708.00", "5861.99", "0.00"), bandsAt("12569.99"));
    assertEquals(bands("6708.00", "5862.00", "0.01"), bandsAt("12570.01"));
    assertEquals(bands("6708.00", "5862.00", "37700.00"), bandsAt("50270.01"));
  }

  private static List<Money> bands(String atLower, String toPrimary, String toUpper) {
    return List.of(Money.of(atLower), Money.of(toPrimary), Money.of(toUpper));
  }

  private static List<Money> bandsAt(String pay) {
    NiContributions at = on("2026-05-30").toDate(paid(NiCategory.A, pay), 52);
    return List.of(at.atLowerLimit(), at.toPrimaryThreshold(), at.toUpperLimit());
  }

  @Test
  void aYearOfAPenAboveTheUpperLimitHasTheSmallRateForTheRestOnBothSides() {
    NiContributions at = on("2026-05-30").toDate(paid(NiCategory.A, "60270.00"), 52);

    // 37,700 × 8 % + 10,000 × 2 %; 45,270 × 15 % + 10,000 × 15 %
    assertEquals(Money.of("3216.00"), at.worker());
    assertEquals(Money.of("8290.50"), at.employer());
  }

  @Test
  void aDirectorWhoReachesPensionAgePaysOnWhatCameBefore() {
    List<LetterPay> paid =
        List.of(
            new LetterPay(NiCategory.A, Money.of("20000.00")),
            new LetterPay(NiCategory.C, Money.of("40000.00")));
    NiContributions at = on("2026-11-30").toDate(paid, 52);

    // (20,000 − 12,570) × 8 %; the employer on everything: (20,000 − 5,000), 30,270 and 9,730 × 15
    // %
    assertEquals(Money.of("594.40"), at.worker());
    assertEquals(Money.of("8250.00"), at.employer());
  }

  @Test
  void anEmployerPaysForADirectorOf21OnlyFromThenOn() {
    List<LetterPay> paid =
        List.of(
            new LetterPay(NiCategory.M, Money.of("4000.00")),
            new LetterPay(NiCategory.A, Money.of("3000.00")));
    NiContributions at = on("2026-11-30").toDate(paid, 52);

    // 4,000 on M fills the band below 5,000; of 3,000 on A 2,000 lie above it
    assertEquals(Money.of("300.00"), at.employer());
    assertEquals(Money.ZERO, at.worker());
  }

  @Test
  void payNobodyOwesOnFillsNoBand() {
    List<LetterPay> paid =
        List.of(
            new LetterPay(NiCategory.X, Money.of("9000.00")),
            new LetterPay(NiCategory.A, Money.of("13570.00")));
    NiContributions at = on("2026-11-30").toDate(paid, 52);

    assertEquals(Money.of("80.00"), at.worker());
    assertEquals(Money.of("1285.50"), at.employer());
    assertEquals(Money.of("1000.00"), at.toUpperLimit());
  }

  @Test
  void aLetterUsedAgainJoinsWhatWasPaidOnItBefore() {
    Directorship office =
        new Directorship(
            STANDARD,
            LONG_AGO,
            List.of(
                new LetterPay(NiCategory.A, Money.of("10000.00")),
                new LetterPay(NiCategory.X, Money.of("500.00"))),
            Money.ZERO,
            Money.of("750.00"));

    assertEquals(
        Money.of("194.40"),
        on("2026-11-30")
            .workerContribution(
                NiCategory.A,
                PayFrequency.MONTHLY,
                Money.of("5000.00"),
                office,
                false,
                Working.SILENT));
    assertEquals(
        Money.of("750.00"),
        on("2026-11-30")
            .employerContribution(
                NiCategory.A,
                PayFrequency.MONTHLY,
                Money.of("5000.00"),
                office,
                false,
                Working.SILENT));
  }

  @Test
  void tooMuchTakenOnAccountComesBackWithTheLastPayment() {
    // 20,000 in one month on account: 251.28 + 15,811 × 2 % = 567.50; the year gives 594.40 … of
    // 15,000 it gives 194.40
    Directorship office =
        new Directorship(
            ALTERNATIVE,
            LONG_AGO,
            paid(NiCategory.A, "15000.00"),
            Money.of("467.50"),
            Money.of("2187.45"));

    assertEquals(
        Money.of("-273.10"),
        on("2027-03-31")
            .workerContribution(
                NiCategory.A, PayFrequency.MONTHLY, Money.ZERO, office, true, Working.SILENT));
    assertEquals(
        Money.of("-687.45"),
        on("2027-03-31")
            .employerContribution(
                NiCategory.A, PayFrequency.MONTHLY, Money.ZERO, office, true, Working.SILENT));
  }

  @Test
  void bothMethodsTakeTheSameInAYearWhateverIsPaidWhen() {
    SplittableRandom random = new SplittableRandom(20260406);
    for (int round = 0; round < 200; round++) {
      LocalDate appointed =
          random.nextBoolean() ? LONG_AGO : LocalDate.of(2026, 4, 6).plusDays(random.nextInt(300));
      List<Money> pays = new ArrayList<>();
      for (int month = 0; month < 12; month++) {
        pays.add(Money.ofPence(random.nextInt(900_000)));
      }
      assertEquals(yearOf(STANDARD, appointed, pays), yearOf(ALTERNATIVE, appointed, pays));
    }
  }

  private static List<Money> yearOf(
      Directorship.Method method, LocalDate appointed, List<Money> pays) {
    Money paid = Money.ZERO;
    Money worker = Money.ZERO;
    Money employer = Money.ZERO;
    for (int month = 0; month < 12; month++) {
      LocalDate payDate = LocalDate.of(2026, 4, 30).plusMonths(month);
      DirectorInsurance insurance = new DirectorInsurance(RULES.nationalInsurance(), payDate);
      Directorship office =
          new Directorship(
              method, appointed, paid(NiCategory.A, paid.toString()), worker, employer);
      Money pay = pays.get(month);
      boolean last = month == 11;
      worker =
          worker.plus(
              insurance.workerContribution(
                  NiCategory.A, PayFrequency.MONTHLY, pay, office, last, Working.SILENT));
      employer =
          employer.plus(
              insurance.employerContribution(
                  NiCategory.A, PayFrequency.MONTHLY, pay, office, last, Working.SILENT));
      paid = paid.plus(pay);
    }
    NiContributions year =
        new DirectorInsurance(RULES.nationalInsurance(), LocalDate.of(2027, 3, 30))
            .toDate(
                paid(NiCategory.A, paid.toString()),
                new DirectorInsurance(RULES.nationalInsurance(), LocalDate.of(2027, 3, 30))
                    .weeks(appointed));
    assertEquals(year.worker(), worker);
    assertEquals(year.employer(), employer);
    return List.of(worker, employer);
  }

  private static List<LetterPay> paid(NiCategory letter, String pay) {
    return List.of(new LetterPay(letter, Money.of(pay)));
  }

  @Test
  void theMethodsAreCalledByTheirWords() {
    assertEquals(STANDARD, Directorship.Method.ofWord("standard"));
    assertEquals("alternative", ALTERNATIVE.word());
    assertEquals(
        "\"monthly\" is not a director's method: standard or alternative",
        assertThrows(IllegalArgumentException.class, () -> Directorship.Method.ofWord("monthly"))
            .getMessage());
    assertEquals(List.of(), Directorship.begun(STANDARD, LONG_AGO).paidBefore());
    assertEquals(Money.ZERO, Directorship.begun(STANDARD, LONG_AGO).workerNicBefore());
    assertEquals(Money.ZERO, Directorship.begun(STANDARD, LONG_AGO).employerNicBefore());
  }
}
