package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.NationalInsuranceRules;
import coop.commonwage.rules.NationalInsuranceRules.NiLetter;
import coop.commonwage.rules.PeriodAmounts;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.Map;

/**
 * Class 1 National Insurance on one payment, by the exact percentage method: each band of each side
 * worked out and rounded apart. Every pay period stands alone. Figures stand in {@code
 * payroll-rules/uk/national-insurance.yaml}; this class holds one payment date's.
 */
public final class NationalInsurance {

  private final RuleEntry<PeriodAmounts> lowerLimit;
  private final RuleEntry<PeriodAmounts> primaryThreshold;
  private final RuleEntry<PeriodAmounts> upperLimit;
  private final RuleEntry<Map<String, NiLetter>> letters;
  private final Category[] categories = new Category[NiCategory.values().length];
  private final RuleEntry<Map<String, Rate>> workerRates;
  private final RuleEntry<Rate> workerRateAbove;
  private final RuleEntry<Rate> employerRate;
  private final RuleEntry<RoundingRule> rounding;

  public NationalInsurance(NationalInsuranceRules rules, LocalDate payDate) {
    lowerLimit = rules.lowerEarningsLimit().on(payDate);
    primaryThreshold = rules.primaryThreshold().on(payDate);
    upperLimit = rules.upperEarningsLimit().on(payDate);
    letters = rules.letters().on(payDate);
    workerRates = rules.workerRates().on(payDate);
    workerRateAbove = rules.workerRateAbove().on(payDate);
    employerRate = rules.employerRate().on(payDate);
    rounding = rules.rounding().on(payDate);
    for (Map.Entry<String, NiLetter> entry : letters.value().entrySet()) {
      NiLetter letter = entry.getValue();
      categories[NiCategory.ofLetter(entry.getKey()).ordinal()] =
          new Category(
              letter,
              letter.workerRate().equals(NationalInsuranceRules.NO_RATE)
                  ? null
                  : workerRates.value().get(letter.workerRate()),
              letter.employerFrom().equals(NationalInsuranceRules.NO_THRESHOLD)
                  ? null
                  : rules.employerThresholds().get(letter.employerFrom()).on(payDate));
    }
  }

  /**
   * What a letter comes to on this date.
   *
   * @param mainRate the worker's, between the thresholds; null when the worker owes nothing
   * @param employerFrom where the employer starts to pay; null when nothing is due at all
   */
  private record Category(NiLetter letter, Rate mainRate, RuleEntry<PeriodAmounts> employerFrom) {}

  /** Contributions on pay of one period. */
  public NiContributions on(NiCategory category, PayFrequency frequency, Money pay) {
    Money lower = lowerLimit.value().of(frequency);
    Money primary = primaryThreshold.value().of(frequency);
    Money upper = upperLimit.value().of(frequency);
    boolean counts = !pay.isLessThan(lower) && !isFree(category);
    return new NiContributions(
        workerContribution(category, frequency, pay, Working.SILENT),
        employerContribution(category, frequency, pay, Working.SILENT),
        counts ? lower : Money.ZERO,
        counts ? pay.min(primary).minus(lower) : Money.ZERO,
        counts ? between(pay, primary, upper) : Money.ZERO);
  }

  private boolean isFree(NiCategory category) {
    return of(category).employerFrom() == null;
  }

  /** What the worker pays. */
  public Money workerContribution(
      NiCategory category, PayFrequency frequency, Money pay, Working working) {
    Rate mainRate = of(category).mainRate();
    begin("national-insurance", category, pay, working);
    if (mainRate == null) {
      working.step("nothing-due-for-letter", category.name());
      return Money.ZERO;
    }
    Money primary = primaryThreshold.value().of(frequency);
    Money upper = upperLimit.value().of(frequency);
    Money inMainBand = between(pay, primary, upper);
    Money mainPart = rounding.value().product(inMainBand, mainRate);
    if (working != Working.SILENT) {
      working.rule(primaryThreshold);
      working.rule(upperLimit);
      working.rule(workerRates);
      working.step("primary-threshold", primary);
      working.step("upper-earnings-limit", upper);
      working.step("pay-in-main-band", inMainBand);
      working.step("main-rate", mainRate);
      working.rule(rounding);
      working.step("contribution-in-main-band", mainPart);
    }
    return pay.isMoreThan(upper) ? mainPart.plus(workerPartAbove(pay, upper, working)) : mainPart;
  }

  private Money workerPartAbove(Money pay, Money upper, Working working) {
    Money above = pay.minus(upper);
    Money upperPart = rounding.value().product(above, workerRateAbove.value());
    working.rule(workerRateAbove);
    working.step("pay-above-upper-limit", above);
    working.step("rate-above", workerRateAbove.value());
    working.step("contribution-above", upperPart);
    return upperPart;
  }

  /** What the employer pays on top. */
  public Money employerContribution(
      NiCategory category, PayFrequency frequency, Money pay, Working working) {
    RuleEntry<PeriodAmounts> threshold = of(category).employerFrom();
    begin("employer-national-insurance", category, pay, working);
    if (threshold == null) {
      working.step("nothing-due-for-letter", category.name());
      return Money.ZERO;
    }
    Money start = threshold.value().of(frequency);
    Money upper = upperLimit.value().of(frequency);
    Money toUpper = between(pay, start, upper);
    Money lowerPart = rounding.value().product(toUpper, employerRate.value());
    if (working != Working.SILENT) {
      working.rule(threshold);
      working.rule(employerRate);
      working.step("employer-threshold", start);
      working.step("employer-rate", employerRate.value());
      working.step("pay-to-upper-limit", toUpper);
      working.rule(rounding);
      working.step("contribution-to-upper-limit", lowerPart);
    }
    return pay.isMoreThan(upper)
        ? lowerPart.plus(employerPartAbove(pay, upper, working))
        : lowerPart;
  }

  private Money employerPartAbove(Money pay, Money upper, Working working) {
    Money above = pay.minus(upper);
    Money upperPart = rounding.value().product(above, employerRate.value());
    working.rule(upperLimit);
    working.step("pay-above-upper-limit", above);
    working.step("contribution-above", upperPart);
    return upperPart;
  }

  private void begin(String formula, NiCategory category, Money pay, Working working) {
    working.formula(formula);
    working.input("ni-category", category.name());
    working.input("ni-pay", pay);
    working.rule(letters);
  }

  /** What a category letter stands for on this date. */
  public NiLetter letter(NiCategory category) {
    return of(category).letter();
  }

  private Category of(NiCategory category) {
    Category known = categories[category.ordinal()];
    if (known == null) {
      throw new IllegalArgumentException(
          "National Insurance category %s does not exist in %s".formatted(category, letters.id()));
    }
    return known;
  }

  /** The part of pay above one amount and up to another. */
  private static Money between(Money pay, Money from, Money upTo) {
    return pay.min(upTo).minus(from).orZeroIfNegative();
  }

  /** Where the letters stand. */
  public RuleEntry<?> lettersSource() {
    return letters;
  }

  /** The entry the worker's line comes from. */
  public RuleEntry<?> workerSource() {
    return workerRates;
  }

  /** The entry the employer's line comes from. */
  public RuleEntry<?> employerSource() {
    return employerRate;
  }
}
