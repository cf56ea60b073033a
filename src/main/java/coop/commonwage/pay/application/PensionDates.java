package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.deductions.pensions.EmployerDuties;
import coop.commonwage.pay.deductions.pensions.EnrolmentCalendar;
import coop.commonwage.pay.deductions.pensions.Pension;
import coop.commonwage.pay.deductions.pensions.PensionBasis;
import coop.commonwage.pay.deductions.pensions.PensionScheme;
import coop.commonwage.pay.payruns.FindingFact;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.PensionRules;
import coop.commonwage.rules.RuleFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The employer's own pension dates: what is wrong with one that is settled, and what a run says of
 * those that are missing.
 */
final class PensionDates {

  /** A new co-operative may say in good time when its first worker begins. */
  private static final int MOST_YEARS_AHEAD = 1;

  private final PensionRules rules;
  private final EmployerChoices settled;

  PensionDates(PensionRules rules, EmployerChoices settled) {
    this.rules = rules;
    this.settled = settled;
  }

  /**
   * @param answer what is to be settled; already among what is settled here
   * @throws Refused when it is a pension date that cannot be
   */
  void refuseWrong(EmployerChoice answer, LocalDate today) {
    if (answer.value().equals(answer.choice().usual())) {
      return;
    }
    if (answer.choice() == Choice.PENSION_DUTIES_START) {
      refuseFarAhead(answer, today);
    } else if (answer.choice() == Choice.PENSION_RE_ENROLMENT) {
      refuseOutsideWindow(answer, today);
    }
  }

  private static void refuseFarAhead(EmployerChoice answer, LocalDate today) {
    LocalDate latest = today.plusYears(MOST_YEARS_AHEAD);
    if (LocalDate.parse(answer.value()).isAfter(latest)) {
      throw refused(
          answer.value(),
          "this is after %s: until the duties begin nobody is assessed for the pension"
              .formatted(latest));
    }
  }

  private void refuseOutsideWindow(EmployerChoice answer, LocalDate today) {
    LocalDate chosen = LocalDate.parse(answer.value());
    Optional<EmployerDuties> duties;
    try {
      duties = duties(today, LocalDate.MAX, chosen);
    } catch (IllegalArgumentException earlier) {
      throw refused(answer.value(), "an earlier one is wrong: " + earlier.getMessage());
    }
    duties
        .map(EmployerDuties::reEnrolmentWindow)
        .filter(window -> !window.contains(chosen))
        .ifPresent(
            window -> {
              throw refused(
                  answer.value(),
                  ("this must be from %s, counted from the re-enrolment before it or from the day"
                          + " the duties began; settle earlier ones first, and one that replaces"
                          + " another from the same day as that")
                      .formatted(window));
            });
  }

  private static Refused refused(String value, String message) {
    return Refused.invalid(
        "The answer cannot be recorded.", List.of(FieldError.ofField("value", value, message)));
  }

  /** What a run that is not finalised says of the employer's dates; it is about nobody. */
  List<PayRunNotice> notices(PayRun run) {
    if (run.state() == PayRun.State.FINALISED) {
      return List.of();
    }
    List<PayRunNotice> notices = new ArrayList<>();
    LocalDate last = run.period().days().lastDay();
    dutiesStart(run.period().payDate())
        .filter(start -> start.isAfter(last))
        .ifPresent(start -> notices.add(notAssessed(start)));
    reEnrolmentDue(run).ifPresent(notices::add);
    return notices;
  }

  private static PayRunNotice notAssessed(LocalDate start) {
    return new PayRunNotice(
        false,
        "pension-duties-not-begun",
        "",
        "",
        "the pension duties are said to begin on %s: until then nobody is assessed or enrolled"
            .formatted(start),
        List.of(FindingFact.day(start)));
  }

  private Optional<PayRunNotice> reEnrolmentDue(PayRun run) {
    LocalDate last = run.period().days().lastDay();
    LocalDate payDate = run.period().payDate();
    try {
      return duties(payDate, payDate, LocalDate.MAX)
          .map(EmployerDuties::reEnrolmentWindow)
          .filter(window -> !window.firstDay().isAfter(last))
          .map(window -> reEnrolmentDue(window, last.isAfter(window.lastDay())));
    } catch (IllegalArgumentException wrong) {
      return Optional.of(
          ofReEnrolment(
              "wrong",
              "the re-enrolment dates that are settled do not fit: " + wrong.getMessage(),
              FindingFact.text(wrong.getMessage())));
    }
  }

  private static PayRunNotice reEnrolmentDue(DateSpan window, boolean isOver) {
    return isOver
        ? ofReEnrolment(
            "over",
            "no day was chosen to enrol again whoever left the pension, and the time for it, %s, is over: settle it, and report it to The Pensions Regulator"
                .formatted(window),
            FindingFact.span(window))
        : ofReEnrolment(
            "open",
            "choose a day from %s to enrol again whoever left the pension, and settle it as pension-re-enrolment"
                .formatted(window),
            FindingFact.span(window));
  }

  private static PayRunNotice ofReEnrolment(String which, String message, FindingFact fact) {
    return new PayRunNotice(
        false,
        "pension-re-enrolment-due",
        "",
        "",
        message,
        List.of(FindingFact.sentence(which), fact));
  }

  /**
   * The employer's duties as they stand by what was settled.
   *
   * @param lawOf the day whose rules hold, or the nearest they were checked for
   * @param saidBy by which day the beginning of the duties was to hold
   * @param before only re-enrolments before this day count
   */
  private Optional<EmployerDuties> duties(LocalDate lawOf, LocalDate saidBy, LocalDate before) {
    RuleFile file = rules.times().reEnrolmentYears().file();
    LocalDate day = lawOf.isAfter(file.verifiedUntil()) ? file.verifiedUntil() : lawOf;
    day = day.isBefore(file.coversFrom()) ? file.coversFrom() : day;
    return EmployerDuties.of(
        new PensionScheme(
            new Pension(rules, day).least(PensionBasis.QUALIFYING_EARNINGS),
            dutiesStart(saidBy),
            settled.all(Choice.PENSION_RE_ENROLMENT).stream()
                .map(LocalDate::parse)
                .filter(before::isAfter)
                .sorted()
                .distinct()
                .toList()),
        new EnrolmentCalendar(rules, day));
  }

  private Optional<LocalDate> dutiesStart(LocalDate day) {
    return Optional.of(settled.on(Choice.PENSION_DUTIES_START, day))
        .filter(answer -> !answer.equals(Choice.PENSION_DUTIES_START.usual()))
        .map(LocalDate::parse);
  }
}
