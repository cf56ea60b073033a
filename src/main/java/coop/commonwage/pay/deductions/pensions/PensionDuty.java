package coop.commonwage.pay.deductions.pensions;

import coop.commonwage.pay.deductions.pensions.EnrolmentCalendar.Deadline;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;

/**
 * Something the employer has to do about a worker's pension, or a day to know of.
 *
 * @param kind what it is
 * @param day the last day for it, or the day it happens on
 * @param law the rule it comes from
 */
public record PensionDuty(Kind kind, LocalDate day, RuleEntry<?> law) {

  /** What there is to do. */
  public enum Kind {
    /** Make a member of the worker and give the enrolment information, by the day. */
    ENROL,
    /** The worker may opt out until the day. */
    OPT_OUT_ENDS,
    /** Give the letter that puts enrolment off, by the day; else it is not put off. */
    SEND_POSTPONEMENT_LETTER,
    /** Enrolment is put off to the day. */
    POSTPONEMENT_ENDS,
    /** Tell the worker of the right to opt in or to join, by the day. */
    TELL_OF_RIGHTS,
    /** Pay back what was taken, and take back what the employer paid, by the day. */
    REFUND,
    /** The worker is leaving: enrolling from the day is allowed and not asked. */
    MAY_ENROL_LEAVER,
    /**
     * The worker left the scheme not long ago: re-enrolling on the day is allowed and not asked.
     */
    MAY_RE_ENROL,
    /**
     * The worker was out of the scheme on a re-enrolment day before the period, and earns enough:
     * re-enrol from that day, unless nothing was due then.
     */
    RE_ENROL_LATE
  }

  static PensionDuty by(Kind kind, Deadline deadline) {
    return new PensionDuty(kind, deadline.day(), deadline.law());
  }
}
