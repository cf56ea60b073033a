package coop.commonwage.surplus.membership;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Why a membership ended. */
public enum EndReason {
  RESIGNED("resigned"),
  /** A worker's employment ended, and the membership with it. */
  LEFT_WORK("left-work"),
  DIED("died"),
  /** By a resolution of the members, which is named with it. */
  EXPELLED("expelled"),
  /** By the rules: what the class asks of a member is not there any more. */
  LAPSED("lapsed"),
  /** Goes on in another class from the next day. */
  CLASS_CHANGED("class-changed");

  private final String word;

  EndReason(String word) {
    this.word = word;
  }

  /** The word in files and in the API: {@code left-work}. */
  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static EndReason ofWord(String word) {
    for (EndReason reason : values()) {
      if (reason.word.equals(word)) {
        return reason;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is no reason: %s"
            .formatted(
                word,
                Arrays.stream(values()).map(EndReason::word).collect(Collectors.joining(", "))));
  }
}
