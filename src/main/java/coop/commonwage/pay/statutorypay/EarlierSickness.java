package coop.commonwage.pay.statutorypay;

import coop.commonwage.calendar.DateSpan;

/**
 * Sickness that another payroll paid, with what it used up of waiting days and sick pay.
 *
 * @param days from its first to its last day
 * @param waitingDays waiting days served in it, zero or more
 * @param paidDays days of sick pay in it, zero or more
 * @param qualifyingDaysAWeek qualifying days of a week in it, 1 to 7
 */
public record EarlierSickness(
    DateSpan days, int waitingDays, int paidDays, int qualifyingDaysAWeek) {

  private static final int DAYS_A_WEEK = 7;

  public EarlierSickness {
    if (waitingDays < 0 || paidDays < 0) {
      throw new IllegalArgumentException(
          "waiting days and paid days must not be negative, were %d and %d"
              .formatted(waitingDays, paidDays));
    }
    if (qualifyingDaysAWeek < 1 || qualifyingDaysAWeek > DAYS_A_WEEK) {
      throw new IllegalArgumentException(
          "qualifying days a week must be 1 to 7, was " + qualifyingDaysAWeek);
    }
  }
}
