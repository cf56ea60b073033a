package coop.commonwage.rules;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Which clock chooses the entry of a rule that applies. */
public enum PickedBy {
  PAYMENT_DATE("payment-date"),
  PERIOD_FIRST_DAY("period-first-day"),
  DAY_WORKED("day-worked"),
  DAY_ORDER_MADE("day-order-made"),
  DAY_OF_ABSENCE("day-of-absence"),
  LEAVE_YEAR_FIRST_DAY("leave-year-first-day"),
  TAX_YEAR_FIRST_DAY("tax-year-first-day"),
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
        "\"%s\" is not a clock: %s or %s"
            .formatted(
                word,
                Arrays.stream(values())
                    .limit(values().length - 1)
                    .map(PickedBy::word)
                    .collect(Collectors.joining(", ")),
                values()[values().length - 1].word));
  }
}
