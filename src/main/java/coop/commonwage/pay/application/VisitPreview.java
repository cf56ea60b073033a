package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was looked at, and what became of it.
 *
 * @param id its number
 * @param state whether it waits, was committed or was discarded
 * @param mapping the name of the mapping it was read with
 * @param mappingVersion which version of it; 0 for one that comes with us
 * @param sha256 the hash of the file
 * @param bytes how large the file is
 * @param complete the days the file was said to be complete for
 * @param print stands for what it was compared with; when that changes, so does this
 * @param outcome what it changes
 * @param createdAt when it was made
 * @param createdBy the login of who made it
 * @param ended when it was committed or discarded, and by whom
 */
public record VisitPreview(
    UUID id,
    State state,
    String mapping,
    int mappingVersion,
    String sha256,
    long bytes,
    Optional<DateSpan> complete,
    long print,
    ImportOutcome outcome,
    Instant createdAt,
    String createdBy,
    Optional<Ended> ended) {

  /** What became of a preview. */
  public enum State {
    OPEN,
    COMMITTED,
    DISCARDED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State ofWord(String word) {
      return Arrays.stream(values())
          .filter(state -> state.word().equals(word))
          .findFirst()
          .orElseThrow();
    }
  }

  /** When it was committed or discarded, and by whom. */
  public record Ended(Instant at, String by) {}

  /** Whether it can be committed: it waits, and no row of it has to be put right. */
  public boolean canBeCommitted() {
    return state == State.OPEN && !outcome.isRefused();
  }

  /** Whether whoever commits it has to say that what it takes away is meant. */
  public boolean mustConfirmWithdrawals() {
    return canBeCommitted() && outcome.withdraws();
  }
}
