package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.payruns.PayslipLine.Unit;

/** Tells how long the gaps between visits were that were the worker's own time. */
final class UnpaidGapsLine {

  static final String CODE = "unpaid-gaps";

  private UnpaidGapsLine() {}

  static void addTo(Draft draft) {
    int minutes = draft.inputs().worked().unpaidGapMinutes();
    if (minutes == 0) {
      return;
    }
    Working working = draft.working(CODE);
    working.formula("unpaid-gaps");
    working.input("minutes", minutes);
    draft.add(LineKind.INFORMATION, CODE, minutes, Unit.MINUTES, null, Money.ZERO, Draft.CONTRACT);
  }
}
