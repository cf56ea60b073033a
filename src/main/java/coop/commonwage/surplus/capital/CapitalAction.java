package coop.commonwage.surplus.capital;

import coop.commonwage.digest.Sha256;
import coop.commonwage.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is to be done with the accounts because the board decided it: prepared by one
 * person with every figure, approved by another who saw the same figures, carried out when its day
 * has come, or withdrawn before. Money that came in is only recorded and needs no second person.
 *
 * @param day the day the entries count from
 * @param reference what it can be done only once for: {@code interest/2026-03-31}
 * @param decision the resolution or minute; empty for money that came in
 * @param terms what it was worked out from, as JSON
 * @param total what it moves altogether, zero or more
 * @param notTaken what was due and has to wait, or what of a loss is carried
 * @param hash the fingerprint of its lines
 */
public record CapitalAction(
    UUID id,
    Kind kind,
    LocalDate day,
    String reference,
    String decision,
    String terms,
    Money total,
    Money notTaken,
    String hash,
    State state,
    Instant preparedAt,
    String preparedBy,
    UUID preparer,
    Optional<String> approvedBy) {

  /** What is done. */
  public enum Kind {
    RECEIPT("receipt"),
    INTEREST("interest"),
    REDEMPTION("redemption"),
    /** Money that pay took over the limit goes back. */
    REPAYMENT("repayment"),
    WRITE_DOWN("write-down"),
    TRANSFER("transfer"),
    LEAVING("leaving"),
    FORFEITURE("forfeiture");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Kind ofWord(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("\"" + word + "\" is nothing that is done with accounts");
    }
  }

  /** How far it is. */
  public enum State {
    PREPARED("prepared"),
    APPROVED("approved"),
    CARRIED_OUT("carried-out"),
    WITHDRAWN("withdrawn");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static State ofWord(String word) {
      for (State state : values()) {
        if (state.word.equals(word)) {
          return state;
        }
      }
      throw new IllegalArgumentException("\"" + word + "\" is no state of an action");
    }
  }

  /** The SHA-256 of what would be done; the order of the lines does not change it. */
  public static String fingerprint(Kind kind, LocalDate day, List<CapitalMove> moves) {
    StringBuilder text = new StringBuilder(kind.word()).append('|').append(day).append('\n');
    moves.stream()
        .map(
            move ->
                String.join(
                    "|",
                    move.personId().toString(),
                    move.kind().word(),
                    move.holding().word(),
                    Integer.toString(move.tranche()),
                    move.base().toString(),
                    move.amount().toString()))
        .sorted(Comparator.naturalOrder())
        .forEach(line -> text.append(line).append('\n'));
    return Sha256.of(text.toString());
  }
}
