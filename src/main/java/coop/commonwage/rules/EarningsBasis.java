package coop.commonwage.rules;

/** By which of its tables an order is worked out: how earnings are paid. */
public enum EarningsBasis {
  WEEK("week"),
  MONTH("month"),
  DAY("day");

  private final String word;

  EarningsBasis(String word) {
    this.word = word;
  }

  /** The word used in the rule files: {@code week}, {@code month}, {@code day}. */
  public String word() {
    return word;
  }
}
