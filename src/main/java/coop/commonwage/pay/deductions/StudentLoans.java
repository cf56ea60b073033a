package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Unrounded;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import coop.commonwage.rules.StudentLoanRules;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Repayments of student and postgraduate loans from one payment. Every pay period stands alone.
 * Figures stand in {@code payroll-rules/uk/student-loans.yaml}; this class holds one payment
 * date's.
 */
public final class StudentLoans {

  private final Threshold[] plans = new Threshold[StudentLoanPlan.values().length];
  private final Threshold postgraduate;
  private final RuleEntry<Rate> planRate;
  private final RuleEntry<Rate> postgraduateRate;
  private final RuleEntry<String> planUntilTold;
  private final LocalDate payDate;
  private final RuleEntry<Map<String, Boolean>> plansCollected;
  private final Set<StudentLoanPlan> collected = EnumSet.noneOf(StudentLoanPlan.class);
  private final RuleEntry<RoundingRule> thresholdRounding;
  private final RuleEntry<RoundingRule> repaymentRounding;

  /** A loan's threshold of a year, and what of it falls to a pay period. */
  private record Threshold(RuleEntry<Money> yearly, Money[] ofPeriod) {}

  public StudentLoans(StudentLoanRules rules, LocalDate payDate) {
    this.payDate = payDate;
    planRate = rules.planRate().on(payDate);
    postgraduateRate = rules.postgraduateRate().on(payDate);
    planUntilTold = rules.planUntilTold().on(payDate);
    plansCollected = rules.collected().on(payDate);
    thresholdRounding = rules.thresholdRounding().on(payDate);
    repaymentRounding = rules.repaymentRounding().on(payDate);
    for (StudentLoanPlan plan : StudentLoanPlan.values()) {
      plans[plan.ordinal()] = threshold(rules.thresholds().get(plan.ruleName()).on(payDate));
      if (plansCollected.value().get(plan.ruleName())) {
        collected.add(plan);
      }
    }
    postgraduate = threshold(rules.thresholds().get(StudentLoanRules.POSTGRADUATE).on(payDate));
  }

  private Threshold threshold(RuleEntry<Money> yearly) {
    Money[] ofPeriod = new Money[PayFrequency.values().length];
    for (PayFrequency frequency : PayFrequency.values()) {
      ofPeriod[frequency.ordinal()] =
          thresholdRounding.value().apply(periodShare(yearly.value(), frequency));
    }
    return new Threshold(yearly, ofPeriod);
  }

  /**
   * What is repaid on a plan from pay on which National Insurance is due. Of a plan that is not
   * collected yet it is what HMRC's own calculator gives, and the working says that no payslip
   * takes it: whoever pays somebody asks {@link #isCollected} first.
   */
  public Money plan(StudentLoanPlan plan, PayFrequency frequency, Money pay, Working working) {
    if (working != Working.SILENT) {
      working.formula("student-loan");
      working.input("student-loan-plan", plan.number());
    }
    if (!isCollected(plan)) {
      working.input("loan-not-collected-on", payDate);
      working.rule(plansCollected);
    }
    return repayment(plans[plan.ordinal()], planRate, frequency, pay, working);
  }

  /** What is repaid on a postgraduate loan, beside any plan. */
  public Money postgraduate(PayFrequency frequency, Money pay, Working working) {
    working.formula("postgraduate-loan");
    return repayment(postgraduate, postgraduateRate, frequency, pay, working);
  }

  private Money repayment(
      Threshold loan, RuleEntry<Rate> rate, PayFrequency frequency, Money pay, Working working) {
    Money threshold = loan.ofPeriod()[frequency.ordinal()];
    Money above = pay.minus(threshold).orZeroIfNegative();
    if (working != Working.SILENT) {
      working.input("loan-pay", pay);
      working.rule(loan.yearly());
      working.rule(thresholdRounding);
      working.step("loan-threshold-of-period", threshold);
      working.step("pay-above-threshold", above);
      working.rule(rate);
      working.step("loan-rate", rate.value());
      working.rule(repaymentRounding);
    }
    return repaymentRounding.value().product(above, rate.value());
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
    return collected.contains(plan);
  }

  /** The entry a plan's line comes from. */
  public RuleEntry<?> source(StudentLoanPlan plan) {
    return plans[plan.ordinal()].yearly();
  }

  /** The entry the postgraduate line comes from. */
  public RuleEntry<?> postgraduateSource() {
    return postgraduate.yearly();
  }
}
