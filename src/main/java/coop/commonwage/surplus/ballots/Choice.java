package coop.commonwage.surplus.ballots;

import java.util.Arrays;

/** What a member may say to a motion. To abstain is to take part without casting a vote. */
public enum Choice {
  FOR("for"),
  AGAINST("against"),
  ABSTAIN("abstain");

  private final String word;

  Choice(String word) {
    this.word = word;
  }

  /** The word in the published list and the API. */
  public String word() {
    return word;
  }

  /**
   * @throws BallotRefused naming the choices there are
   */
  public static Choice ofWord(String word) {
    return Arrays.stream(values())
        .filter(choice -> choice.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new BallotRefused(
                    "choice", "\"%s\" is no choice: say for, against or abstain".formatted(word)));
  }
}
