package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.WorkedTime;

/** Says what in the roster, or in the result, a person should look at. */
final class RosterCheck {

  private RosterCheck() {}

  static void addTo(Draft draft) {
    WorkedTime worked = draft.inputs().worked();
    if (worked.incompleteVisits() > 0) {
      tellIncomplete(draft, worked.incompleteVisits());
    }
    if (worked.overlaps() > 0) {
      tellOverlaps(draft, worked.overlaps());
    }
    if (draft.gross().isZero()) {
      draft.find(PayslipFinding.look("no-pay", "nothing was earned in this pay period"));
    }
    if (draft.toYear(YearFigure.TAX).isNegative()) {
      tellRefund(draft);
    }
  }

  private static void tellIncomplete(Draft draft, int visits) {
    draft.find(
        PayslipFinding.look(
            "incomplete-visits",
            "%s visit(s) without a start or an end are not paid: send each again with its times,"
                + " under the same id",
            visits));
  }

  private static void tellOverlaps(Draft draft, int visits) {
    draft.find(
        PayslipFinding.look(
            "overlapping-visits",
            "%s visit(s) overlap another; the shared minutes are paid once",
            visits));
  }

  private static void tellRefund(Draft draft) {
    Money back = draft.toYear(YearFigure.TAX).negated();
    draft.find(PayslipFinding.look("tax-refund", "%s of tax is given back", back));
  }

  /** A payslip that takes more than it gives cannot be paid. */
  static void checkNet(Draft draft) {
    Money net = draft.net();
    if (net.isNegative()) {
      draft.find(
          PayslipFinding.blocks(
              "net-below-zero", "deductions are %s more than pay", net.negated()));
    }
  }
}
