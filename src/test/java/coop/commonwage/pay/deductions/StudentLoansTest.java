package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudentLoansTest {

  private static final RuleSet RULES = RuleSets.bundled();

  private static StudentLoans on(String payDate) {
    return new StudentLoans(RULES.studentLoans(), LocalDate.parse(payDate));
  }

  @Test
  void everyPlanYearAndFrequencyIsExactAroundItsThresholdAndItsPounds() {
    List<String> wrong = new ArrayList<>();
    for (int year = 2024; year <= 2026; year++) {
      LocalDate day = new TaxYear(year).firstDay();
      StudentLoans loans = new StudentLoans(RULES.studentLoans(), day);
      for (PayFrequency frequency : PayFrequency.values()) {
        for (StudentLoanPlan plan : StudentLoanPlan.values()) {
          Money yearly = RULES.studentLoans().thresholds().get(plan.ruleName()).on(day).value();
          for (Money pay : around(threshold(yearly, frequency))) {
            compare(
                loans.plan(plan, frequency, pay, Working.SILENT),
                repaid(pay, threshold(yearly, frequency), "0.09"),
                plan + " " + frequency + " " + pay,
                wrong);
          }
        }
        for (Money pay : around(threshold(Money.of("21000"), frequency))) {
          compare(
              loans.postgraduate(frequency, pay, Working.SILENT),
              repaid(pay, threshold(Money.of("21000"), frequency), "0.06"),
              "postgraduate " + frequency + " " + pay,
              wrong);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static void compare(Money given, Money expected, String what, List<String> wrong) {
    if (!given.equals(expected)) {
      wrong.add("%s: %s, not %s".formatted(what, given, expected));
    }
  }

  private static Money threshold(Money yearly, PayFrequency frequency) {
    BigDecimal pounds = new BigDecimal(yearly.toString());
    BigDecimal part =
        frequency.isMonthly()
            ? pounds.divide(BigDecimal.valueOf(12), 2, RoundingMode.DOWN)
            : pounds
                .multiply(BigDecimal.valueOf(frequency.weeks()))
                .divide(BigDecimal.valueOf(52), 2, RoundingMode.DOWN);
    return Money.of(part.toPlainString());
  }

  private static List<Money> around(Money threshold) {
    List<Money> pays = new ArrayList<>(List.of(Money.ZERO, Money.of("-50.00")));
    for (long pence :
        new long[] {-1, 0, 1, 1111, 1112, 1666, 1667, 2222, 2223, 99_999, 5_000_000}) {
      pays.add(threshold.plus(Money.ofPence(pence)));
    }
    return pays;
  }

  private static Money repaid(Money pay, Money threshold, String rate) {
    if (!pay.isMoreThan(threshold)) {
      return Money.ZERO;
    }
    BigDecimal exact =
        new BigDecimal(pay.minus(threshold).toString()).multiply(new BigDecimal(rate));
    return Money.of(exact.setScale(0, RoundingMode.DOWN).toPlainString());
  }

  @Test
  void anUnknownPlanIsTheOneHmrcNamesForTheYear() {
    assertEquals(StudentLoanPlan.PLAN_1, on("2024-04-06").planUntilTold());
    assertEquals(StudentLoanPlan.PLAN_1, on("2026-04-05").planUntilTold());
    assertEquals(StudentLoanPlan.PLAN_5, on("2026-04-06").planUntilTold());
    assertEquals(
        "uk/student-loans/plan-until-told@2026-04-06", on("2026-04-06").sourceUntilTold().id());
  }

  @Test
  void planFiveIsTakenFromPayFromApril2026() {
    assertFalse(on("2026-04-05").isCollected(StudentLoanPlan.PLAN_5));
    assertTrue(on("2026-04-06").isCollected(StudentLoanPlan.PLAN_5));
    assertTrue(on("2024-04-06").isCollected(StudentLoanPlan.PLAN_1));
    assertTrue(on("2024-04-06").isCollected(StudentLoanPlan.PLAN_2));
    assertTrue(on("2024-04-06").isCollected(StudentLoanPlan.PLAN_4));
  }

  @Test
  void bothLoansTellThresholdRateAndRounding() {
    WhatIsTold plan = new WhatIsTold();
    WhatIsTold postgraduate = new WhatIsTold();
    Money pay = Money.of("3000.00");
    on("2026-11-05").plan(StudentLoanPlan.PLAN_2, PayFrequency.MONTHLY, pay, plan);
    on("2026-11-05").postgraduate(PayFrequency.MONTHLY, pay, postgraduate);

    assertEquals(
        List.of(
            "= student-loan",
            "student-loan-plan < 2",
            "loan-pay < 3000.00",
            "loan-threshold-of-period 2448.75",
            "pay-above-threshold 551.25",
            "loan-rate 0.09"),
        plan.figures());
    assertEquals(
        List.of(
            "student-loans/plan-2-threshold@2026-04-06",
            "student-loans/threshold-rounding@2024-04-06",
            "student-loans/plan-rate@2024-04-06",
            "student-loans/repayment-rounding@2024-04-06"),
        plan.rules());
    assertEquals(
        List.of(
            "= postgraduate-loan",
            "loan-pay < 3000.00",
            "loan-threshold-of-period 1750.00",
            "pay-above-threshold 1250.00",
            "loan-rate 0.06"),
        postgraduate.figures());
    assertEquals(
        List.of(
            "student-loans/postgraduate-threshold@2024-04-06",
            "student-loans/threshold-rounding@2024-04-06",
            "student-loans/postgraduate-rate@2024-04-06",
            "student-loans/repayment-rounding@2024-04-06"),
        postgraduate.rules());
    assertEquals(
        "uk/student-loans/plan-4-threshold@2026-04-06",
        on("2026-11-05").source(StudentLoanPlan.PLAN_4).id());
    assertEquals(
        "uk/student-loans/postgraduate-threshold@2024-04-06",
        on("2026-11-05").postgraduateSource().id());
  }

  @Test
  void onlyThePlansThatExistAreKnown() {
    assertEquals(StudentLoanPlan.PLAN_4, StudentLoanPlan.ofNumber("4"));
    assertEquals(StudentLoanPlan.PLAN_5, StudentLoanPlan.ofRuleName("plan-5"));
    assertEquals(
        "\"3\" is not a student loan plan: 1, 2, 4 or 5",
        assertThrows(IllegalArgumentException.class, () -> StudentLoanPlan.ofNumber("3"))
            .getMessage());
  }
}
