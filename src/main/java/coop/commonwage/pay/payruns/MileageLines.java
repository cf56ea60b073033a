package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Mileage;
import coop.commonwage.pay.deductions.MileagePay;
import coop.commonwage.pay.deductions.MileageYear;
import coop.commonwage.pay.deductions.VehicleKind;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.payruns.PayslipLine.Unit;
import coop.commonwage.rules.RuleEntry;

/**
 * Business miles. Up to the approved amount of the tax year they repay the worker's own outlay;
 * what is paid above it is pay, and taxed. National Insurance is due on what this payslip pays
 * above the first rate. None of it counts towards the minimum wage. Where less is paid than
 * approved, the worker is told what relief to claim.
 */
final class MileageLines {

  static final String CODE = "mileage";
  static final String EXCESS = "mileage-excess";
  static final String INSURED = "mileage-national-insurance";
  static final String RELIEF = "mileage-relief";

  private MileageLines() {}

  static void addTo(Draft draft) {
    int tenths = draft.inputs().worked().milesTenths();
    if (tenths == 0) {
      return;
    }
    MileageYear before = draft.mileage();
    MileagePay pay = pay(draft, before, Working.SILENT);
    RuleEntry<Rate> approved = approved(draft);
    draft.mileageIs(pay.yearAfter());
    explain(draft, before, CODE);
    addPaid(draft, pay, tenths, approved);
    if (!pay.taxable().isZero()) {
      explain(draft, before, EXCESS);
      addTaxable(draft, pay, tenths, approved);
    }
    if (!pay.nicable().equals(pay.taxable())) {
      explain(draft, before, INSURED);
      draft.freeOfNationalInsurance(pay.taxable().minus(pay.nicable()));
      draft.add(LineKind.INFORMATION, INSURED, pay.nicable(), insuranceRule(draft));
    }
    Money relief = pay.relief();
    if (relief.isPositive()) {
      explain(draft, before, RELIEF);
      draft.add(LineKind.INFORMATION, RELIEF, relief, approved.id());
    }
  }

  /** What the worker drives or rides, as told for the first day of the period. */
  static VehicleKind vehicle(PayslipInputs inputs) {
    if (inputs.circumstances().instructions().isEmpty()) {
      return VehicleKind.CAR_OR_VAN;
    }
    return inputs.circumstances().given(InstructionKinds.OWN_VEHICLE).stream()
        .filter(given -> given.instruction().holdsOn(inputs.period().days().firstDay()))
        .map(Given::body)
        .findFirst()
        .orElse(VehicleKind.CAR_OR_VAN);
  }

  private static VehicleKind vehicle(Draft draft) {
    return draft.isTold() ? vehicle(draft.inputs()) : VehicleKind.CAR_OR_VAN;
  }

  private static MileagePay pay(Draft draft, MileageYear before, Working working) {
    return draft
        .law()
        .mileage()
        .pay(
            vehicle(draft),
            before,
            draft.inputs().worked().milesTenths(),
            draft.terms().contract().mileageRate(),
            working);
  }

  /** Every line of the miles comes about in one and the same calculation. */
  private static void explain(Draft draft, MileageYear before, String code) {
    Working working = draft.working(code);
    if (working != Working.SILENT) {
      working.formula(code);
      pay(draft, before, working);
    }
  }

  private static void addPaid(Draft draft, MileagePay pay, int tenths, RuleEntry<Rate> approved) {
    Rate agreed = draft.terms().contract().mileageRate();
    if (agreed.isZero()) {
      return;
    }
    boolean whole = pay.taxable().isZero();
    draft.add(
        LineKind.REIMBURSEMENT,
        CODE,
        tenths,
        Unit.TENTHS_OF_A_MILE,
        whole ? agreed : isOneRate(pay) ? approved.value() : null,
        pay.paid().minus(pay.taxable()),
        whole ? Draft.CONTRACT : approved.id());
  }

  private static void addTaxable(
      Draft draft, MileagePay pay, int tenths, RuleEntry<Rate> approved) {
    Rate agreed = draft.terms().contract().mileageRate();
    draft.earn(
        EXCESS,
        tenths,
        Unit.TENTHS_OF_A_MILE,
        isOneRate(pay) ? agreed.minus(approved.value()) : null,
        pay.taxable(),
        approved.id());
    draft.notBasic(pay.taxable());
  }

  /** Whether all of the miles are taxed by one rate: what is paid above what is approved. */
  private static boolean isOneRate(MileagePay pay) {
    return pay.furtherTenths() == 0 && pay.taxable().equals(pay.paid().minus(pay.approved()));
  }

  private static RuleEntry<Rate> approved(Draft draft) {
    return draft.law().mileage().source(vehicle(draft));
  }

  private static String insuranceRule(Draft draft) {
    return draft.law().mileage().insuranceSource(vehicle(draft)).id();
  }

  /** Whether the contract pays at least the highest approved rate. */
  static boolean isFullyPaid(Draft draft) {
    return draft.terms().contract().mileageRate().compareTo(approved(draft).value()) >= 0;
  }

  /** What of the approved amount for the miles of this payslip is not paid; for findings. */
  static Money unpaid(Draft draft) {
    Mileage mileage = draft.law().mileage();
    int tenths = draft.inputs().worked().milesTenths();
    return mileage
        .approved(vehicle(draft), draft.inputs().before().mileage(), tenths)
        .minus(mileage.amount(tenths, draft.terms().contract().mileageRate()));
  }
}
