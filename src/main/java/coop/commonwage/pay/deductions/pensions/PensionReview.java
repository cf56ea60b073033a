package coop.commonwage.pay.deductions.pensions;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.pay.deductions.pensions.EnrolmentCalendar.Deadline;
import coop.commonwage.pay.deductions.pensions.Membership.Standing;
import coop.commonwage.pay.deductions.pensions.PensionDuty.Kind;
import coop.commonwage.rules.PensionRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one pay period means for a worker's membership: who is not a member is assessed, who is
 * eligible is enrolled, and every duty is named with its last day.
 */
public final class PensionReview {

  private final AutomaticEnrolment enrolment;
  private final EnrolmentCalendar calendar;

  public PensionReview(PensionRules rules, LocalDate payDate) {
    enrolment = new AutomaticEnrolment(rules, payDate);
    calendar = new EnrolmentCalendar(rules, payDate);
  }

  /**
   * What is known about one worker and one pay period.
   *
   * @param worker age and employment
   * @param known where the worker stood before the first event
   * @param events what happened, oldest first
   * @param scheme the employer's dates
   * @param period the pay period
   * @param earnings all pay of the period
   */
  public record Facts(
      AssessedWorker worker,
      Standing known,
      List<MembershipEvent> events,
      PensionScheme scheme,
      PayPeriod period,
      Money earnings) {

    public Facts {
      events = List.copyOf(events);
    }

    /** The later of pay day and the period's last day: what happened by then counts. */
    LocalDate asOf() {
      LocalDate last = period.days().lastDay();
      return period.payDate().isAfter(last) ? period.payDate() : last;
    }
  }

  /**
   * @throws IllegalArgumentException naming the event that cannot follow those before it
   */
  public PensionPosition of(Facts facts, Working working) {
    Membership before =
        Membership.known(facts.known(), facts.worker().startDate())
            .after(facts.events(), facts.asOf(), calendar);
    List<PensionDuty> duties = new ArrayList<>();
    Optional<Assessment> assessment =
        dayOfAssessment(before, facts)
            .map(
                day ->
                    enrolment.assess(
                        facts.worker(),
                        day,
                        facts.period().frequency(),
                        facts.earnings(),
                        working));
    Optional<MembershipEvent> automatic =
        assessment
            .filter(made -> made.category() == WorkerCategory.ELIGIBLE_JOBHOLDER)
            .flatMap(made -> enrolled(before, made.day(), facts, duties));
    if (assessment.isEmpty()) {
      reEnrolmentMissed(before, facts).ifPresent(duties::add);
    }
    Membership membership = automatic.map(event -> before.after(event, calendar)).orElse(before);
    addStanding(membership, facts, duties);
    assessment
        .filter(made -> made.category() != WorkerCategory.OUTSIDE && automatic.isEmpty())
        .ifPresent(made -> addRights(membership, facts, duties));
    return new PensionPosition(membership, automatic, assessment, days(membership, facts), duties);
  }

  /** A member is not assessed; who left is assessed on the employer's re-enrolment date only. */
  private Optional<LocalDate> dayOfAssessment(Membership membership, Facts facts) {
    DateSpan period = facts.period().days();
    LocalDate dutiesStart = facts.scheme().dutiesStart().orElse(LocalDate.MIN);
    return switch (membership.standing()) {
      case MEMBER -> Optional.empty();
      case NEVER_IN -> enrolment.dayOfAssessment(facts.worker(), period, dutiesStart);
      case POSTPONED -> {
        LocalDate deferral = membership.deferral();
        yield enrolment.dayOfAssessment(
            facts.worker(), period, deferral.isAfter(dutiesStart) ? deferral : dutiesStart);
      }
      case OPTED_OUT, CEASED ->
          facts.scheme().reEnrolments().stream()
              .filter(day -> period.contains(day) && !day.isBefore(membership.since()))
              .filter(facts.worker()::isEmployedOn)
              .findFirst();
    };
  }

  /**
   * A re-enrolment day before this period, on which the worker was out and would have been enrolled
   * had this period's pay been paid then; told for as long as the re-enrolment can be declared.
   */
  private Optional<PensionDuty> reEnrolmentMissed(Membership membership, Facts facts) {
    boolean isOut =
        membership.standing() == Standing.OPTED_OUT || membership.standing() == Standing.CEASED;
    if (!isOut || facts.worker().leaveDate().isPresent()) {
      return Optional.empty();
    }
    LocalDate firstDay = facts.period().days().firstDay();
    boolean isKnown = membership.by().isPresent();
    return facts.scheme().reEnrolments().stream()
        .filter(day -> day.isBefore(firstDay) && !day.isBefore(membership.since()))
        .filter(day -> calendar.firstDeclaration(day).isKeptBy(firstDay))
        .filter(facts.worker()::isEmployedOn)
        .filter(day -> !isKnown || !calendar.formerMember(membership.since()).isKeptBy(day))
        .filter(day -> isEligible(facts, day))
        .findFirst()
        .map(day -> new PensionDuty(Kind.RE_ENROL_LATE, day, calendar.enrolment(day).law()));
  }

  private boolean isEligible(Facts facts, LocalDate day) {
    return enrolment
            .assess(
                facts.worker(), day, facts.period().frequency(), facts.earnings(), Working.SILENT)
            .category()
        == WorkerCategory.ELIGIBLE_JOBHOLDER;
  }

  private Optional<MembershipEvent> enrolled(
      Membership before, LocalDate day, Facts facts, List<PensionDuty> duties) {
    boolean again = before.standing() == Standing.OPTED_OUT || before.standing() == Standing.CEASED;
    if (again && before.by().isPresent()) {
      Deadline former = calendar.formerMember(before.since());
      if (former.isKeptBy(day)) {
        duties.add(new PensionDuty(Kind.MAY_RE_ENROL, day, former.law()));
        return Optional.empty();
      }
    }
    Deadline notice = calendar.noticeException(day);
    if (facts.worker().leaveDate().isPresent() && notice.isKeptBy(facts.period().payDate())) {
      duties.add(new PensionDuty(Kind.MAY_ENROL_LEAVER, day, notice.law()));
      return Optional.empty();
    }
    duties.add(PensionDuty.by(Kind.ENROL, calendar.enrolment(day)));
    return Optional.of(
        MembershipEvent.of(
            again ? MembershipEvent.Kind.RE_ENROLLED : MembershipEvent.Kind.ENROLLED, day));
  }

  private void addStanding(Membership membership, Facts facts, List<PensionDuty> duties) {
    LocalDate payDate = facts.period().payDate();
    switch (membership.standing()) {
      case POSTPONED -> {
        MembershipEvent postponed = membership.by().orElseThrow();
        Deadline letter = calendar.postponementNotice(postponed.on());
        if (postponed.told().isEmpty()) {
          duties.add(PensionDuty.by(Kind.SEND_POSTPONEMENT_LETTER, letter));
        }
        if (!membership.deferral().isBefore(facts.period().days().firstDay())) {
          duties.add(
              new PensionDuty(
                  Kind.POSTPONEMENT_ENDS,
                  membership.deferral(),
                  calendar.latestDeferral(postponed.on()).law()));
        }
      }
      case MEMBER ->
          membership
              .lastDayToOptOut(calendar)
              .filter(last -> last.isKeptBy(payDate))
              .ifPresent(last -> duties.add(PensionDuty.by(Kind.OPT_OUT_ENDS, last)));
      case OPTED_OUT -> {
        if (membership.by().isPresent()) {
          duties.add(PensionDuty.by(Kind.REFUND, calendar.refund(membership.since())));
        }
      }
      case NEVER_IN, CEASED -> {}
    }
  }

  /** Only who has never been in, and only while the time to be told still runs. */
  private void addRights(Membership membership, Facts facts, List<PensionDuty> duties) {
    if (membership.standing() != Standing.NEVER_IN) {
      return;
    }
    LocalDate from = enrolment.firstDayOfRights(facts.worker());
    LocalDate dutiesStart = facts.scheme().dutiesStart().orElse(from);
    Deadline told = calendar.information(dutiesStart.isAfter(from) ? dutiesStart : from);
    if (told.isKeptBy(facts.period().days().firstDay())) {
      duties.add(PensionDuty.by(Kind.TELL_OF_RIGHTS, told));
    }
  }

  private static MemberDays days(Membership membership, Facts facts) {
    DateSpan period = facts.period().days();
    LocalDate first = later(period.firstDay(), facts.worker().startDate());
    LocalDate last =
        facts
            .worker()
            .leaveDate()
            .filter(left -> left.isBefore(period.lastDay()))
            .orElse(period.lastDay());
    if (last.isBefore(first)) {
      return membership.standing() == Standing.MEMBER ? MemberDays.ALL : MemberDays.NONE;
    }
    return membership.daysIn(DateSpan.of(first, last));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** The days the duties fall on. */
  public EnrolmentCalendar calendar() {
    return calendar;
  }

  /** Who is enrolled. */
  public AutomaticEnrolment enrolment() {
    return enrolment;
  }
}
