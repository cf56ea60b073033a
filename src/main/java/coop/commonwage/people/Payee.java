package coop.commonwage.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * To whom money of a person is sent: recorded by one person of the office, confirmed by another or
 * withdrawn. Nothing is sent there before it is confirmed.
 *
 * @param personId whose money it is
 * @param name as the bank is told it, in 1 to 70 characters
 * @param evidence what it rests on: the person's letter, the grant of probate; 1 to 400 characters
 * @param recorder the account of who recorded it
 * @param decision empty while it waits
 * @param ending that somebody who acts for an estate shall act no more; empty while nobody says so
 */
public record Payee(
    UUID id,
    UUID personId,
    Capacity capacity,
    String name,
    BankAccount account,
    String evidence,
    Instant recordedAt,
    String recordedBy,
    UUID recorder,
    Optional<Decision> decision,
    Optional<Ending> ending) {

  /** How long a name may be. */
  public static final int LONGEST_NAME = 70;

  /** How long evidence may be. */
  public static final int LONGEST_EVIDENCE = 400;

  /** For whom somebody is paid. */
  public enum Capacity {
    /** The person, whose bank account is another one now. */
    OWN("own"),
    /** The executor of a will. */
    EXECUTOR("executor"),
    /** Who was granted letters of administration. */
    ADMINISTRATOR("administrator"),
    /** Who receives a small estate without a grant. */
    SMALL_ESTATE("small-estate");

    private final String word;

    Capacity(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** Whether somebody acts for the estate of a person who died. */
    public boolean isForEstate() {
      return this != OWN;
    }

    /** Empty when there is no such word. */
    public static Optional<Capacity> ofWord(String word) {
      for (Capacity capacity : values()) {
        if (capacity.word.equals(word)) {
          return Optional.of(capacity);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * What became of it.
   *
   * @param confirmed or else withdrawn
   */
  public record Decision(boolean confirmed, Instant at, String by, UUID decider) {}

  /**
   * That nobody is to be paid here any more: said by one person of the office, confirmed by another
   * or withdrawn.
   *
   * @param reason why, in 1 to 400 characters
   * @param asker the account of who said so
   * @param decision empty while it waits
   */
  public record Ending(
      String reason, Instant askedAt, String askedBy, UUID asker, Optional<Decision> decision) {

    /** Whether two people said so. */
    public boolean isConfirmed() {
      return decision.filter(Decision::confirmed).isPresent();
    }
  }

  /** Whether another person has confirmed it, ended since or not. */
  public boolean isConfirmed() {
    return decision.filter(Decision::confirmed).isPresent();
  }

  /** Whether two people have ended it. */
  public boolean isEnded() {
    return ending.filter(Ending::isConfirmed).isPresent();
  }

  /** Whether somebody wants it ended, and nobody has decided about that yet. */
  public boolean endingWaits() {
    return ending.filter(asked -> asked.decision().isEmpty()).isPresent();
  }

  /** {@code recorded}, {@code confirmed}, {@code withdrawn} or {@code ended}. */
  public String state() {
    if (isEnded()) {
      return "ended";
    }
    return decision.map(made -> made.confirmed() ? "confirmed" : "withdrawn").orElse("recorded");
  }
}
