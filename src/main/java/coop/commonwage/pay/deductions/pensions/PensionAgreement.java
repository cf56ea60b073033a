package coop.commonwage.pay.deductions.pensions;

import coop.commonwage.money.Rate;

/**
 * What is paid into the pension for one worker.
 *
 * @param method how the worker's contribution reaches the scheme
 * @param basis which pay the shares are of
 * @param employeeShare the worker's share, tax relief included, 0 to 1: 0.05
 * @param employerShare the employer's share, 0 to 1: 0.03
 */
public record PensionAgreement(
    PensionMethod method, PensionBasis basis, Rate employeeShare, Rate employerShare) {

  private static final Rate WHOLE = new Rate(1, 0);

  public PensionAgreement {
    check("the worker's share", employeeShare);
    check("the employer's share", employerShare);
  }

  /** Shares of qualifying earnings, with relief at source. */
  public static PensionAgreement ofQualifyingEarnings(Rate employeeShare, Rate employerShare) {
    return new PensionAgreement(
        PensionMethod.RELIEF_AT_SOURCE,
        PensionBasis.QUALIFYING_EARNINGS,
        employeeShare,
        employerShare);
  }

  private static void check(String whose, Rate share) {
    if (share.isNegative() || share.compareTo(WHOLE) > 0) {
      throw new IllegalArgumentException(
          "%s of the pension must be from 0%% to 100%%, was %s"
              .formatted(whose, share.inPercent()));
    }
  }
}
