package coop.commonwage.pay.deductions.pensions;

/** A letter about the pension the worker is given. */
public enum PensionLetter {
  /** That the worker has been enrolled, and how to opt out. */
  ENROLMENT("enrolment"),
  /** That enrolment is put off. */
  POSTPONEMENT("postponement");

  private final String word;

  PensionLetter(String word) {
    this.word = word;
  }

  /** The word used in files and the API. */
  public String word() {
    return word;
  }

  /** Whether it tells of such an event. */
  public boolean tellsOf(MembershipEvent.Kind kind) {
    return this == POSTPONEMENT ? kind == MembershipEvent.Kind.POSTPONED : kind.canBeOptedOutOf();
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static PensionLetter ofWord(String word) {
    for (PensionLetter letter : values()) {
      if (letter.word.equals(word)) {
        return letter;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not a pension letter: enrolment or postponement");
  }
}
