package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;

/** What the percentage of a fund is taken of. */
public enum PercentOf {
  DECLARED_SURPLUS("declared-surplus"),
  SURPLUS_AFTER_LOSSES("surplus-after-losses"),
  REMAINING("remaining");

  private final String word;

  PercentOf(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  Money of(Money declared, Money afterLosses, Money remaining) {
    return switch (this) {
      case DECLARED_SURPLUS -> declared;
      case SURPLUS_AFTER_LOSSES -> afterLosses;
      case REMAINING -> remaining;
    };
  }

  /**
   * @throws IllegalArgumentException naming the words that are allowed
   */
  public static PercentOf ofWord(String word) {
    for (PercentOf base : values()) {
      if (base.word.equals(word)) {
        return base;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not a base: declared-surplus, surplus-after-losses or remaining");
  }
}
