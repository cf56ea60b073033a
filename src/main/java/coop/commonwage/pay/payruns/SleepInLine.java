package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.payruns.PayslipLine.Unit;

/**
 * A flat sum for each sleep-in. It is never counted towards the minimum wage, nor are its hours.
 */
final class SleepInLine {

  static final String CODE = "sleep-in";

  private static final int PENCE_SCALE = 2;

  private SleepInLine() {}

  static void addTo(Draft draft) {
    int nights = draft.inputs().worked().sleepIns();
    if (nights == 0) {
      return;
    }
    Money sum = draft.terms().contract().sleepInRate();
    Rate each = new Rate(sum.pence(), PENCE_SCALE);
    Working working = draft.working(CODE);
    working.formula("sleep-in");
    working.input("nights", nights);
    working.input("sleep-in-rate", new Working.Price(each));
    draft.earn(CODE, nights, Unit.NIGHTS, each, amount(draft.inputs()), Draft.CONTRACT);
  }

  /** The flat sums of the period's sleep-ins. */
  static Money amount(PayslipInputs inputs) {
    return inputs.terms().contract().sleepInRate().times(inputs.worked().sleepIns());
  }
}
