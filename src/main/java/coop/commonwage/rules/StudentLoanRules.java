package coop.commonwage.rules;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.util.Map;

/**
 * What {@code uk/student-loans.yaml} says.
 *
 * @param thresholds yearly thresholds by the name of the loan: {@code plan-1}, …, {@code
 *     postgraduate}
 * @param planRate the share of pay above the threshold repaid on any plan
 * @param postgraduateRate the share repaid on a postgraduate loan
 * @param planUntilTold the plan of a borrower who does not know which, until HMRC says
 * @param collected by plan, whether employers take it from pay yet
 * @param thresholdRounding how a pay period's part of the threshold is rounded
 * @param repaymentRounding how a repayment is rounded
 */
public record StudentLoanRules(
    RuleFile file,
    Map<String, Rule<Money>> thresholds,
    Rule<Rate> planRate,
    Rule<Rate> postgraduateRate,
    Rule<String> planUntilTold,
    Rule<Map<String, Boolean>> collected,
    Rule<RoundingRule> thresholdRounding,
    Rule<RoundingRule> repaymentRounding) {

  public static final String POSTGRADUATE = "postgraduate";

  public StudentLoanRules {
    thresholds = Map.copyOf(thresholds);
  }
}
