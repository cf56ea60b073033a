package coop.commonwage.pay.application;

import java.util.UUID;

/**
 * Earnings that were handed over and have been taken back since. Whoever handed them over answers;
 * pay asks before a run goes on, so that nothing is paid that does not stand any more.
 */
public interface TakenBackEarnings {

  /**
   * Withdraws those that no payslip has paid; doing it again changes nothing.
   *
   * @return how many were withdrawn now
   */
  int withdraw(UUID employerId, String by);
}
