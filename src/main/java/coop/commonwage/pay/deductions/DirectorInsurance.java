package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.NationalInsuranceRules;
import coop.commonwage.rules.NationalInsuranceRules.NiLetter;
import coop.commonwage.rules.PeriodAmounts;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Class 1 National Insurance of company directors, whose earnings period is the tax year: on the
 * year's pay so far, with yearly thresholds, less what was paid before. Appointed within the year,
 * the thresholds shrink to the weeks that are left (Social Security (Contributions) Regulations
 * 2001, regulation 8). Figures stand in {@code payroll-rules/uk/national-insurance.yaml}; this
 * class holds one payment date's.
 */
public final class DirectorInsurance {

  private final LocalDate payDate;
  private final NationalInsurance ordinary;
  private final RuleEntry<PeriodAmounts> lowerLimit;
  private final RuleEntry<PeriodAmounts> primaryThreshold;
  private final RuleEntry<PeriodAmounts> upperLimit;
  private final Map<String, RuleEntry<PeriodAmounts>> employerThresholds = new HashMap<>();
  private final RuleEntry<Map<String, Rate>> workerRates;
  private final RuleEntry<Rate> workerRateAbove;
  private final RuleEntry<Rate> employerRate;
  private final RuleEntry<RoundingRule> rounding;
  private final RuleEntry<Integer> yearWeeks;
  private final RuleEntry<RoundingRule> thresholdRounding;

  public DirectorInsurance(NationalInsuranceRules rules, LocalDate payDate) {
    this.payDate = payDate;
    ordinary = new NationalInsurance(rules, payDate);
    lowerLimit = rules.lowerEarningsLimit().on(payDate);
    primaryThreshold = rules.primaryThreshold().on(payDate);
    upperLimit = rules.upperEarningsLimit().on(payDate);
    rules
        .employerThresholds()
        .forEach((name, rule) -> employerThresholds.put(name, rule.on(payDate)));
    workerRates = rules.workerRates().on(payDate);
    workerRateAbove = rules.workerRateAbove().on(payDate);
    employerRate = rules.employerRate().on(payDate);
    rounding = rules.rounding().on(payDate);
    yearWeeks = rules.directorYearWeeks().on(payDate);
    thresholdRounding = rules.directorThresholdRounding().on(payDate);
  }

  /**
   * What the worker pays on this payment; negative when the year so far gives something back.
   *
   * @param lastOfYear whether no other payment follows in the tax year
   */
  public Money workerContribution(
      NiCategory letter,
      PayFrequency frequency,
      Money pay,
      Directorship office,
      boolean lastOfYear,
      Working working) {
    if (isOnAccount(office, lastOfYear)) {
      Money onAccount = ordinary.workerContribution(letter, frequency, pay, working);
      working.step("director-on-account", office.method().word());
      return onAccount;
    }
    working.formula("director-national-insurance");
    int weeks = weeks(office.appointedOn());
    Money toDate = workerToDate(with(office.paidBefore(), letter, pay), weeks, working);
    return less(toDate, office.workerNicBefore(), working);
  }

  /** What the employer pays on this payment; otherwise as for the worker. */
  public Money employerContribution(
      NiCategory letter,
      PayFrequency frequency,
      Money pay,
      Directorship office,
      boolean lastOfYear,
      Working working) {
    if (isOnAccount(office, lastOfYear)) {
      Money onAccount = ordinary.employerContribution(letter, frequency, pay, working);
      working.step("director-on-account", office.method().word());
      return onAccount;
    }
    working.formula("director-employer-national-insurance");
    int weeks = weeks(office.appointedOn());
    Money toDate = employerToDate(with(office.paidBefore(), letter, pay), weeks, working);
    return less(toDate, office.employerNicBefore(), working);
  }

  /**
   * The earnings period so far on its own thresholds: contributions of both sides and the pay bands
   * HMRC asks for.
   *
   * @param paid pay letter by letter, in the order the letters were first used
   * @param weeks the weeks of the earnings period
   */
  public NiContributions toDate(List<LetterPay> paid, int weeks) {
    Money counted = Money.sum(counting(paid).stream().map(LetterPay::pay).toList());
    Money lower = threshold(lowerLimit, weeks);
    Money primary = threshold(primaryThreshold, weeks);
    Money upper = threshold(upperLimit, weeks);
    boolean reached = !counted.isLessThan(lower);
    return new NiContributions(
        workerToDate(paid, weeks, Working.SILENT),
        employerToDate(paid, weeks, Working.SILENT),
        reached ? lower : Money.ZERO,
        reached ? counted.min(primary).minus(lower) : Money.ZERO,
        reached ? counted.min(upper).minus(primary).orZeroIfNegative() : Money.ZERO);
  }

  /** The same with a payment, for the report of it. */
  public NiContributions toDate(NiCategory letter, Money pay, Directorship office) {
    return toDate(with(office.paidBefore(), letter, pay), weeks(office.appointedOn()));
  }

  /**
   * The weeks of a director's earnings period: the whole year, or from the tax week of appointment.
   */
  public int weeks(LocalDate appointedOn) {
    int whole = yearWeeks.value();
    if (!TaxYear.of(appointedOn).equals(TaxYear.of(payDate))) {
      return whole;
    }
    return Math.max(1, whole - TaxPeriod.of(appointedOn, PayFrequency.WEEKLY).number() + 1);
  }

  private static boolean isOnAccount(Directorship office, boolean lastOfYear) {
    return office.method() == Directorship.Method.ALTERNATIVE && !lastOfYear;
  }

  private static List<LetterPay> with(List<LetterPay> before, NiCategory letter, Money pay) {
    Map<NiCategory, Money> byLetter = new LinkedHashMap<>();
    before.forEach(part -> byLetter.merge(part.letter(), part.pay(), Money::plus));
    byLetter.merge(letter, pay, Money::plus);
    List<LetterPay> paid = new ArrayList<>();
    byLetter.forEach((name, sum) -> paid.add(new LetterPay(name, sum)));
    return paid;
  }

  private Money workerToDate(List<LetterPay> paid, int weeks, Working working) {
    Money primary = threshold(primaryThreshold, weeks);
    Money upper = threshold(upperLimit, weeks);
    working.input("director-weeks", weeks);
    working.rule(yearWeeks);
    working.rule(thresholdRounding);
    working.rule(primaryThreshold);
    working.rule(upperLimit);
    working.step("primary-threshold", primary);
    working.step("upper-earnings-limit", upper);
    Money start = Money.ZERO;
    Money due = Money.ZERO;
    for (LetterPay part : counting(paid)) {
      Money end = start.plus(part.pay());
      String kind = letter(part).workerRate();
      begin(part, working);
      if (kind.equals(NationalInsuranceRules.NO_RATE)) {
        working.step("nothing-due-for-letter", part.letter().name());
      } else {
        working.rule(workerRates);
        due =
            due.plus(
                toUpperLimit(
                    shared(start, end, primary, upper), workerRates.value().get(kind), working));
        working.rule(workerRateAbove);
        due = due.plus(aboveUpperLimit(above(start, end, upper), workerRateAbove.value(), working));
      }
      start = end;
    }
    return due;
  }

  private Money employerToDate(List<LetterPay> paid, int weeks, Working working) {
    Money upper = threshold(upperLimit, weeks);
    working.input("director-weeks", weeks);
    working.rule(yearWeeks);
    working.rule(thresholdRounding);
    working.rule(upperLimit);
    working.rule(employerRate);
    working.step("upper-earnings-limit", upper);
    Money start = Money.ZERO;
    Money due = Money.ZERO;
    for (LetterPay part : counting(paid)) {
      Money end = start.plus(part.pay());
      RuleEntry<PeriodAmounts> entry = employerThresholds.get(letter(part).employerFrom());
      Money threshold = threshold(entry, weeks);
      begin(part, working);
      working.rule(entry);
      working.step("employer-threshold", threshold);
      Money toUpper = shared(start, end, threshold, upper);
      due = due.plus(toUpperLimit(toUpper, employerRate.value(), working));
      due = due.plus(aboveUpperLimit(above(start, end, upper), employerRate.value(), working));
      start = end;
    }
    return due;
  }

  /** What letters pay anything at all; the rest fills no band either. */
  private List<LetterPay> counting(List<LetterPay> paid) {
    return paid.stream()
        .filter(part -> !letter(part).employerFrom().equals(NationalInsuranceRules.NO_THRESHOLD))
        .toList();
  }

  private void begin(LetterPay part, Working working) {
    working.input("ni-category", part.letter().name());
    working.input("director-pay", part.pay());
    working.rule(ordinary.lettersSource());
  }

  private Money toUpperLimit(Money pay, Rate rate, Working working) {
    Money part = rounding.value().apply(pay.times(rate));
    working.step("director-pay-main", pay);
    working.step("director-rate-main", rate);
    working.rule(rounding);
    working.step("director-contribution-main", part);
    return part;
  }

  private Money aboveUpperLimit(Money pay, Rate rate, Working working) {
    Money part = rounding.value().apply(pay.times(rate));
    working.step("director-pay-above", pay);
    working.step("director-rate-above", rate);
    working.rule(rounding);
    working.step("director-contribution-above", part);
    return part;
  }

  private static Money less(Money toDate, Money before, Working working) {
    working.step("director-contribution-to-date", toDate);
    working.input("director-contribution-before", before);
    return toDate.minus(before);
  }

  private Money threshold(RuleEntry<PeriodAmounts> entry, int weeks) {
    return thresholdRounding
        .value()
        .apply(entry.value().year().times(weeks).dividedBy(yearWeeks.value()));
  }

  private NiLetter letter(LetterPay part) {
    return ordinary.letter(part.letter());
  }

  /** The part of the pay from start to end that lies in a band. */
  private static Money shared(Money start, Money end, Money from, Money upTo) {
    return end.min(upTo).minus(start.max(from)).orZeroIfNegative();
  }

  private static Money above(Money start, Money end, Money limit) {
    return end.minus(start.max(limit)).orZeroIfNegative();
  }
}
