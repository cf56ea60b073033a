package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Mileage;
import coop.commonwage.pay.deductions.MileagePay;
import coop.commonwage.pay.deductions.MileageYear;
import coop.commonwage.pay.deductions.VehicleKind;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import java.util.List;

/**
 * Business miles of an earlier period that turn out to have been more or fewer. They are paid at
 * the rate of then; what of it is taxed follows the year they are paid in, or the year they were
 * driven in when that is another. Miles paid too much are taken back whole or not yet: from the
 * miles of this payslip, then from pay above the minimum wage.
 *
 * @param paid what is paid now; below zero when it is taken back
 * @param waiting what is to be taken back later
 */
record CorrectedMiles(Money paid, Money waiting) {

  private static final String MILEAGE = CorrectionLines.PREFIX + MileageLines.CODE;
  private static final String EXCESS = CorrectionLines.PREFIX + MileageLines.EXCESS;

  static CorrectedMiles addTo(Draft draft, TimeCorrection correction, LawOfPayslip law) {
    PayslipInputs then = correction.then();
    PaidForTime before = correction.paid(MileageLines.CODE);
    int tenths = then.worked().milesTenths() - before.quantity();
    Money due =
        law.mileage().amount(then.worked().milesTenths(), then.terms().contract().mileageRate());
    Money amount = due.minus(before.amount());
    if (tenths == 0 && amount.isZero()) {
      return new CorrectedMiles(Money.ZERO, Money.ZERO);
    }
    Money back = amount.negated().orZeroIfNegative();
    Money ownMiles = draft.payable().minus(draft.net()).orZeroIfNegative();
    Money ofPay = back.minus(ownMiles).orZeroIfNegative();
    if (ofPay.isMoreThan(draft.takingBack().room())) {
      return new CorrectedMiles(Money.ZERO, back);
    }
    draft.takingBack().lowered(draft.takingBack().take(ofPay));
    draft.lowerMinimumWagePay(ofPay);
    explain(draft, correction, due, before.amount());
    addLines(draft, correction, law, before, due);
    return new CorrectedMiles(amount, Money.ZERO);
  }

  private static void explain(Draft draft, TimeCorrection correction, Money due, Money before) {
    for (String code : List.of(MILEAGE, EXCESS)) {
      Working working = CorrectionLines.working(draft, correction, code);
      if (working != Working.SILENT) {
        working.input(
            "mileage-rate", new Working.Price(correction.then().terms().contract().mileageRate()));
        working.step("correction-due", due);
        working.step("correction-paid", before);
      }
    }
  }

  private static void addLines(
      Draft draft, TimeCorrection correction, LawOfPayslip law, PaidForTime before, Money due) {
    PayslipInputs then = correction.then();
    VehicleKind vehicle = MileageLines.vehicle(then);
    boolean sameYear = then.period().taxYear().equals(draft.inputs().period().taxYear());
    int miles = then.worked().milesTenths();
    MileagePay pay =
        law.mileage()
            .corrected(
                vehicle,
                sameYear ? draft.mileage() : ofYearThen(law.mileage(), vehicle, then, before),
                before.quantity(),
                before.amount(),
                miles,
                due);
    if (sameYear) {
      draft.mileageIs(pay.yearAfter());
    }
    int tenths = miles - before.quantity();
    String approvedRule = law.mileage().source(vehicle).id();
    draft.add(
        CorrectionLines.line(
            LineKind.REIMBURSEMENT,
            correction,
            MILEAGE,
            tenths,
            tenths == 0 ? null : Unit.TENTHS_OF_A_MILE,
            null,
            pay.paid().minus(pay.taxable()),
            pay.taxable().isZero() ? Draft.CONTRACT : approvedRule));
    if (!pay.taxable().isZero()) {
      draft.add(
          CorrectionLines.line(
              LineKind.EARNING, correction, EXCESS, 0, null, null, pay.taxable(), approvedRule));
      draft.notBasic(pay.taxable());
    }
    if (!pay.nicable().equals(pay.taxable())) {
      draft.freeOfNationalInsurance(pay.taxable().minus(pay.nicable()));
    }
  }

  /** The year of the period as its payslip left it; what came later in it is not looked at. */
  private static MileageYear ofYearThen(
      Mileage mileage, VehicleKind vehicle, PayslipInputs then, PaidForTime before) {
    MileageYear begin = then.before().mileage();
    Money over = before.amount().minus(mileage.approved(vehicle, begin, before.quantity()));
    return new MileageYear(
        begin.milesTenths() + before.quantity(), begin.overApproved().map(over::plus));
  }
}
