package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.PensionRules;
import coop.commonwage.rules.PeriodAmounts;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;

/**
 * Contributions to a workplace pension on qualifying earnings, and who must be enrolled. Figures
 * stand in {@code payroll-rules/uk/pensions.yaml}; this class holds one payment date's.
 */
public final class Pension {

  private final RuleEntry<PeriodAmounts> trigger;
  private final RuleEntry<PeriodAmounts> lower;
  private final RuleEntry<PeriodAmounts> upper;
  private final RuleEntry<Rate> minimumTotal;
  private final RuleEntry<Rate> minimumEmployer;
  private final int enrolmentAge;
  private final int youngestAge;
  private final int oldestAge;
  private final RuleEntry<Rate> reliefRate;
  private final RuleEntry<RoundingRule> rounding;

  public Pension(PensionRules rules, LocalDate payDate) {
    trigger = rules.trigger().on(payDate);
    lower = rules.lowerQualifyingEarnings().on(payDate);
    upper = rules.upperQualifyingEarnings().on(payDate);
    minimumTotal = rules.minimumTotal().on(payDate);
    minimumEmployer = rules.minimumEmployer().on(payDate);
    enrolmentAge = rules.enrolmentAge().on(payDate).value();
    youngestAge = rules.youngestAge().on(payDate).value();
    oldestAge = rules.oldestAge().on(payDate).value();
    reliefRate = rules.reliefAtSourceRate().on(payDate);
    rounding = rules.rounding().on(payDate);
  }

  /** Gross pay above the lower and up to the upper figure. */
  public Money qualifyingEarnings(PayFrequency frequency, Money gross) {
    Money from = lower.value().of(frequency);
    return gross.min(upper.value().of(frequency)).minus(from).orZeroIfNegative();
  }

  /** Contributions under relief at source: the scheme reclaims the worker's tax relief. */
  public PensionContributions reliefAtSource(
      PayFrequency frequency, Money gross, Rate workerShare, Rate employerShare) {
    Money qualifying = qualifyingEarnings(frequency, gross);
    Money worker = rounding.value().apply(qualifying.times(workerShare));
    Money relief = worker.minus(taken(worker));
    return new PensionContributions(
        qualifying, worker, relief, rounding.value().apply(qualifying.times(employerShare)));
  }

  private Money taken(Money worker) {
    return rounding.value().apply(worker.times(new Rate(1, 0).minus(reliefRate.value())));
  }

  /** Tells how the worker's or the employer's contribution came about. */
  public void explain(
      PayFrequency frequency,
      Money gross,
      Rate share,
      PensionContributions contributions,
      boolean employer,
      Working working) {
    working.input("pension-pay", gross);
    working.input("pension-share", share);
    working.rule(lower);
    working.rule(upper);
    working.step("lower-qualifying-earnings", lower.value().of(frequency));
    working.step("upper-qualifying-earnings", upper.value().of(frequency));
    working.step("qualifying-earnings", contributions.qualifyingEarnings());
    if (!employer) {
      working.step("whole-contribution", contributions.worker());
      if (contributions.taxRelief().isPositive()) {
        working.rule(reliefRate);
        working.step("tax-relief-rate", reliefRate.value());
        working.step("tax-relief", contributions.taxRelief());
      }
    }
    working.rule(rounding);
  }

  /** True for a worker who must be enrolled without asking. */
  public boolean isEligible(int age, boolean underPensionAge, PayFrequency frequency, Money gross) {
    return age >= enrolmentAge
        && underPensionAge
        && gross.isMoreThan(trigger.value().of(frequency));
  }

  /** True at the ages the law on workplace pensions covers at all. */
  public boolean coversAge(int age) {
    return age >= youngestAge && age < oldestAge;
  }

  /** True when the shares reach what the law asks of a scheme on qualifying earnings. */
  public boolean isEnough(Rate workerShare, Rate employerShare) {
    return employerShare.compareTo(minimumEmployer.value()) >= 0
        && workerShare.plus(employerShare).compareTo(minimumTotal.value()) >= 0;
  }

  /** The entry a worker's or employer's line comes from. */
  public RuleEntry<?> source() {
    return lower;
  }

  /** The entry the tax relief comes from. */
  public RuleEntry<?> reliefSource() {
    return reliefRate;
  }
}
