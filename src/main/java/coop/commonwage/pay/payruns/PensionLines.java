package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.pensions.PensionAgreement;
import coop.commonwage.pay.deductions.pensions.PensionBasis;
import coop.commonwage.pay.deductions.pensions.PensionMethod;

/**
 * Contributions to the workplace pension that are deducted. Under a net pay arrangement the
 * worker's share is taken before tax. Under relief at source the worker's share less the tax relief
 * is taken from net pay, and the scheme adds the relief. The employer pays on top.
 */
final class PensionLines {

  private PensionLines() {}

  /** What is taken before tax; the worker's place in the pension must have been settled. */
  static void addBeforeTax(Draft draft) {
    PensionPlace place = draft.pensionPlace();
    if (place.isPayingIn(PensionMethod.NET_PAY)) {
      PensionLine line = line(draft, place);
      Money taken = line.contributions().fromPay();
      line.add(PensionCode.BEFORE_TAX, taken);
      draft.freeOfTax(taken);
      line.add(PensionCode.EMPLOYER, line.contributions().employer());
    }
  }

  /** What is taken from net pay. */
  static void addAfterTax(Draft draft) {
    PensionPlace place = draft.pensionPlace();
    if (place.isPayingIn(PensionMethod.RELIEF_AT_SOURCE)) {
      PensionLine line = line(draft, place);
      line.add(PensionCode.AFTER_TAX, line.contributions().fromPay());
      line.add(PensionCode.EMPLOYER, line.contributions().employer());
      line.add(PensionCode.TAX_RELIEF, line.contributions().taxRelief());
    }
  }

  private static PensionLine line(Draft draft, PensionPlace place) {
    return new PensionLine(draft, place, payThatCounts(draft, place.agreement()));
  }

  /** The pay the shares are of, once all pay is known. */
  static Money payThatCounts(Draft draft, PensionAgreement agreement) {
    return agreement.basis() == PensionBasis.PENSIONABLE_PAY ? draft.basicPay() : draft.gross();
  }
}
