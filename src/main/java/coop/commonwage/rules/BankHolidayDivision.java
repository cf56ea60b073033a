package coop.commonwage.rules;

/** The parts of the United Kingdom that keep different bank holidays. */
public enum BankHolidayDivision {
  ENGLAND_AND_WALES("england-and-wales"),
  SCOTLAND("scotland"),
  NORTHERN_IRELAND("northern-ireland");

  private final String word;

  BankHolidayDivision(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static BankHolidayDivision ofWord(String word) {
    for (BankHolidayDivision division : values()) {
      if (division.word.equals(word)) {
        return division;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not a division: england-and-wales, scotland or northern-ireland");
  }
}
