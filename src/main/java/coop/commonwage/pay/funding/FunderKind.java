package coop.commonwage.pay.funding;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where the money of a funder account comes from. */
public enum FunderKind {
  /** A council pays the co-operative for visits it commissioned. */
  COUNCIL_CONTRACT("council-contract"),
  /** Somebody's own budget, such as a direct payment, perhaps pooled with others. */
  PERSONAL_BUDGET("personal-budget"),
  /** Somebody pays for their care themselves. */
  PRIVATE("private");

  private final String word;

  FunderKind(String word) {
    this.word = word;
  }

  /** The word used in files and the API. */
  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException naming the kinds there are
   */
  public static FunderKind ofWord(String word) {
    for (FunderKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "not a kind of funder account: it must be "
            + Arrays.stream(values()).map(FunderKind::word).collect(Collectors.joining(", ")));
  }
}
