package coop.commonwage.rules.yaml;

import coop.commonwage.money.Money;
import coop.commonwage.rules.Rule;
import coop.commonwage.rules.StudentLoanRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code uk/student-loans.yaml}. */
final class StudentLoansFile {

  private static final List<String> LOANS =
      List.of("plan-1", "plan-2", "plan-4", "plan-5", StudentLoanRules.POSTGRADUATE);

  private StudentLoansFile() {}

  static StudentLoanRules read(TopicReader topic) {
    Map<String, Rule<Money>> thresholds = new LinkedHashMap<>();
    for (String loan : LOANS) {
      thresholds.put(loan, topic.rule(loan + "-threshold", "pounds a year", Shape.MONEY));
    }
    return new StudentLoanRules(
        topic.file(),
        thresholds,
        topic.rule("plan-rate", "share of pay", Shape.PERCENT),
        topic.rule("postgraduate-rate", "share of pay", Shape.PERCENT),
        topic.rule("threshold-rounding", "rounding", Shape.ROUNDING),
        topic.rule("repayment-rounding", "rounding", Shape.ROUNDING));
  }
}
