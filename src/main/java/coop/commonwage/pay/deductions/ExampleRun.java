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
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Works out the examples that stand beside the rules, and compares to the letter. */
public final class ExampleRun {

  private final RuleSet rules;

  public ExampleRun(RuleSet rules) {
    this.rules = rules;
  }

  /** What is wrong with an example, with its file and line; empty when it comes out exactly. */
  public Optional<String> fault(RuleExample example) {
    try {
      Map<String, String> given = new TreeMap<>(worked(example));
      Map<String, String> expected = new TreeMap<>(example.expect());
      return given.equals(expected)
          ? Optional.empty()
          : Optional.of(
              "%s: %s gives %s, not %s".formatted(example.where(), example.id(), given, expected));
    } catch (IllegalArgumentException unusable) {
      return Optional.of(
          "%s: %s: %s".formatted(example.where(), example.id(), unusable.getMessage()));
    }
  }

  private Map<String, String> worked(RuleExample example) {
    return switch (example.file()) {
      case "uk/income-tax" -> incomeTax(example);
      case "uk/national-insurance" -> nationalInsurance(example);
      case "uk/student-loans" -> studentLoan(example);
      case "uk/pensions" -> pension(example);
      case "uk/minimum-wage" -> minimumWage(example);
      case "uk/mileage" -> mileage(example);
      case "uk/bank-holidays" -> bankHoliday(example);
      case "uk/state-pension-age" -> statePensionAge(example);
      default -> throw new IllegalArgumentException("no examples are known for " + example.file());
    };
  }

  private Map<String, String> incomeTax(RuleExample example) {
    LocalDate payDate = day(example, "pay-date");
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
        new NationalInsurance(rules.nationalInsurance(), day(example, "pay-date"))
            .on(
                NiCategory.ofLetter(example.given("letter")),
                frequency(example),
                Money.of(example.given("pay")));
    return Map.of("worker", paid.worker().toString(), "employer", paid.employer().toString());
  }

  private Map<String, String> studentLoan(RuleExample example) {
    StudentLoans loans = new StudentLoans(rules.studentLoans(), day(example, "pay-date"));
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
        new Pension(rules.pensions(), day(example, "pay-date"))
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
        new MinimumWage(rules.minimumWage(), day(example, "period-first-day"))
            .topUp(
                day(example, "date-of-birth"),
                Integer.parseInt(example.given("minutes")),
                Money.of(example.given("pay-that-counts")),
                Working.SILENT);
    return Map.of("top-up", topUp.toString());
  }

  private Map<String, String> mileage(RuleExample example) {
    Money approved =
        new Mileage(rules.mileage(), day(example, "pay-date"))
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
        rules.bankHolidays(division).on(day(example, "day")).map(BankHoliday::name).orElse("none"));
  }

  private Map<String, String> statePensionAge(RuleExample example) {
    LocalDate born = day(example, "date-of-birth");
    return Map.of(
        "reached-on", born.plusMonths(rules.statePensionAgeMonths().on(born).value()).toString());
  }

  private static PayFrequency frequency(RuleExample example) {
    return PayFrequency.ofWord(example.given("frequency"));
  }

  private static LocalDate day(RuleExample example, String name) {
    try {
      return LocalDate.parse(example.given(name));
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException(
          "%s: \"%s\" is not a date".formatted(name, example.given(name)), notADate);
    }
  }
}
