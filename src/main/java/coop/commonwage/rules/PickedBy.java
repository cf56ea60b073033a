package coop.commonwage.rules;

/** Which clock chooses the entry of a rule that applies. */
public enum PickedBy {
  PAYMENT_DATE("payment-date"),
  PERIOD_FIRST_DAY("period-first-day"),
  DAY_WORKED("day-worked"),
  DAY_ORDER_MADE("day-order-made"),
  DAY_OF_ABSENCE("day-of-absence"),
  DATE_OF_BIRTH("date-of-birth");

  private final String word;

  PickedBy(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static PickedBy ofWord(String word) {
    for (PickedBy pickedBy : values()) {
      if (pickedBy.word.equals(word)) {
        return pickedBy;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + word
            + "\" is not a clock: payment-date, period-first-day, day-worked, day-order-made,"
            + " day-of-absence or date-of-birth");
  }
}
