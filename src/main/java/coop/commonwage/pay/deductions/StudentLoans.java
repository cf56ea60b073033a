package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Unrounded;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import coop.commonwage.rules.StudentLoanRules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Repayments of student and postgraduate loans from one payment. Every pay period stands alone.
 * Figures stand in {@code payroll-rules/uk/student-loans.yaml}; this class holds one payment
 * date's.
 */
public final class StudentLoans {

  private final Map<String, RuleEntry<Money>> thresholds = new HashMap<>();
  private final RuleEntry<Rate> planRate;
  private final RuleEntry<Rate> postgraduateRate;
  private final RuleEntry<String> planUntilTold;
  private final RuleEntry<Map<String, Boolean>> collected;
  private final RuleEntry<RoundingRule> thresholdRounding;
  private final RuleEntry<RoundingRule> repaymentRounding;

  public StudentLoans(StudentLoanRules rules, LocalDate payDate) {
    rules.thresholds().forEach((loan, rule) -> thresholds.put(loan, rule.on(payDate)));
    planRate = rules.planRate().on(payDate);
    postgraduateRate = rules.postgraduateRate().on(payDate);
    planUntilTold = rules.planUntilTold().on(payDate);
    collected = rules.collected().on(payDate);
    thresholdRounding = rules.thresholdRounding().on(payDate);
    repaymentRounding = rules.repaymentRounding().on(payDate);
  }

  /** What is repaid on a plan from pay on which National Insurance is due. */
  public Money plan(StudentLoanPlan plan, PayFrequency frequency, Money pay, Working working) {
    working.formula("student-loan");
    working.input("student-loan-plan", plan.number());
    return repayment(thresholds.get(plan.ruleName()), planRate, frequency, pay, working);
  }

  /** What is repaid on a postgraduate loan, beside any plan. */
  public Money postgraduate(PayFrequency frequency, Money pay, Working working) {
    working.formula("postgraduate-loan");
    return repayment(
        thresholds.get(StudentLoanRules.POSTGRADUATE), postgraduateRate, frequency, pay, working);
  }

  private Money repayment(
      RuleEntry<Money> yearly,
      RuleEntry<Rate> rate,
      PayFrequency frequency,
      Money pay,
      Working working) {
    Money threshold = thresholdRounding.value().apply(periodShare(yearly.value(), frequency));
    Money above = pay.minus(threshold).orZeroIfNegative();
    working.input("loan-pay", pay);
    working.rule(yearly);
    working.rule(thresholdRounding);
    working.step("loan-threshold-of-period", threshold);
    working.step("pay-above-threshold", above);
    working.rule(rate);
    working.step("loan-rate", rate.value());
    working.rule(repaymentRounding);
    return repaymentRounding.value().apply(above.times(rate.value()));
  }

  private static Unrounded periodShare(Money yearly, PayFrequency frequency) {
    return frequency.isMonthly()
        ? yearly.dividedBy(frequency.taxBase())
        : yearly.times(frequency.weeks()).dividedBy(frequency.taxBase());
  }

  /** The plan of a borrower who does not know which, until HMRC says. */
  public StudentLoanPlan planUntilTold() {
    return StudentLoanPlan.ofRuleName(planUntilTold.value());
  }

  /** Where {@link #planUntilTold} stands. */
  public RuleEntry<?> sourceUntilTold() {
    return planUntilTold;
  }

  /** Whether employers take repayments on a plan from pay yet. */
  public boolean isCollected(StudentLoanPlan plan) {
    return collected.value().get(plan.ruleName());
  }

  /** The entry a plan's line comes from. */
  public RuleEntry<?> source(StudentLoanPlan plan) {
    return thresholds.get(plan.ruleName());
  }

  /** The entry the postgraduate line comes from. */
  public RuleEntry<?> postgraduateSource() {
    return thresholds.get(StudentLoanRules.POSTGRADUATE);
  }
}
