package coop.commonwage.people;

/** The part of the United Kingdom an employer works in; it decides the bank holidays. */
public enum Nation {
  ENGLAND("england"),
  WALES("wales"),
  SCOTLAND("scotland"),
  NORTHERN_IRELAND("northern-ireland");

  private final String word;

  Nation(String word) {
    this.word = word;
  }

  /** The word used in files and the API. */
  public String word() {
    return word;
  }

  public static Nation ofWord(String word) {
    for (Nation nation : values()) {
      if (nation.word.equals(word)) {
        return nation;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not a nation: england, wales, scotland or northern-ireland");
  }
}
