package coop.commonwage.rules;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/**
 * What {@code uk/income-tax.yaml} says.
 *
 * @param bands the bands of each region
 * @param flatRates the single rates of codes without an allowance, by region and by the code's
 *     letters ({@code BR}, {@code D0}, …)
 * @param allowanceStep the part of a code number after which a whole {@code allowanceStepAmount} is
 *     added: 500
 * @param allowanceStepAmount the yearly allowance one whole step stands for
 * @param allowanceUnit the yearly allowance one code number stands for inside a step
 * @param allowanceExtra added once to the allowance of a code, so that nobody loses by the tens
 * @param overridingLimit the largest share of a payment that may be taken as tax
 * @param codeAfterLeaving the number of the code for pay after the employment has ended, each
 *     period standing alone: 0, which is 0T
 * @param emergencyCode the code for a new worker nothing is known against: {@code 1257L}
 * @param starterCodes the code a new worker without P45 begins on, by the statement of the starter
 *     checklist: {@code A}, {@code B}, {@code C}, or {@code none}
 * @param lastYearsP45Until the last day of a tax year on which work may begin with the code of a
 *     P45 of the year before
 * @param newYearUplift code numbers added on 6 April without a notice, by the code's last letter
 * @param freePayRounding how a period's free pay is rounded
 * @param taxablePayRounding how taxable pay to date is rounded before tax is worked out
 * @param taxRounding how tax to date is rounded
 */
public record IncomeTaxRules(
    RuleFile file,
    Map<TaxRegion, Rule<List<TaxBand>>> bands,
    Map<TaxRegion, Rule<Map<String, Rate>>> flatRates,
    Rule<Integer> allowanceStep,
    Rule<Money> allowanceStepAmount,
    Rule<Money> allowanceUnit,
    Rule<Money> allowanceExtra,
    Rule<Rate> overridingLimit,
    Rule<Integer> codeAfterLeaving,
    Rule<String> emergencyCode,
    Rule<Map<String, StarterCode>> starterCodes,
    Rule<MonthDay> lastYearsP45Until,
    Rule<Map<String, Integer>> newYearUplift,
    Rule<RoundingRule> freePayRounding,
    Rule<RoundingRule> taxablePayRounding,
    Rule<RoundingRule> taxRounding) {

  /** The word for the emergency code of the day, where a rule names a code. */
  public static final String EMERGENCY = "emergency";

  /** The key of {@link #starterCodes} for a worker who made no statement. */
  public static final String NO_STATEMENT = "none";

  public IncomeTaxRules {
    bands = Map.copyOf(bands);
    flatRates = Map.copyOf(flatRates);
  }

  /**
   * What a new worker without a P45 begins on.
   *
   * @param code a tax code, or {@link #EMERGENCY}
   * @param standsAlone true on the week 1 / month 1 basis
   */
  public record StarterCode(String code, boolean standsAlone) {}
}
