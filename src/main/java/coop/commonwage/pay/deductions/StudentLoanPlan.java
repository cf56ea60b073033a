package coop.commonwage.pay.deductions;

/** The plans of undergraduate loans; only one is repaid at a time. */
public enum StudentLoanPlan {
  PLAN_1("1"),
  PLAN_2("2"),
  PLAN_4("4"),
  PLAN_5("5");

  private final String number;
  private final String ruleName;

  StudentLoanPlan(String number) {
    this.number = number;
    this.ruleName = "plan-" + number;
  }

  /** The number used in files: {@code 1}, {@code 2}, {@code 4} or {@code 5}. */
  public String number() {
    return number;
  }

  /** The name of its threshold in {@code student-loans.yaml}: {@code plan-2}. */
  public String ruleName() {
    return ruleName;
  }

  static StudentLoanPlan ofRuleName(String name) {
    return ofNumber(name.substring("plan-".length()));
  }

  /**
   * @throws IllegalArgumentException naming the plans there are
   */
  public static StudentLoanPlan ofNumber(String number) {
    for (StudentLoanPlan plan : values()) {
      if (plan.number.equals(number)) {
        return plan;
      }
    }
    throw new IllegalArgumentException(
        "\"" + number + "\" is not a student loan plan: 1, 2, 4 or 5");
  }
}
