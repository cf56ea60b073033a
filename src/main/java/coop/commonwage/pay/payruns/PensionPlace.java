package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.pensions.AssessedWorker;
import coop.commonwage.pay.deductions.pensions.MemberDays;
import coop.commonwage.pay.deductions.pensions.Membership.Standing;
import coop.commonwage.pay.deductions.pensions.MembershipChange;
import coop.commonwage.pay.deductions.pensions.MembershipEvent;
import coop.commonwage.pay.deductions.pensions.Pension;
import coop.commonwage.pay.deductions.pensions.PensionAgreement;
import coop.commonwage.pay.deductions.pensions.PensionBasis;
import coop.commonwage.pay.deductions.pensions.PensionMethod;
import coop.commonwage.pay.deductions.pensions.PensionPosition;
import coop.commonwage.pay.deductions.pensions.PensionReview;
import coop.commonwage.pay.deductions.pensions.PensionScheme;
import coop.commonwage.pay.instructions.Given;
import java.util.List;
import java.util.Optional;

/**
 * A worker's place in the pension for one payslip: for how much of the period contributions are
 * due, and on which terms. A payslip that knows nothing of the scheme, as none did at first, goes
 * by the recorded status alone and enrols nobody.
 *
 * @param position what the period did to the membership; empty when nothing is known of the scheme
 * @param beginning the instruction the membership began with, or the one opted out of
 * @param reference what lines of the membership refer to: the id of that instruction, or of the one
 *     to be recorded for an enrolment made now
 * @param days for how much of the period contributions are due
 * @param agreement what is paid in
 */
record PensionPlace(
    Optional<PensionPosition> position,
    Optional<Given<MembershipChange>> beginning,
    Optional<String> reference,
    MemberDays days,
    PensionAgreement agreement) {

  /**
   * @param earnings all pay of the period, which decides whether who is not in is enrolled
   */
  static PensionPlace of(Draft draft, Money earnings, Working working) {
    PensionTerms terms = draft.terms().pension();
    Circumstances circumstances = draft.inputs().circumstances();
    if (circumstances.pension().isEmpty()) {
      boolean enrolled = terms.status() == PensionTerms.Status.ENROLLED;
      return new PensionPlace(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          enrolled ? MemberDays.ALL : MemberDays.NONE,
          terms.agreement());
    }
    PensionKnown known = circumstances.pension().get();
    PensionEvents events = PensionEvents.of(circumstances);
    PensionPosition position =
        draft
            .law()
            .pensionReview()
            .of(facts(draft, known.scheme(), events.events(), earnings), working);
    Optional<Given<MembershipChange>> beginning =
        position.automatic().isPresent()
            ? Optional.empty()
            : events.beginningOf(position.membership());
    return new PensionPlace(
        Optional.of(position),
        beginning,
        position.automatic().isPresent()
            ? Optional.of(known.enrolmentId().toString())
            : beginning.map(Given::reference),
        position.days(),
        agreement(draft.law().pension(), terms.agreement(), position, known.scheme()));
  }

  /** What the law would do with a worker of whom only the status is known. */
  static PensionPosition ifAssessed(Draft draft) {
    PensionScheme scheme =
        PensionScheme.of(draft.law().pension().least(PensionBasis.QUALIFYING_EARNINGS));
    return draft
        .law()
        .pensionReview()
        .of(facts(draft, scheme, List.of(), draft.gross()), Working.SILENT);
  }

  private static PensionReview.Facts facts(
      Draft draft, PensionScheme scheme, List<MembershipEvent> events, Money earnings) {
    WorkerTerms terms = draft.terms();
    return new PensionReview.Facts(
        new AssessedWorker(
            terms.dateOfBirth(),
            draft.law().statePensionDay(terms.dateOfBirth()),
            terms.startDate(),
            terms.leaveDate()),
        standing(terms.pension().status()),
        events,
        scheme,
        draft.inputs().period(),
        earnings);
  }

  private static Standing standing(PensionTerms.Status status) {
    return switch (status) {
      case ENROLLED -> Standing.MEMBER;
      case OPTED_OUT -> Standing.OPTED_OUT;
      case NOT_ENROLLED -> Standing.NEVER_IN;
    };
  }

  /**
   * The worker's own terms; but the scheme's, where the own ones do not reach the least for whoever
   * is entitled to it, or nobody has asked the worker yet whether to give up pay.
   */
  private static PensionAgreement agreement(
      Pension pension, PensionAgreement own, PensionPosition position, PensionScheme scheme) {
    boolean entitled =
        position
            .membership()
            .by()
            .filter(event -> event.kind() != MembershipEvent.Kind.JOINED)
            .isPresent();
    boolean tooLittle = entitled && pension.isEnough(own) == Pension.Enough.NO;
    boolean notAsked =
        position.automatic().isPresent() && own.method() == PensionMethod.SALARY_SACRIFICE;
    return tooLittle || notAsked ? scheme.agreement() : own;
  }

  /** That the worker becomes a member with this payslip; empty for most. */
  Optional<MembershipEvent> enrolment() {
    return position.isEmpty() ? Optional.empty() : position.get().automatic();
  }

  boolean isPayingIn(PensionMethod method) {
    return days.isAny() && agreement.method() == method;
  }
}
