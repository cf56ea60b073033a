package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.contracts.PensionTerms;
import coop.commonwage.pay.deductions.pensions.EnrolmentCalendar;
import coop.commonwage.pay.deductions.pensions.Pension;
import coop.commonwage.pay.deductions.pensions.PensionAgreement;
import coop.commonwage.pay.deductions.pensions.PensionBasis;
import coop.commonwage.pay.deductions.pensions.PensionMethod;
import coop.commonwage.pay.deductions.pensions.PensionScheme;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.payruns.Circumstances;
import coop.commonwage.pay.payruns.PensionKnown;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.rules.RuleSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What payslips of a run are told of the pension: the employer's scheme, and what was agreed. */
final class PensionOfRun {

  private final PayPeriod period;
  private final PensionScheme scheme;
  private final EnrolmentCalendar calendar;
  private final Instant at;

  PensionOfRun(PayPeriod period, RuleSet rules, EmployerChoices choices, Instant at) {
    this.period = period;
    this.scheme =
        scheme(choices, period.payDate(), new Pension(rules.pensions(), period.payDate()));
    this.calendar = new EnrolmentCalendar(rules.pensions(), period.payDate());
    this.at = at;
  }

  private static PensionScheme scheme(EmployerChoices choices, LocalDate day, Pension pension) {
    PensionBasis basis = PensionBasis.ofWord(choices.on(Choice.PENSION_BASIS, day));
    PensionAgreement least = pension.least(basis);
    return new PensionScheme(
        new PensionAgreement(
            PensionMethod.ofWord(choices.on(Choice.PENSION_METHOD, day)),
            basis,
            share(choices, Choice.PENSION_WORKER_PERCENT, day, least.employeeShare()),
            share(choices, Choice.PENSION_EMPLOYER_PERCENT, day, least.employerShare())),
        settled(choices, Choice.PENSION_DUTIES_START, day).map(LocalDate::parse),
        choices.all(Choice.PENSION_RE_ENROLMENT).stream()
            .map(LocalDate::parse)
            .sorted()
            .distinct()
            .toList());
  }

  private static Rate share(EmployerChoices choices, Choice choice, LocalDate day, Rate least) {
    return settled(choices, choice, day).map(Rate::ofPercent).orElse(least);
  }

  /** Whether a re-enrolment day lies in this period, or so shortly before that it may be missed. */
  private boolean isRecent(LocalDate again) {
    return !again.isAfter(period.days().lastDay())
        && calendar.firstDeclaration(again).isKeptBy(period.days().firstDay());
  }

  private static Optional<String> settled(EmployerChoices choices, Choice choice, LocalDate day) {
    return Optional.of(choices.on(choice, day)).filter(answer -> !answer.equals(choice.usual()));
  }

  /** A worker's terms, with what was agreed since they were recorded. */
  PensionTerms terms(PensionTerms recorded, Circumstances circumstances) {
    return circumstances.given(InstructionKinds.PENSION_AGREEMENT).stream()
        .filter(given -> given.instruction().holdsOn(period.payDate()))
        .map(given -> new PensionTerms(recorded.status(), given.body()))
        .reduce(recorded, (earlier, later) -> later);
  }

  /**
   * The circumstances with what there is to know of the pension. Who is in it since before anything
   * was recorded simply pays in; who opted out before that is looked at on the employer's
   * re-enrolment date.
   */
  Circumstances circumstances(PensionTerms terms, Circumstances circumstances) {
    boolean happened = !circumstances.given(InstructionKinds.PENSION_MEMBERSHIP).isEmpty();
    List<LocalDate> again = scheme.reEnrolments();
    boolean matters =
        switch (terms.status()) {
          case NOT_ENROLLED -> true;
          case ENROLLED -> happened;
          case OPTED_OUT -> happened || again.stream().anyMatch(this::isRecent);
        };
    return matters
        ? circumstances.withPension(new PensionKnown(scheme, NewId.at(at)))
        : circumstances;
  }
}
