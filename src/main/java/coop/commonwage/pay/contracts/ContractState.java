package coop.commonwage.pay.contracts;

/** Where a contract stands in its life; see {@link Contract}. */
public enum ContractState {
  DRAFTED("drafted"),
  ISSUED("issued"),
  ACKNOWLEDGED("acknowledged"),
  SUPERSEDED("superseded"),
  ENDED("ended");

  private final String word;

  ContractState(String word) {
    this.word = word;
  }

  /** The word used in files and the API. */
  public String word() {
    return word;
  }

  public static ContractState ofWord(String word) {
    for (ContractState state : values()) {
      if (state.word.equals(word)) {
        return state;
      }
    }
    throw new IllegalArgumentException("\"" + word + "\" is not a state of a contract");
  }
}
