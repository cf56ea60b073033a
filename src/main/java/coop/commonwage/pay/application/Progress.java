package coop.commonwage.pay.application;

import java.util.UUID;

/**
 * How far a long piece of work has come.
 *
 * @param id the job
 * @param state waiting, running, done or failed
 * @param done parts done
 * @param total parts in all
 * @param message what is happening, or why it failed; may be empty
 */
public record Progress(UUID id, State state, int done, int total, String message) {

  /** Where the work stands. */
  public enum State {
    WAITING("waiting"),
    RUNNING("running"),
    DONE("done"),
    FAILED("failed");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
