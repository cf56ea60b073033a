package coop.commonwage.surplus.distributions;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a pot is shared by. */
public enum Basis {
  HOURS("hours"),
  PAY("pay"),
  EQUAL("equal"),
  SERVICE_YEARS("service_years"),
  DAYS("days"),
  SPEND("spend"),
  POINTS("points"),
  /** What brings everybody's pay for a day worked to the same level; from pay and days. */
  LEVELLING("levelling");

  private final String word;

  Basis(String word) {
    this.word = word;
  }

  /** The word in files and in the API: {@code service_years}. */
  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static Basis ofWord(String word) {
    for (Basis basis : values()) {
      if (basis.word.equals(word)) {
        return basis;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is not a basis: %s"
            .formatted(
                word, Arrays.stream(values()).map(Basis::word).collect(Collectors.joining(", "))));
  }
}
