package coop.commonwage.pay.deductions.pensions;

/** Which pay the shares of worker and employer are shares of. */
public enum PensionBasis {
  /** All pay of the period above the lower and up to the upper figure. */
  QUALIFYING_EARNINGS("qualifying-earnings"),
  /**
   * Basic pay from the first pound: time at the agreed rates, guaranteed hours, sleep-ins,
   * statutory and holiday pay; without what is added at weekends and on bank holidays, without what
   * is paid once, and without mileage.
   */
  PENSIONABLE_PAY("pensionable-pay"),
  /** All pay from the first pound. */
  TOTAL_PAY("total-pay");

  private final String word;

  PensionBasis(String word) {
    this.word = word;
  }

  /** The word used in files and the API. */
  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static PensionBasis ofWord(String word) {
    for (PensionBasis basis : values()) {
      if (basis.word.equals(word)) {
        return basis;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + word
            + "\" is not a pension basis: qualifying-earnings, pensionable-pay or total-pay");
  }
}
