package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.pensions.Assessment;
import coop.commonwage.pay.deductions.pensions.MembershipChange;
import coop.commonwage.pay.deductions.pensions.PensionPosition;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.rules.RuleEntry;

/**
 * Once all pay of the period is known: who is not in the pension is assessed and, when eligible,
 * enrolled; who opted out gets back what was paid in. The pay that decided stands on the payslip,
 * so that the decision can be unfolded.
 */
final class PensionAssessmentLines {

  static final String ENROLMENT = "pension-enrolment";
  static final String ASSESSMENT = "pension-assessment";

  private static final String REFUND_FORMULA = "pension-refund";

  private PensionAssessmentLines() {}

  static void addTo(Draft draft) {
    PensionPlace place = PensionPlace.of(draft, draft.gross(), working(draft));
    draft.settlePension(place);
    if (place.position().isPresent()) {
      PensionPosition position = place.position().get();
      position.assessment().ifPresent(made -> addAssessment(draft, position, made));
      if (position.isOptedOut()) {
        place.beginning().ifPresent(beginning -> addRefunds(draft, position, beginning));
      }
    }
  }

  /** Only one of the two lines is made, so whoever asks listens to the one decision. */
  private static Working working(Draft draft) {
    Working enrolment = draft.working(ENROLMENT);
    return enrolment == Working.SILENT ? draft.working(ASSESSMENT) : enrolment;
  }

  private static void addAssessment(Draft draft, PensionPosition position, Assessment made) {
    draft.add(
        LineKind.INFORMATION,
        position.automatic().isPresent() ? ENROLMENT : ASSESSMENT,
        made.earnings(),
        draft.law().pensionReview().enrolment().source().id());
  }

  private static void addRefunds(
      Draft draft, PensionPosition position, Given<MembershipChange> beginning) {
    RuleEntry<?> law = draft.law().pensionReview().calendar().refundSource();
    boolean refunded = false;
    boolean known = false;
    for (PensionCode code : PensionCode.values()) {
      Money paidIn = beginning.paid(code.code()).amount();
      Money paidBack = beginning.paid(code.refund()).amount();
      Money left = paidIn.plus(paidBack);
      known |= !paidIn.isZero();
      if (!left.isZero()) {
        Working working = draft.working(PayslipLine.key(code.refund(), beginning.reference()));
        working.formula(REFUND_FORMULA);
        working.input("pension-paid-in", paidIn);
        working.input("pension-paid-back", paidBack);
        working.rule(law);
        add(draft, code, left.negated(), law, beginning);
        refunded = true;
      }
    }
    if (refunded) {
      PensionCheck.addRefund(draft, position);
    } else if (!known && position.membership().memberships().isEmpty()) {
      PensionCheck.addUnknownRefund(draft, position);
    }
  }

  private static void add(
      Draft draft,
      PensionCode code,
      Money amount,
      RuleEntry<?> law,
      Given<MembershipChange> beginning) {
    PensionLine.add(
        draft,
        code,
        new PayslipLine(
            code.kind(), code.refund(), 0, null, null, amount, law.id(), beginning.reference()));
    if (code == PensionCode.BEFORE_TAX) {
      draft.freeOfTax(amount);
    }
  }
}
