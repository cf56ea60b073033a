package coop.commonwage.pay.deductions.levies;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.EmployerLevyRules;
import coop.commonwage.rules.RuleExample;
import coop.commonwage.rules.RuleSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Works out the examples that stand beside the rules of the employer's levies. */
public final class LevyExamples {

  private final EmployerLevyRules rules;

  public LevyExamples(RuleSet rules) {
    this.rules = rules.employerLevies();
  }

  /** What works out the file's examples: results by name. */
  public Map<String, Function<RuleExample, Map<String, String>>> byFile() {
    return Map.of("uk/employer-levies", this::worked);
  }

  private Map<String, String> worked(RuleExample example) {
    TaxYear year = TaxYear.of(example.day("tax-year-first-day"));
    return switch (example.given("of")) {
      case "employment-allowance" -> allowance(example, year);
      case "apprenticeship-levy" ->
          Map.of(
              "due",
              new ApprenticeshipLevy(rules, year)
                  .dueToDate(
                      Integer.parseInt(example.given("month")), Money.of(example.given("pay-bill")))
                  .toString());
      case "small-employer" ->
          Map.of(
              "small",
              new SmallEmployersRelief(rules, year)
                      .isSmall(Money.of(example.given("class-1-of-year-before")))
                  ? "yes"
                  : "no");
      default ->
          throw new IllegalArgumentException(
              "\"" + example.given("of") + "\" is no example of an employer's levies");
    };
  }

  private Map<String, String> allowance(RuleExample example, TaxYear year) {
    EmploymentAllowance allowance = new EmploymentAllowance(rules, year);
    AllowanceClaim claim =
        new AllowanceClaim(
            true,
            AllowanceBar.ofWord(example.given().getOrDefault("bar", "none")),
            Optional.ofNullable(example.given().get("secondary-of-year-before")).map(Money::of));
    return allowance.whyNot(claim).isPresent()
        ? Map.of("allowed", "no")
        : Map.of(
            "used", allowance.usedToDate(Money.of(example.given("secondary-to-date"))).toString());
  }
}
