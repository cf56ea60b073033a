package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.pensions.Pension;
import coop.commonwage.pay.deductions.pensions.PensionAgreement;
import coop.commonwage.pay.deductions.pensions.PensionContributions;

/** Makes and explains the lines of one contribution. */
final class PensionLine {

  private final Draft draft;
  private final PensionPlace place;
  private final Money pay;
  private final PensionContributions paid;

  /**
   * @param pay the pay the shares are of
   */
  PensionLine(Draft draft, PensionPlace place, Money pay) {
    this.draft = draft;
    this.place = place;
    this.pay = pay;
    this.paid =
        draft
            .law()
            .pension()
            .contributions(place.agreement(), draft.frequency(), pay, place.days());
  }

  PensionContributions contributions() {
    return paid;
  }

  /** Who listens while a line is worked out. */
  Working working(PensionCode code) {
    String reference = place.reference().orElse(null);
    return draft.working(reference == null ? code.code() : PayslipLine.key(code.code(), reference));
  }

  void add(PensionCode code, Money amount) {
    explain(code);
    Pension pension = draft.law().pension();
    PensionAgreement agreement = place.agreement();
    add(
        draft,
        code,
        new PayslipLine(
            code.kind(),
            code.code(),
            0,
            null,
            rate(code, agreement),
            amount,
            code == PensionCode.TAX_RELIEF
                ? pension.reliefSource().id()
                : pension.source(agreement.basis()).id(),
            place.reference().orElse(null)));
  }

  /** Adds a line of a contribution, paid in or back. */
  static void add(Draft draft, PensionCode code, PayslipLine line) {
    draft.add(line);
    code.countToYear(draft, line.amount());
  }

  /** The share a line is of; null where it is no share. */
  private static Rate rate(PensionCode code, PensionAgreement agreement) {
    return switch (code) {
      case AFTER_TAX, BEFORE_TAX, EMPLOYER_FOR_GIVEN_UP -> agreement.employeeShare();
      case EMPLOYER -> agreement.employerShare();
      case GIVEN_UP, TAX_RELIEF -> null;
    };
  }

  private void explain(PensionCode code) {
    Working working = working(code);
    if (working == Working.SILENT) {
      return;
    }
    working.formula(code.code());
    Pension pension = draft.law().pension();
    if (code == PensionCode.EMPLOYER) {
      pension.explainEmployer(place.agreement(), draft.frequency(), pay, place.days(), working);
    } else {
      pension.explainWorker(place.agreement(), draft.frequency(), pay, place.days(), paid, working);
    }
  }
}
