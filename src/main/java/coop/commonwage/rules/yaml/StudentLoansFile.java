package coop.commonwage.rules.yaml;

import coop.commonwage.money.Money;
import coop.commonwage.rules.Rule;
import coop.commonwage.rules.StudentLoanRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code uk/student-loans.yaml}. */
final class StudentLoansFile {

  private static final List<String> PLANS = List.of("plan-1", "plan-2", "plan-4", "plan-5");

  private StudentLoansFile() {}

  static StudentLoanRules read(TopicReader topic) {
    Map<String, Rule<Money>> thresholds = new LinkedHashMap<>();
    PLANS.forEach(plan -> thresholds.put(plan, threshold(topic, plan)));
    thresholds.put(StudentLoanRules.POSTGRADUATE, threshold(topic, StudentLoanRules.POSTGRADUATE));
    return new StudentLoanRules(
        topic.file(),
        thresholds,
        topic.rule("plan-rate", "share of pay", Shape.PERCENT),
        topic.rule("postgraduate-rate", "share of pay", Shape.PERCENT),
        topic.rule("plan-until-told", "plan", new Shape<>("value", plan -> plan.oneOf(PLANS))),
        topic.rule("plans-collected", "yes or no", Shape.table(PLANS, YamlValue::yesOrNo)),
        topic.rule("threshold-rounding", "rounding", Shape.ROUNDING),
        topic.rule("repayment-rounding", "rounding", Shape.ROUNDING));
  }

  private static Rule<Money> threshold(TopicReader topic, String loan) {
    return topic.rule(loan + "-threshold", "pounds a year", Shape.MONEY);
  }
}
