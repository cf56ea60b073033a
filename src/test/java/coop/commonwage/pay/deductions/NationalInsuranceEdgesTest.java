package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.NationalInsuranceRules;
import coop.commonwage.rules.NationalInsuranceRules.NiLetter;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every letter and frequency of every year, around every threshold, against the exact percentage
 * method written out again in plain decimals; and what the method tells of itself.
 */
class NationalInsuranceEdgesTest {

  private static final RuleSet RULES = RuleSets.bundled();
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 5);

  static Stream<TaxYear> years() {
    return IntStream.rangeClosed(2024, 2026).mapToObj(TaxYear::new);
  }

  @ParameterizedTest
  @MethodSource("years")
  void contributionsAndBandsAreExactAroundEveryThreshold(TaxYear year) {
    NationalInsuranceRules rules = RULES.nationalInsurance();
    LocalDate day = year.firstDay();
    NationalInsurance insurance = new NationalInsurance(rules, day);
    List<String> wrong = new ArrayList<>();
    for (NiCategory category : NiCategory.values()) {
      NiLetter letter = insurance.letter(category);
      for (PayFrequency frequency : PayFrequency.values()) {
        for (Money pay : payAround(rules, day, frequency)) {
          NiContributions given = insurance.on(category, frequency, pay);
          NiContributions expected = oracle(rules, day, letter, frequency, pay);
          if (!given.equals(expected)) {
            wrong.add("%s %s %s: %s, not %s".formatted(category, frequency, pay, given, expected));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<Money> payAround(
      NationalInsuranceRules rules, LocalDate day, PayFrequency frequency) {
    List<Money> edges = new ArrayList<>();
    edges.add(rules.lowerEarningsLimit().on(day).value().of(frequency));
    edges.add(rules.primaryThreshold().on(day).value().of(frequency));
    edges.add(rules.upperEarningsLimit().on(day).value().of(frequency));
    rules
        .employerThresholds()
        .values()
        .forEach(rule -> edges.add(rule.on(day).value().of(frequency)));
    List<Money> pays = new ArrayList<>(List.of(Money.ZERO, Money.of("0.01"), Money.of("25000.33")));
    for (Money edge : edges) {
      for (long pence : new long[] {-100, -1, 0, 1, 3, 4, 6, 7, 8, 19, 20, 33, 100}) {
        pays.add(edge.plus(Money.ofPence(pence)));
      }
    }
    return pays;
  }

  private static NiContributions oracle(
      NationalInsuranceRules rules,
      LocalDate day,
      NiLetter letter,
      PayFrequency frequency,
      Money pay) {
    Money lower = rules.lowerEarningsLimit().on(day).value().of(frequency);
    Money primary = rules.primaryThreshold().on(day).value().of(frequency);
    Money upper = rules.upperEarningsLimit().on(day).value().of(frequency);
    Money worker = Money.ZERO;
    if (!letter.workerRate().equals("none")) {
      worker =
          exact(slice(pay, primary, upper), switchRate(letter.workerRate()))
              .plus(exact(slice(pay, upper, null), "0.02"));
    }
    Money employer = Money.ZERO;
    if (!letter.employerFrom().equals("none")) {
      Money start =
          rules.employerThresholds().get(letter.employerFrom()).on(day).value().of(frequency);
      String rate = day.getYear() == 2024 ? "0.138" : "0.15";
      employer = exact(slice(pay, start, upper), rate).plus(exact(slice(pay, upper, null), rate));
    }
    boolean counts = !pay.isLessThan(lower) && !letter.employerFrom().equals("none");
    return new NiContributions(
        worker,
        employer,
        counts ? lower : Money.ZERO,
        counts ? slice(pay, lower, primary) : Money.ZERO,
        counts ? slice(pay, primary, upper) : Money.ZERO);
  }

  private static String switchRate(String kind) {
    return switch (kind) {
      case "standard" -> "0.08";
      case "reduced" -> "0.0185";
      default -> "0.02";
    };
  }

  private static Money slice(Money pay, Money from, Money upTo) {
    Money end = upTo == null ? pay : pay.min(upTo);
    return end.isMoreThan(from) ? end.minus(from) : Money.ZERO;
  }

  /** Three decimals kept; a third decimal of 6 or more makes one more penny. */
  private static Money exact(Money pay, String rate) {
    BigDecimal cut =
        new BigDecimal(pay.toString())
            .multiply(new BigDecimal(rate))
            .setScale(3, RoundingMode.DOWN);
    return Money.of(cut.setScale(2, RoundingMode.HALF_DOWN).toPlainString());
  }

  @ParameterizedTest
  @CsvSource({
    // thresholds of 2026-27 as published: pay, the worker's and the employer's contribution
    "weekly, 129.00, 0.00, 4.95",
    "weekly, 96.04, 0.00, 0.01",
    "weekly, 242.08, 0.01, 21.91",
    "weekly, 967.00, 58.00, 130.65",
    "fortnightly, 193.04, 0.00, 0.01",
    "fortnightly, 484.08, 0.01, 43.66",
    "four-weekly, 385.04, 0.00, 0.01",
    "four-weekly, 967.08, 0.01, 87.31",
    "monthly, 417.04, 0.00, 0.01",
    "monthly, 1048.08, 0.01, 94.66"
  })
  void in202627EmployersPayFromTheSecondaryThresholdThoughItLiesBelowTheLowerLimit(
      String frequency, String pay, String worker, String employer) {
    NiContributions given =
        new NationalInsurance(RULES.nationalInsurance(), NOVEMBER)
            .on(NiCategory.A, PayFrequency.ofWord(frequency), Money.of(pay));

    assertEquals(Money.of(worker), given.worker());
    assertEquals(Money.of(employer), given.employer());
  }

  @Test
  void bothSidesTellTheirBandsRatesAndRounding() {
    NationalInsurance insurance = new NationalInsurance(RULES.nationalInsurance(), NOVEMBER);
    WhatIsTold worker = new WhatIsTold();
    WhatIsTold employer = new WhatIsTold();
    Money pay = Money.of("5000.00");
    insurance.workerContribution(NiCategory.F, PayFrequency.MONTHLY, pay, worker);
    insurance.employerContribution(NiCategory.F, PayFrequency.MONTHLY, pay, employer);

    assertEquals(
        List.of(
            "= national-insurance",
            "ni-category < F",
            "ni-pay < 5000.00",
            "primary-threshold 1048.00",
            "upper-earnings-limit 4189.00",
            "pay-in-main-band 3141.00",
            "main-rate 0.08",
            "contribution-in-main-band 251.28",
            "pay-above-upper-limit 811.00",
            "rate-above 0.02",
            "contribution-above 16.22"),
        worker.figures());
    assertEquals(
        List.of(
            "national-insurance/letters@2024-04-06",
            "national-insurance/primary-threshold@2024-04-06",
            "national-insurance/upper-earnings-limit@2024-04-06",
            "national-insurance/worker-rates@2024-04-06",
            "national-insurance/rounding@2024-04-06",
            "national-insurance/worker-rate-above@2024-04-06"),
        worker.rules());
    assertEquals(
        List.of(
            "= employer-national-insurance",
            "ni-category < F",
            "ni-pay < 5000.00",
            "employer-threshold 2083.00",
            "employer-rate 0.15",
            "pay-to-upper-limit 2106.00",
            "contribution-to-upper-limit 315.90",
            "pay-above-upper-limit 811.00",
            "contribution-above 121.65"),
        employer.figures());
    assertEquals(
        List.of(
            "national-insurance/letters@2024-04-06",
            "national-insurance/freeport-upper-secondary-threshold@2024-04-06",
            "national-insurance/employer-rate@2025-04-06",
            "national-insurance/rounding@2024-04-06",
            "national-insurance/upper-earnings-limit@2024-04-06"),
        employer.rules());
  }

  @Test
  void aLetterThatOwesNothingSaysSo() {
    NationalInsurance insurance = new NationalInsurance(RULES.nationalInsurance(), NOVEMBER);
    WhatIsTold worker = new WhatIsTold();
    WhatIsTold employer = new WhatIsTold();
    insurance.workerContribution(NiCategory.C, PayFrequency.WEEKLY, Money.of("500.00"), worker);
    insurance.employerContribution(NiCategory.X, PayFrequency.WEEKLY, Money.of("500.00"), employer);

    assertEquals("nothing-due-for-letter C", worker.figures().getLast());
    assertEquals("nothing-due-for-letter X", employer.figures().getLast());
  }

  @Test
  void aDirectorsYearTellsWeeksBandsAndWhatWasPaidBefore() {
    DirectorInsurance insurance = new DirectorInsurance(RULES.nationalInsurance(), NOVEMBER);
    Directorship office =
        new Directorship(
            Directorship.Method.STANDARD,
            LocalDate.of(2026, 10, 5),
            List.of(new LetterPay(NiCategory.A, Money.of("30000.00"))),
            Money.of("100.00"),
            Money.of("200.00"));
    WhatIsTold worker = new WhatIsTold();
    WhatIsTold employer = new WhatIsTold();
    Money pay = Money.of("1000.00");

    // 26 weeks: 6,285, 25,135 and 2,500
    assertEquals(
        Money.of("1505.30"),
        insurance.workerContribution(
            NiCategory.C, PayFrequency.MONTHLY, pay, office, false, worker));
    assertEquals(
        Money.of("4075.00"),
        insurance.employerContribution(
            NiCategory.C, PayFrequency.MONTHLY, pay, office, false, employer));
    assertEquals(
        List.of(
            "= director-national-insurance",
            "director-weeks < 26",
            "primary-threshold 6285.00",
            "upper-earnings-limit 25135.00",
            "ni-category < A",
            "director-pay < 30000.00",
            "director-pay-main 18850.00",
            "director-rate-main 0.08",
            "director-contribution-main 1508.00",
            "director-pay-above 4865.00",
            "director-rate-above 0.02",
            "director-contribution-above 97.30",
            "ni-category < C",
            "director-pay < 1000.00",
            "nothing-due-for-letter C",
            "director-contribution-to-date 1605.30",
            "director-contribution-before < 100.00"),
        worker.figures());
    assertEquals(
        List.of(
            "= director-employer-national-insurance",
            "director-weeks < 26",
            "upper-earnings-limit 25135.00",
            "ni-category < A",
            "director-pay < 30000.00",
            "employer-threshold 2500.00",
            "director-pay-main 22635.00",
            "director-rate-main 0.15",
            "director-contribution-main 3395.25",
            "director-pay-above 4865.00",
            "director-rate-above 0.15",
            "director-contribution-above 729.75",
            "ni-category < C",
            "director-pay < 1000.00",
            "employer-threshold 2500.00",
            "director-pay-main 0.00",
            "director-rate-main 0.15",
            "director-contribution-main 0.00",
            "director-pay-above 1000.00",
            "director-rate-above 0.15",
            "director-contribution-above 150.00",
            "director-contribution-to-date 4275.00",
            "director-contribution-before < 200.00"),
        employer.figures());
    assertEquals(
        List.of(
            "national-insurance/director-year-weeks@2024-04-06",
            "national-insurance/director-threshold-rounding@2024-04-06",
            "national-insurance/primary-threshold@2024-04-06",
            "national-insurance/upper-earnings-limit@2024-04-06"),
        worker.rules().subList(0, 4));
    assertEquals(
        List.of(
            "national-insurance/director-year-weeks@2024-04-06",
            "national-insurance/director-threshold-rounding@2024-04-06",
            "national-insurance/upper-earnings-limit@2024-04-06",
            "national-insurance/employer-rate@2025-04-06",
            "national-insurance/letters@2024-04-06",
            "national-insurance/secondary-threshold@2025-04-06",
            "national-insurance/rounding@2024-04-06"),
        employer.rules().subList(0, 7));
    assertEquals(
        List.of(
            "national-insurance/letters@2024-04-06",
            "national-insurance/worker-rates@2024-04-06",
            "national-insurance/rounding@2024-04-06",
            "national-insurance/worker-rate-above@2024-04-06",
            "national-insurance/rounding@2024-04-06",
            "national-insurance/letters@2024-04-06"),
        worker.rules().subList(4, 10));
  }

  @Test
  void onAccountADirectorIsToldLikeAnybodyAndThatItIsOnAccount() {
    DirectorInsurance insurance = new DirectorInsurance(RULES.nationalInsurance(), NOVEMBER);
    Directorship office =
        Directorship.begun(Directorship.Method.ALTERNATIVE, LocalDate.of(2020, 1, 1));
    WhatIsTold worker = new WhatIsTold();
    WhatIsTold employer = new WhatIsTold();
    Money pay = Money.of("2000.00");
    insurance.workerContribution(NiCategory.A, PayFrequency.MONTHLY, pay, office, false, worker);
    insurance.employerContribution(
        NiCategory.A, PayFrequency.MONTHLY, pay, office, false, employer);

    assertEquals("= national-insurance", worker.lines().getFirst());
    assertEquals("director-on-account alternative", worker.lines().getLast());
    assertEquals("= employer-national-insurance", employer.lines().getFirst());
    assertEquals("director-on-account alternative", employer.lines().getLast());
  }
}
