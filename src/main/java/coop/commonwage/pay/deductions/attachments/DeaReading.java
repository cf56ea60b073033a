package coop.commonwage.pay.deductions.attachments;

/**
 * What the percentage of a direct earnings attachment is taken of when other orders come before it.
 * Councils' guides read the law in two ways; the employer chooses. The 60 % that stays protected is
 * of full net earnings in both.
 */
public enum DeaReading {
  /**
   * All net earnings: the reading of the published worked examples that carry figures for it, and
   * what is used unless the employer chooses otherwise.
   */
  FULL_NET("full-net"),
  /** What the other orders and loans leave of them. */
  RESIDUAL_NET("residual-net");

  private final String word;

  DeaReading(String word) {
    this.word = word;
  }

  /** The word used in settings and files: {@code full-net}. */
  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static DeaReading ofWord(String word) {
    for (DeaReading reading : values()) {
      if (reading.word.equals(word)) {
        return reading;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not a base for direct earnings attachments: full-net or residual-net");
  }
}
