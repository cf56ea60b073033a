package coop.commonwage.rules;

import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
 * @param directorYearWeeks the weeks a director's year is counted in, however many it has
 * @param directorThresholdRounding how a yearly threshold is rounded for the rest of a year
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
    Rule<RoundingRule> rounding,
    Rule<Integer> directorYearWeeks,
    Rule<RoundingRule> directorThresholdRounding) {

  /** The kind of worker's rate under which neither main nor upper rate is due. */
  public static final String NO_RATE = "none";

  /** The name of an employer's threshold that is never reached: nothing is due at all. */
  public static final String NO_THRESHOLD = "none";

  public NationalInsuranceRules {
    employerThresholds = Map.copyOf(employerThresholds);
  }

  /**
   * A category letter, and which letter takes its place when it no longer fits.
   *
   * @param who whom it is for
   * @param workerRate the kind of rate the worker pays: a key of {@link #workerRates}
   * @param employerFrom the threshold the employer pays from: a key of {@link #employerThresholds},
   *     or {@link #NO_THRESHOLD}
   * @param underAge the first age it no longer fits, where it is for the young
   * @param pensionAge true when it fits only from State Pension age
   * @param changes what takes its place, and when
   */
  public record NiLetter(
      String who,
      String workerRate,
      String employerFrom,
      OptionalInt underAge,
      boolean pensionAge,
      Changes changes) {

    /**
     * What takes a letter's place. Where a rule set says nothing, the letter stays as recorded.
     *
     * @param atPensionAge the letter from State Pension age
     * @param young the letter in its place while the worker is young enough for that one
     * @param otherwise the letter when it fits no longer, or not yet
     * @param months how many months of the employment it lasts at most
     * @param everybodyBelow the age below which everybody has this letter
     * @param bornUntil the last day of birth of anybody who can have it
     */
    public record Changes(
        Optional<String> atPensionAge,
        Optional<String> young,
        Optional<String> otherwise,
        OptionalInt months,
        OptionalInt everybodyBelow,
        Optional<LocalDate> bornUntil) {}
  }
}
