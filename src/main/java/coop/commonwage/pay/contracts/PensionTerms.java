package coop.commonwage.pay.contracts;

import coop.commonwage.money.Rate;

/**
 * A worker's place in the workplace pension.
 *
 * @param status enrolled, or opted out
 * @param employeeShare the worker's share of qualifying earnings, tax relief included: 0.05
 * @param employerShare the employer's share of qualifying earnings: 0.03
 */
public record PensionTerms(Status status, Rate employeeShare, Rate employerShare) {

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
