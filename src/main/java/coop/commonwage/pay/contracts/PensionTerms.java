package coop.commonwage.pay.contracts;

import coop.commonwage.money.Rate;
import coop.commonwage.pay.deductions.pensions.PensionAgreement;

/**
 * A worker's place in the workplace pension.
 *
 * @param status enrolled, or opted out
 * @param agreement what is paid in, and how
 */
public record PensionTerms(Status status, PensionAgreement agreement) {

  /** Shares of qualifying earnings, with relief at source. */
  public PensionTerms(Status status, Rate employeeShare, Rate employerShare) {
    this(status, PensionAgreement.ofQualifyingEarnings(employeeShare, employerShare));
  }

  /** The worker's share, tax relief included: 0.05. */
  public Rate employeeShare() {
    return agreement.employeeShare();
  }

  /** The employer's share: 0.03. */
  public Rate employerShare() {
    return agreement.employerShare();
  }

  /** Whether contributions are taken. */
  public enum Status {
    ENROLLED("enrolled"),
    OPTED_OUT("opted-out"),
    NOT_ENROLLED("not-enrolled");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Status ofWord(String word) {
      for (Status status : values()) {
        if (status.word.equals(word)) {
          return status;
        }
      }
      throw new IllegalArgumentException(
          "\"" + word + "\" is not a pension status: enrolled, opted-out or not-enrolled");
    }
  }
}
