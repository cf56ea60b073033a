package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.BankHoliday;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Works out the examples that stand beside the rules of this room. */
public final class DeductionExamples {

  private final RuleSet rules;

  public DeductionExamples(RuleSet rules) {
    this.rules = rules;
  }

  /** What works out each file's examples: results by name. */
  public Map<String, Function<RuleExample, Map<String, String>>> byFile() {
    return Map.of(
        "uk/income-tax", this::incomeTax,
        "uk/national-insurance", this::nationalInsurance,
        "uk/student-loans", this::studentLoan,
        "uk/pensions", this::pension,
        "uk/minimum-wage", this::minimumWage,
        "uk/mileage", this::mileage,
        "uk/bank-holidays", this::bankHoliday,
        "uk/state-pension-age", this::statePensionAge);
  }

  private Map<String, String> incomeTax(RuleExample example) {
    LocalDate payDate = example.day("pay-date");
    Money tax =
        new IncomeTax(rules.incomeTax(), payDate)
            .of(
                TaxCode.of(example.given("tax-code")),
                TaxPeriod.of(payDate, frequency(example)),
                Money.of(example.given("pay")),
                Money.of(example.given().getOrDefault("taxable-before", "0")),
                Money.of(example.given().getOrDefault("tax-before", "0")),
                Working.SILENT);
    return Map.of("tax", tax.toString());
  }

  private Map<String, String> nationalInsurance(RuleExample example) {
    NiContributions paid =
        new NationalInsurance(rules.nationalInsurance(), example.day("pay-date"))
            .on(
                NiCategory.ofLetter(example.given("letter")),
                frequency(example),
                Money.of(example.given("pay")));
    return Map.of("worker", paid.worker().toString(), "employer", paid.employer().toString());
  }

  private Map<String, String> studentLoan(RuleExample example) {
    StudentLoans loans = new StudentLoans(rules.studentLoans(), example.day("pay-date"));
    Money pay = Money.of(example.given("pay"));
    String plan = example.given("plan");
    Money repaid =
        plan.equals("postgraduate")
            ? loans.postgraduate(frequency(example), pay, Working.SILENT)
            : loans.plan(StudentLoanPlan.ofNumber(plan), frequency(example), pay, Working.SILENT);
    return Map.of("repaid", repaid.toString());
  }

  private Map<String, String> pension(RuleExample example) {
    PensionContributions paid =
        new Pension(rules.pensions(), example.day("pay-date"))
            .reliefAtSource(
                frequency(example),
                Money.of(example.given("pay")),
                Rate.ofPercent(example.given("worker-percent")),
                Rate.ofPercent(example.given("employer-percent")));
    return Map.of(
        "from-pay",
        paid.fromPay().toString(),
        "tax-relief",
        paid.taxRelief().toString(),
        "employer",
        paid.employer().toString());
  }

  private Map<String, String> minimumWage(RuleExample example) {
    Money topUp =
        new MinimumWage(rules.minimumWage(), example.day("period-first-day"))
            .topUp(
                example.day("date-of-birth"),
                Integer.parseInt(example.given("minutes")),
                Money.of(example.given("pay-that-counts")),
                Working.SILENT);
    return Map.of("top-up", topUp.toString());
  }

  private Map<String, String> mileage(RuleExample example) {
    Money approved =
        new Mileage(rules.mileage(), example.day("pay-date"))
            .approved(Integer.parseInt(example.given("miles-tenths")));
    return Map.of("approved", approved.toString());
  }

  private Map<String, String> bankHoliday(RuleExample example) {
    BankHolidayDivision division =
        Arrays.stream(BankHolidayDivision.values())
            .filter(known -> known.word().equals(example.given("division")))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\"" + example.given("division") + "\" is not a division"));
    return Map.of(
        "bank-holiday",
        rules.bankHolidays(division).on(example.day("day")).map(BankHoliday::name).orElse("none"));
  }

  private Map<String, String> statePensionAge(RuleExample example) {
    LocalDate born = example.day("date-of-birth");
    return Map.of(
        "reached-on", born.plusMonths(rules.statePensionAgeMonths().on(born).value()).toString());
  }

  private static PayFrequency frequency(RuleExample example) {
    return PayFrequency.ofWord(example.given("frequency"));
  }
}
