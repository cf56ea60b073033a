package coop.commonwage.pay.leave;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody decided about a request.
 *
 * @param outcome which way
 * @param reason in their words; of a refusal never empty
 * @param instructionId what payroll was told because of it
 * @param at when
 * @param by the login of who decided
 * @param byPerson which worker that is, when it is one
 */
public record LeaveDecision(
    Outcome outcome,
    String reason,
    Optional<UUID> instructionId,
    Instant at,
    String by,
    Optional<UUID> byPerson) {

  /** Which way it went. */
  public enum Outcome {
    APPROVED("approved"),
    REFUSED("refused"),
    WITHDRAWN("withdrawn");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /**
     * @throws IllegalArgumentException naming the words that are allowed
     */
    public static Outcome ofWord(String word) {
      for (Outcome outcome : values()) {
        if (outcome.word.equals(word)) {
          return outcome;
        }
      }
      throw new IllegalArgumentException(
          "\"%s\" is no decision: approved, refused or withdrawn".formatted(word));
    }
  }

  /** Stands where a reason was given that is not told. */
  private static final String NOT_TOLD = "…";

  /** The same decision for whoever need not know why. */
  LeaveDecision withoutReason() {
    return new LeaveDecision(
        outcome, reason.isEmpty() ? "" : NOT_TOLD, Optional.empty(), at, by, byPerson);
  }

  public LeaveDecision {
    if (outcome == Outcome.REFUSED && reason.isBlank()) {
      throw new IllegalArgumentException("a refusal says why");
    }
  }
}
