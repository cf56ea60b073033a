package coop.commonwage.pay.deductions.pensions;

/** How the worker's contribution reaches the scheme, which decides who gives the tax relief. */
public enum PensionMethod {
  /** Taken from net pay; the scheme claims the tax relief from HMRC and adds it. */
  RELIEF_AT_SOURCE("relief-at-source"),
  /** Taken from pay before tax, so the relief is in the tax; National Insurance is not lowered. */
  NET_PAY("net-pay"),
  /** The worker gives up pay, and the employer pays it in: neither tax nor insurance is due. */
  SALARY_SACRIFICE("salary-sacrifice");

  private final String word;

  PensionMethod(String word) {
    this.word = word;
  }

  /** The word used in files and the API. */
  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static PensionMethod ofWord(String word) {
    for (PensionMethod method : values()) {
      if (method.word.equals(word)) {
        return method;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not a pension method: relief-at-source, net-pay or salary-sacrifice");
  }
}
