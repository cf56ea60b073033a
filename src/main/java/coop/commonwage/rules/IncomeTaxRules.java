package coop.commonwage.rules;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
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
    Rule<RoundingRule> freePayRounding,
    Rule<RoundingRule> taxablePayRounding,
    Rule<RoundingRule> taxRounding) {

  public IncomeTaxRules {
    bands = Map.copyOf(bands);
    flatRates = Map.copyOf(flatRates);
  }
}
