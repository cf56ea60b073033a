package coop.commonwage.rules;

/** How sure the reader of a source was that a figure is the law. */
public enum Confidence {
  /** The authority's own text, code or test data was read. */
  AUTHORITY("authority"),
  /** Two or more independent secondary sources agree. */
  AGREED("agreed"),
  /** One secondary source says so. */
  SINGLE("single"),
  /** Common knowledge of the trade; no stored source was read. */
  KNOWN("known");

  private final String word;

  Confidence(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Confidence ofWord(String word) {
    for (Confidence confidence : values()) {
      if (confidence.word.equals(word)) {
        return confidence;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not a confidence: authority, agreed, single or known");
  }
}
