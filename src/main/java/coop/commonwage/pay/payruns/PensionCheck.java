package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.Age;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.deductions.pensions.MembershipEvent;
import coop.commonwage.pay.deductions.pensions.Pension;
import coop.commonwage.pay.deductions.pensions.PensionAgreement;
import coop.commonwage.pay.deductions.pensions.PensionDuty;
import coop.commonwage.pay.deductions.pensions.PensionPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what the employer has to do about a worker's pension, and by when. */
final class PensionCheck {

  private PensionCheck() {}

  static void addTo(Draft draft) {
    PensionPlace place = draft.pensionPlace();
    if (place.position().isPresent()) {
      addDuties(draft, place.position().get());
    } else if (draft.terms().pension().status() == PensionTerms.Status.NOT_ENROLLED
        && PensionPlace.ifAssessed(draft).automatic().isPresent()) {
      look(
          draft,
          "pension-enrolment-due",
          "is %s, earned %s and is in no pension: enrol, or record the opting out",
          age(draft),
          draft.gross());
    }
    if (place.days().isAny()) {
      checkMember(draft, place.agreement());
    }
  }

  private static void addDuties(Draft draft, PensionPosition position) {
    for (PensionDuty duty : position.duties()) {
      switch (duty.kind()) {
        case ENROL -> addEnrolment(draft, position, duty);
        case SEND_POSTPONEMENT_LETTER -> addLetter(draft, position, duty);
        case TELL_OF_RIGHTS ->
            look(
                draft,
                "pension-rights-to-tell",
                "is not enrolled by law and may ask to be in the pension: say so in writing by %s",
                duty.day());
        case MAY_ENROL_LEAVER ->
            look(
                draft,
                "pension-leaver-not-enrolled",
                "earned %s, enough to be enrolled from %s, and is leaving: the law lets the"
                    + " employer choose, and nothing was done",
                draft.gross(),
                duty.day());
        case MAY_RE_ENROL ->
            look(
                draft,
                "pension-not-re-enrolled",
                "left the pension less than a year before %s: the law lets the employer choose, and"
                    + " nothing was done",
                duty.day());
        case RE_ENROL_LATE ->
            look(
                draft,
                "pension-re-enrolment-missed",
                "was out of the pension on the re-enrolment day, %s, before this pay period, and"
                    + " earned %s now: unless nothing was due then, record the re-enrolment from"
                    + " that day",
                duty.day(),
                draft.gross());
        case REFUND, OPT_OUT_ENDS, POSTPONEMENT_ENDS -> {}
      }
    }
  }

  private static void addEnrolment(Draft draft, PensionPosition position, PensionDuty duty) {
    MembershipEvent made = position.automatic().orElseThrow();
    boolean again = made.kind() == MembershipEvent.Kind.RE_ENROLLED;
    Optional<LocalDate> optOut =
        position.duties().stream()
            .filter(other -> other.kind() == PensionDuty.Kind.OPT_OUT_ENDS)
            .map(PensionDuty::day)
            .findFirst();
    String sentence =
        "is %s and earned %s: is "
            + (again ? "enrolled again" : "enrolled")
            + " in the pension from %s; tell the scheme and the worker by %s"
            + (optOut.isPresent()
                ? "; may opt out until %s, or for a month from being told"
                : "; may opt out for a month from being told");
    List<Object> facts = new ArrayList<>(List.of(age(draft), draft.gross(), made.on(), duty.day()));
    optOut.ifPresent(facts::add);
    PayslipFinding finding =
        PayslipFinding.look(
            again ? "pension-re-enrolled" : "pension-enrolled", sentence, facts.toArray());
    draft.find(optOut.isPresent() ? finding.as("until") : finding);
  }

  private static void addLetter(Draft draft, PensionPosition position, PensionDuty duty) {
    PayPeriod period = draft.inputs().period();
    boolean late = period.payDate().isAfter(duty.day());
    draft.find(
        late
            ? PayslipFinding.look(
                    "pension-letter-due",
                    "the letter that postpones enrolment was due by %s and is not recorded: without"
                        + " it the worker is enrolled from %s",
                    duty.day(),
                    position.membership().since())
                .as("late")
            : PayslipFinding.look(
                "pension-letter-due",
                "enrolment is postponed only if the letter is given by %s: record the day",
                duty.day()));
  }

  /** Told when something is paid back. */
  static void addRefund(Draft draft, PensionPosition position) {
    position.duties().stream()
        .filter(duty -> duty.kind() == PensionDuty.Kind.REFUND)
        .forEach(
            duty ->
                look(
                    draft,
                    "pension-refunded",
                    "opted out of the pension on %s: what was paid in comes back with this payslip;"
                        + " it is due by %s",
                    position.membership().since(),
                    duty.day()));
  }

  /**
   * Told when nothing was paid in under the membership opted out of, and there was no earlier one:
   * contributions of the year were made before the enrolment was recorded, and nobody knows which
   * of them are to come back.
   */
  static void addUnknownRefund(Draft draft, PensionPosition position) {
    YearToDate before = draft.inputs().before();
    if (!before.employeePension().isZero() || !before.employerPension().isZero()) {
      draft.find(
          PayslipFinding.blocks(
              "pension-refund-unknown",
              "opted out of the pension on %s, and %s of the worker's and %s of the employer's"
                  + " contributions of this tax year were paid in before the enrolment was"
                  + " recorded, so what to pay back is not known: settle it with the scheme and the"
                  + " worker, take the opting out back, and record a ceasing instead",
              position.membership().since(),
              before.employeePension(),
              before.employerPension()));
    }
  }

  private static void checkMember(Draft draft, PensionAgreement agreement) {
    Pension pension = draft.law().pension();
    int age = age(draft);
    if (!pension.coversAge(age)) {
      look(
          draft,
          "pension-age",
          "is %s and pays into the pension: the law on workplace pensions does not reach this age",
          age);
    }
    if (isJoinedOnly(draft)) {
      return;
    }
    switch (pension.isEnough(agreement)) {
      case YES -> {}
      case IF_BASIC_PAY_IS_LARGE ->
          look(
              draft,
              "pension-needs-certificate",
              "worker %s and employer %s of basic pay are enough only while basic pay is at least"
                  + " %s of all pay, over all workers together: keep the certificate",
              agreement.employeeShare().inPercent(),
              agreement.employerShare().inPercent(),
              pension.largeBasicPayShare().inPercent());
      case NO ->
          look(
              draft,
              "pension-below-minimum",
              "worker %s and employer %s are below what the law asks for",
              agreement.employeeShare().inPercent(),
              agreement.employerShare().inPercent());
    }
  }

  /** Who joined without qualifying earnings is entitled to no employer's contribution. */
  private static boolean isJoinedOnly(Draft draft) {
    return draft
        .pensionPlace()
        .position()
        .flatMap(position -> position.membership().by())
        .filter(event -> event.kind() == MembershipEvent.Kind.JOINED)
        .isPresent();
  }

  private static int age(Draft draft) {
    return Age.on(draft.inputs().period().payDate(), draft.terms().dateOfBirth());
  }

  private static void look(Draft draft, String code, String sentence, Object... facts) {
    draft.find(PayslipFinding.look(code, sentence, facts));
  }
}
