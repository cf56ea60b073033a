package coop.commonwage.pay.deductions.pensions;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.rules.PensionRules;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days the duties of automatic enrolment fall on. A period that begins "with" a day counts that
 * day and so ends a day before its anniversary; one "after" a day does not. Deadlines are last
 * days; where the law would let a working day after them do, that is not used.
 */
public final class EnrolmentCalendar {

  private final RuleEntry<Integer> enrolmentWeeks;
  private final RuleEntry<Integer> informationWeeks;
  private final RuleEntry<Integer> postponementMonths;
  private final RuleEntry<Integer> postponementNoticeWeeks;
  private final RuleEntry<Integer> optOutMonths;
  private final RuleEntry<Integer> refundMonths;
  private final RuleEntry<Integer> reEnrolmentYears;
  private final RuleEntry<Integer> reEnrolmentWindowMonths;
  private final RuleEntry<Integer> formerMemberMonths;
  private final RuleEntry<Integer> noticeExceptionWeeks;
  private final RuleEntry<Integer> declarationMonths;

  /**
   * @param day decides which rules hold
   */
  public EnrolmentCalendar(PensionRules rules, LocalDate day) {
    PensionRules.Times times = rules.times();
    enrolmentWeeks = times.enrolmentWeeks().on(day);
    informationWeeks = times.informationWeeks().on(day);
    postponementMonths = times.postponementMonths().on(day);
    postponementNoticeWeeks = times.postponementNoticeWeeks().on(day);
    optOutMonths = times.optOutMonths().on(day);
    refundMonths = times.refundMonths().on(day);
    reEnrolmentYears = times.reEnrolmentYears().on(day);
    reEnrolmentWindowMonths = times.reEnrolmentWindowMonths().on(day);
    formerMemberMonths = times.formerMemberMonths().on(day);
    noticeExceptionWeeks = times.noticeExceptionWeeks().on(day);
    declarationMonths = times.declarationMonths().on(day);
  }

  /** By when somebody enrolled from a day must be a member and have been told. */
  public Deadline enrolment(LocalDate enrolledFrom) {
    return new Deadline(lastDayOfWeeks(enrolledFrom, enrolmentWeeks), enrolmentWeeks);
  }

  /** By when somebody must be told of the right to opt in or to join, held from a day. */
  public Deadline information(LocalDate rightFrom) {
    return new Deadline(lastDayOfWeeks(rightFrom, informationWeeks), informationWeeks);
  }

  /** The last day enrolment may be put off to. */
  public Deadline latestDeferral(LocalDate startingDay) {
    return new Deadline(startingDay.plusMonths(postponementMonths.value()), postponementMonths);
  }

  /** By when the letter that puts enrolment off must have been given. */
  public Deadline postponementNotice(LocalDate startingDay) {
    return new Deadline(
        startingDay.plusWeeks(postponementNoticeWeeks.value()), postponementNoticeWeeks);
  }

  /**
   * The last day a new member may opt out.
   *
   * @param told when the enrolment information was given, when that is known
   */
  public Deadline optOut(LocalDate memberFrom, Optional<LocalDate> told) {
    LocalDate begins = told.filter(day -> day.isAfter(memberFrom)).orElse(memberFrom);
    return new Deadline(lastDayOfMonths(begins, optOutMonths), optOutMonths);
  }

  /** By when contributions must be paid back. */
  public Deadline refund(LocalDate optedOut) {
    return new Deadline(lastDayOfMonths(optedOut, refundMonths), refundMonths);
  }

  /** The rule refunds come from. */
  public RuleEntry<?> refundSource() {
    return refundMonths;
  }

  /** Until when somebody who left the scheme need not be enrolled again. */
  public Deadline formerMember(LocalDate left) {
    return new Deadline(lastDayOfMonths(left, formerMemberMonths), formerMemberMonths);
  }

  /** Until when a notice to end the employment lets the employer choose whether to enrol. */
  public Deadline noticeException(LocalDate enrolledFrom) {
    return new Deadline(lastDayOfWeeks(enrolledFrom, noticeExceptionWeeks), noticeExceptionWeeks);
  }

  /**
   * The days one of which the employer chooses to enrol everybody again.
   *
   * @param last the last re-enrolment, or the day the employer's duties began
   */
  public DateSpan reEnrolmentWindow(LocalDate last) {
    LocalDate anniversary = anniversary(last);
    int months = reEnrolmentWindowMonths.value();
    return DateSpan.of(anniversary.minusMonths(months), lastDayOfMonths(anniversary, months));
  }

  /**
   * By when compliance is declared again, whoever was enrolled; it can fall before the re-enrolment
   * window ends.
   *
   * @param last the last re-enrolment, or the day the employer's duties began
   */
  public Deadline reDeclaration(LocalDate last) {
    return new Deadline(lastDayOfMonths(anniversary(last), declarationMonths), declarationMonths);
  }

  /** By when compliance is declared for the first time. */
  public Deadline firstDeclaration(LocalDate dutiesStart) {
    return new Deadline(lastDayOfMonths(dutiesStart, declarationMonths), declarationMonths);
  }

  private LocalDate anniversary(LocalDate last) {
    return last.plusYears(reEnrolmentYears.value());
  }

  private static LocalDate lastDayOfWeeks(LocalDate with, RuleEntry<Integer> weeks) {
    return with.plusWeeks(weeks.value()).minusDays(1);
  }

  private static LocalDate lastDayOfMonths(LocalDate with, RuleEntry<Integer> months) {
    return lastDayOfMonths(with, months.value());
  }

  /** The day before the same day of a later month; that month's last day, when it has none. */
  private static LocalDate lastDayOfMonths(LocalDate with, int months) {
    LocalDate later = with.plusMonths(months);
    return later.getDayOfMonth() == with.getDayOfMonth() ? later.minusDays(1) : later;
  }

  /**
   * A last day, and the rule that sets it.
   *
   * @param day the last day something may be done
   * @param law the rule
   */
  public record Deadline(LocalDate day, RuleEntry<?> law) {

    /** True on the last day and before. */
    public boolean isKeptBy(LocalDate done) {
      return !done.isAfter(day);
    }
  }
}
