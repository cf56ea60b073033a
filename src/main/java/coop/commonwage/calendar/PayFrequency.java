package coop.commonwage.calendar;

/** How often wages are paid. */
public enum PayFrequency {
  WEEKLY("weekly", 1),
  FORTNIGHTLY("fortnightly", 2),
  FOUR_WEEKLY("four-weekly", 4),
  MONTHLY("monthly", 0);

  private final String word;
  private final int weeks;

  PayFrequency(String word, int weeks) {
    this.word = word;
    this.weeks = weeks;
  }

  /** The word used in files and the API: {@code weekly}, {@code four-weekly}, … */
  public String word() {
    return word;
  }

  /** Whole weeks in a period: 1, 2 or 4; 0 for monthly, which is not counted in weeks. */
  public int weeks() {
    return weeks;
  }

  public boolean isMonthly() {
    return this == MONTHLY;
  }

  /** Tax periods in a year as HMRC's routine counts them: 12 months or 52 weeks. */
  public int taxBase() {
    return isMonthly() ? 12 : 52;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static PayFrequency ofWord(String word) {
    for (PayFrequency frequency : values()) {
      if (frequency.word.equals(word)) {
        return frequency;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not a pay frequency: weekly, fortnightly, four-weekly or monthly");
  }
}
