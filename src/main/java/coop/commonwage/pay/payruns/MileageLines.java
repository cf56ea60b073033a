package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Mileage;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.payruns.PayslipLine.Quantity;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import java.util.Optional;

/**
 * Business miles. Up to the approved amount they repay the worker's own outlay; what is paid above
 * it is pay, and taxed. Neither counts towards the minimum wage.
 */
final class MileageLines {

  static final String CODE = "mileage";
  static final String EXCESS = "mileage-excess";

  private MileageLines() {}

  static void addTo(Draft draft) {
    int tenths = draft.inputs().worked().milesTenths();
    Rate agreed = draft.terms().contract().mileageRate();
    if (tenths == 0 || agreed.isZero()) {
      return;
    }
    Mileage mileage = draft.law().mileage();
    Money paid = mileage.amount(tenths, agreed);
    Money free = paid.min(mileage.approved(tenths));
    Rate approved = mileage.source().value();
    boolean above = agreed.compareTo(approved) > 0;
    explain(draft.working(CODE), "mileage", tenths, agreed, mileage);
    draft.add(
        LineKind.REIMBURSEMENT,
        CODE,
        Optional.of(new Quantity(tenths, Unit.TENTHS_OF_A_MILE)),
        Optional.of(above ? approved : agreed),
        free,
        above ? mileage.source().id() : Draft.CONTRACT);
    if (paid.isMoreThan(free)) {
      explain(draft.working(EXCESS), "mileage-excess", tenths, agreed, mileage);
      draft.earn(
          EXCESS,
          Optional.of(new Quantity(tenths, Unit.TENTHS_OF_A_MILE)),
          Optional.of(agreed.minus(approved)),
          paid.minus(free),
          mileage.source().id());
    }
  }

  private static void explain(
      Working working, String formula, int tenths, Rate agreed, Mileage mileage) {
    working.formula(formula);
    working.input("miles-tenths", tenths);
    working.input("mileage-rate", new Working.Price(agreed));
    working.rule(mileage.source());
    working.step("approved-rate", new Working.Price(mileage.source().value()));
    working.rule(mileage.roundingSource());
    working.step("mileage-paid", mileage.amount(tenths, agreed));
    working.step("mileage-approved", mileage.approved(tenths));
  }
}
