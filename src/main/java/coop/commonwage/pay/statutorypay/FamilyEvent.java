package coop.commonwage.pay.statutorypay;

/** What the relevant week of family pay is counted from. */
public enum FamilyEvent {
  /** The day a child is expected to be born. */
  EXPECTED_BIRTH("expected-birth"),
  /** The day the worker was told of being matched with a child. */
  MATCH("match"),
  /** The day a child died. */
  DEATH("death"),
  /** The day neonatal care began, where no other relevant week applies. */
  CARE_BEGINS("care-begins");

  private final String word;

  FamilyEvent(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static FamilyEvent ofWord(String word) {
    for (FamilyEvent event : values()) {
      if (event.word.equals(word)) {
        return event;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not an event: expected-birth, match, death or care-begins");
  }
}
