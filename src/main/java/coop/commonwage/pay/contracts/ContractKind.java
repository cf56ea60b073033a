package coop.commonwage.pay.contracts;

/** Whether hours are promised. */
public enum ContractKind {
  GUARANTEED_HOURS("guaranteed-hours"),
  ZERO_HOURS("zero-hours");

  private final String word;

  ContractKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static ContractKind ofWord(String word) {
    for (ContractKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is not a kind of contract: guaranteed-hours or zero-hours");
  }
}
