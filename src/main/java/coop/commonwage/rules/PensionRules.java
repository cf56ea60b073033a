package coop.commonwage.rules;

import coop.commonwage.money.Rate;

/**
 * What {@code uk/pensions.yaml} says.
 *
 * @param trigger pay above which a worker of the right age is enrolled
 * @param lowerQualifyingEarnings where the band contributions are worked out on begins
 * @param upperQualifyingEarnings where it ends
 * @param onQualifyingEarnings the least share of qualifying earnings
 * @param onBasicPay the least share of basic pay from the first pound
 * @param onLargeBasicPay the same where basic pay is a large part of all pay
 * @param largeBasicPayShare how large a part that is
 * @param onTotalPay the least share of all pay
 * @param enrolmentAge the age from which a worker is enrolled without asking
 * @param youngestAge the age from which a worker may ask to join
 * @param oldestAge the age at which these duties end
 * @param times by when what has to be done
 * @param reliefAtSourceRate the part of a worker's contribution the scheme reclaims from HMRC
 * @param rounding how a contribution is rounded
 */
public record PensionRules(
    RuleFile file,
    Rule<PeriodAmounts> trigger,
    Rule<PeriodAmounts> lowerQualifyingEarnings,
    Rule<PeriodAmounts> upperQualifyingEarnings,
    Minimum onQualifyingEarnings,
    Minimum onBasicPay,
    Minimum onLargeBasicPay,
    Rule<Rate> largeBasicPayShare,
    Minimum onTotalPay,
    Rule<Integer> enrolmentAge,
    Rule<Integer> youngestAge,
    Rule<Integer> oldestAge,
    Times times,
    Rule<Rate> reliefAtSourceRate,
    Rule<RoundingRule> rounding) {

  /**
   * The least that is paid in.
   *
   * @param total worker and employer together, tax relief included
   * @param employer the employer's part of it
   */
  public record Minimum(Rule<Rate> total, Rule<Rate> employer) {}

  /**
   * Spans of time the duties are bound to, in the unit of their names. Those of enrolment and
   * opting out begin with their first day and count it; those of postponement begin with the day
   * after.
   *
   * @param enrolmentWeeks to make a member of a worker and to say so
   * @param informationWeeks to tell of the right to opt in or to join
   * @param postponementMonths how long enrolment may be put off
   * @param postponementNoticeWeeks to say that it is put off
   * @param optOutMonths in which a new member may opt out
   * @param refundMonths to pay back what was taken from one who did
   * @param reEnrolmentYears between one enrolment of everybody and the next
   * @param reEnrolmentWindowMonths around the anniversary, on each side
   * @param formerMemberMonths after leaving the scheme in which nobody has to be enrolled again
   * @param noticeExceptionWeeks after enrolment in which a notice to leave the job undoes the duty
   * @param declarationMonths to declare compliance
   */
  public record Times(
      Rule<Integer> enrolmentWeeks,
      Rule<Integer> informationWeeks,
      Rule<Integer> postponementMonths,
      Rule<Integer> postponementNoticeWeeks,
      Rule<Integer> optOutMonths,
      Rule<Integer> refundMonths,
      Rule<Integer> reEnrolmentYears,
      Rule<Integer> reEnrolmentWindowMonths,
      Rule<Integer> formerMemberMonths,
      Rule<Integer> noticeExceptionWeeks,
      Rule<Integer> declarationMonths) {}
}
