package coop.commonwage.pay.deductions;

/** The plans of undergraduate loans; only one is repaid at a time. */
public enum StudentLoanPlan {
  PLAN_1,
  PLAN_2,
  PLAN_4,
  PLAN_5
}
