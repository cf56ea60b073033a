package coop.commonwage.surplus.application;

/** What of a member's capital leaves in money. */
public enum PaidKind {
  /** The cash part of a share of the surplus: workers get it through payroll, others by bank. */
  SHARE("paid-in-cash"),
  /** Interest on shares: everybody gets it by bank, gross. */
  INTEREST("interest-paid"),
  /** Capital paid back to a member: by bank. */
  REDEEMED("redeemed"),
  /** What pay took for shares over what was agreed or may be held, paid back: by bank. */
  OVER_LIMIT("over-limit-repaid"),
  /** A credit towards care that a member did not use and has out: by bank. */
  CARE_CREDIT("care-credit-paid");

  private final String word;

  PaidKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static PaidKind ofWord(String word) {
    for (PaidKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + word
            + "\" is not paid: paid-in-cash, interest-paid, redeemed, over-limit-repaid and"
            + " care-credit-paid are");
  }
}
