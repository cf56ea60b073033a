package coop.commonwage.rules;

import coop.commonwage.money.Rate;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What {@code uk/national-insurance.yaml} says.
 *
 * @param lowerEarningsLimit where benefit entitlement starts
 * @param primaryThreshold where the worker starts to pay
 * @param upperEarningsLimit where the worker's main rate ends
 * @param employerThresholds where the employer starts to pay, by the name of the threshold: {@code
 *     secondary-threshold}, {@code upper-secondary-threshold}, …
 * @param letters what each category letter stands for
 * @param workerRates the worker's rates between threshold and limit, by kind
 * @param workerRateAbove the worker's rate above the upper earnings limit
 * @param employerRate the employer's rate
 * @param rounding how each band's contribution is rounded
 */
public record NationalInsuranceRules(
    RuleFile file,
    Rule<PeriodAmounts> lowerEarningsLimit,
    Rule<PeriodAmounts> primaryThreshold,
    Rule<PeriodAmounts> upperEarningsLimit,
    Map<String, Rule<PeriodAmounts>> employerThresholds,
    Rule<Map<String, NiLetter>> letters,
    Rule<Map<String, Rate>> workerRates,
    Rule<Rate> workerRateAbove,
    Rule<Rate> employerRate,
    Rule<RoundingRule> rounding) {

  /** The kind of worker's rate under which neither main nor upper rate is due. */
  public static final String NO_RATE = "none";

  /** The name of an employer's threshold that is never reached: nothing is due at all. */
  public static final String NO_THRESHOLD = "none";

  public NationalInsuranceRules {
    employerThresholds = Map.copyOf(employerThresholds);
  }

  /**
   * A category letter.
   *
   * @param who whom it is for
   * @param workerRate the kind of rate the worker pays: a key of {@link #workerRates}
   * @param employerFrom the threshold the employer pays from: a key of {@link #employerThresholds},
   *     or {@link #NO_THRESHOLD}
   * @param underAge the first age it no longer fits, where it is for the young
   * @param pensionAge true when it fits only from State Pension age
   */
  public record NiLetter(
      String who,
      String workerRate,
      String employerFrom,
      OptionalInt underAge,
      boolean pensionAge) {}
}
