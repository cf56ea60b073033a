package coop.commonwage.pay.leave;

/** How the holiday of irregular hours is counted: the co-operative's choice. */
public enum AccrualRounding {
  /** In whole hours each pay period, as the statute rounds. */
  STATUTORY("statutory"),
  /** To the last part of an hour, and never less than the statute's rounding gives. */
  UNROUNDED("unrounded");

  private final String word;

  AccrualRounding(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static AccrualRounding ofWord(String word) {
    for (AccrualRounding rounding : values()) {
      if (rounding.word.equals(word)) {
        return rounding;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not a way to count holiday: statutory or unrounded");
  }
}
