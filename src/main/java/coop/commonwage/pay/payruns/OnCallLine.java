package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.payruns.PayslipLine.Unit;

/**
 * A sum for each turn on call at home. It is an allowance, so it does not count towards the minimum
 * wage (National Minimum Wage Regulations 2015, reg. 10(k)), nor is the turn working time.
 */
final class OnCallLine {

  static final String CODE = "on-call";

  private static final int PENCE_SCALE = 2;

  private OnCallLine() {}

  static void addTo(Draft draft) {
    int turns = draft.inputs().worked().onCalls();
    if (turns > 0) {
      addTo(draft, turns);
    }
  }

  private static void addTo(Draft draft, int turns) {
    Money sum = sum(draft.inputs());
    if (sum.isZero()) {
      return;
    }
    Rate each = new Rate(sum.pence(), PENCE_SCALE);
    Money amount = amount(draft.inputs());
    Working working = draft.working(CODE);
    working.formula("on-call");
    working.input("turns", turns);
    working.input("on-call-sum", new Working.Price(each));
    draft.earn(CODE, turns, Unit.TURNS, each, amount, Draft.CONTRACT);
    draft.notBasic(amount);
  }

  /** The sums of the period's turns. */
  static Money amount(PayslipInputs inputs) {
    return sum(inputs).times(inputs.worked().onCalls());
  }

  private static Money sum(PayslipInputs inputs) {
    return Money.of(inputs.circumstances().choice(Choice.ON_CALL_SUM));
  }
}
