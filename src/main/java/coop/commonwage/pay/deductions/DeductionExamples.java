package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.BankHoliday;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        "uk/mileage", this::mileage,
        "uk/bank-holidays", this::bankHoliday,
        "uk/state-pension-age", this::statePensionAge);
  }

  private Map<String, String> incomeTax(RuleExample example) {
    LocalDate payDate = example.day("pay-date");
    StartingCodes codes = new StartingCodes(rules.incomeTax(), payDate);
    if (example.given().containsKey("statement")) {
      return start(
          StartingPoint.on(codes.of(StarterDeclaration.ofWord(example.given("statement")))));
    }
    if (example.given().containsKey("p45-code")) {
      return start(codes.of(p45(example), example.day("start-date")));
    }
    if (example.given().containsKey("code-of-tax-year")) {
      TaxYear lastUsed = new TaxYear(Integer.parseInt(example.given("code-of-tax-year")));
      return start(
          StartingPoint.on(codes.inNewYear(TaxCode.of(example.given("tax-code")), lastUsed)));
    }
    Money tax =
        new IncomeTax(rules.incomeTax(), payDate)
            .of(
                TaxCode.of(example.given("tax-code")),
                TaxPeriod.of(payDate, frequency(example)),
                Money.of(example.given("pay")),
                money(example, "taxable-before"),
                money(example, "tax-before"),
                Working.SILENT);
    return Map.of("tax", tax.toString());
  }

  private static P45 p45(RuleExample example) {
    LocalDate left = example.day("p45-left");
    Optional<TaxPeriod> lastPeriod =
        Optional.ofNullable(example.given().get("p45-month"))
            .map(
                month ->
                    new TaxPeriod(TaxYear.of(left), PayFrequency.MONTHLY, Integer.parseInt(month)));
    return new P45(
        left,
        TaxCode.of(example.given("p45-code")),
        lastPeriod,
        money(example, "p45-pay"),
        money(example, "p45-tax"));
  }

  private static Map<String, String> start(StartingPoint point) {
    return Map.of(
        "tax-code",
        point.code().toString(),
        "taxable-before",
        point.payBefore().toString(),
        "tax-before",
        point.taxBefore().toString());
  }

  private Map<String, String> nationalInsurance(RuleExample example) {
    LocalDate payDate = example.day("pay-date");
    NiCategory letter = NiCategory.ofLetter(example.given("letter"));
    if (example.given().containsKey("date-of-birth")) {
      StatePensionAge pensionAge = new StatePensionAge(rules.statePensionAgeMonths());
      return Map.of(
          "letter",
          new NiLetters(rules.nationalInsurance(), pensionAge, payDate)
              .on(letter, example.day("date-of-birth"), example.day("start-date"))
              .operated()
              .name());
    }
    if (example.given().containsKey("director-since")) {
      return director(example, letter);
    }
    NiContributions paid =
        new NationalInsurance(rules.nationalInsurance(), payDate)
            .on(letter, frequency(example), Money.of(example.given("pay")));
    return Map.of("worker", paid.worker().toString(), "employer", paid.employer().toString());
  }

  private Map<String, String> director(RuleExample example, NiCategory letter) {
    Directorship office =
        new Directorship(
            Directorship.Method.ofWord(example.given("method")),
            example.day("director-since"),
            List.of(new LetterPay(letter, money(example, "pay-before"))),
            money(example, "worker-before"),
            money(example, "employer-before"));
    DirectorInsurance insurance =
        new DirectorInsurance(rules.nationalInsurance(), example.day("pay-date"));
    PayFrequency frequency = frequency(example);
    Money pay = Money.of(example.given("pay"));
    boolean last = example.given("last-of-year").equals("yes");
    return Map.of(
        "worker",
        insurance
            .workerContribution(letter, frequency, pay, office, last, Working.SILENT)
            .toString(),
        "employer",
        insurance
            .employerContribution(letter, frequency, pay, office, last, Working.SILENT)
            .toString());
  }

  private Map<String, String> studentLoan(RuleExample example) {
    StudentLoans loans = new StudentLoans(rules.studentLoans(), example.day("pay-date"));
    Money pay = Money.of(example.given("pay"));
    Money repaid =
        switch (example.given("plan")) {
          case "postgraduate" -> loans.postgraduate(frequency(example), pay, Working.SILENT);
          case "unknown" ->
              loans.plan(loans.planUntilTold(), frequency(example), pay, Working.SILENT);
          default ->
              loans.plan(
                  StudentLoanPlan.ofNumber(example.given("plan")),
                  frequency(example),
                  pay,
                  Working.SILENT);
        };
    return Map.of("repaid", repaid.toString());
  }

  private Map<String, String> mileage(RuleExample example) {
    Mileage mileage = new Mileage(rules.mileage(), example.day("pay-date"));
    int miles = Integer.parseInt(example.given("miles-tenths"));
    if (example.given().containsKey("passengers")) {
      int passengers = Integer.parseInt(example.given("passengers"));
      return Map.of("approved", mileage.approvedForPassengers(miles, passengers).toString());
    }
    VehicleKind vehicle = VehicleKind.ofWord(example.given().getOrDefault("vehicle", "car-or-van"));
    MileageYear before =
        new MileageYear(
            Integer.parseInt(example.given().getOrDefault("miles-before-tenths", "0")),
            Optional.of(Money.of(example.given().getOrDefault("over-approved-before", "0"))));
    if (!example.given().containsKey("rate")) {
      return Map.of("approved", mileage.approved(vehicle, before, miles).toString());
    }
    MileagePay pay =
        mileage.pay(vehicle, before, miles, Rate.of(example.given("rate")), Working.SILENT);
    return Map.of(
        "paid", pay.paid().toString(),
        "taxable", pay.taxable().toString(),
        "nicable", pay.nicable().toString(),
        "relief", pay.relief().toString());
  }

  private Map<String, String> bankHoliday(RuleExample example) {
    BankHolidayDivision division = BankHolidayDivision.ofWord(example.given("division"));
    return Map.of(
        "bank-holiday",
        rules.bankHolidays(division).on(example.day("day")).map(BankHoliday::name).orElse("none"));
  }

  private Map<String, String> statePensionAge(RuleExample example) {
    return Map.of(
        "reached-on",
        new StatePensionAge(rules.statePensionAgeMonths())
            .reachedOn(example.day("date-of-birth"))
            .toString());
  }

  private static Money money(RuleExample example, String name) {
    return Money.of(example.given().getOrDefault(name, "0"));
  }

  private static PayFrequency frequency(RuleExample example) {
    return PayFrequency.ofWord(example.given("frequency"));
  }
}
