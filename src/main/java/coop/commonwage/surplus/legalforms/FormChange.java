package coop.commonwage.surplus.legalforms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Another legal form for an employer: proposed by one person, confirmed by a second or withdrawn.
 *
 * @param form the profile's file name, {@code uk-eot-company}
 * @param from the first day it holds; a year that ends on that day or later is shared under it
 * @param reason why, in words
 * @param registration the number the register of companies or societies gave it; only of what was
 *     recorded before the registrar's evidence was asked for it may be empty
 * @param grounds what it rests on; empty of what was recorded before that was asked for
 * @param proposer the account of who proposed it
 * @param decision empty while it waits
 */
public record FormChange(
    UUID id,
    String form,
    LocalDate from,
    String reason,
    String registration,
    Optional<FormGrounds> grounds,
    Instant proposedAt,
    String proposedBy,
    UUID proposer,
    Optional<Decision> decision) {

  /** How long a reason may be. */
  public static final int LONGEST_REASON = 500;

  /** How long a number of a register may be. */
  public static final int LONGEST_REGISTRATION = 60;

  public FormChange {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new FormRefused("reason", "say in 1 to 500 characters why the legal form changes");
    }
    if (registration.length() > LONGEST_REGISTRATION) {
      throw new FormRefused("registration", "a number of a register has at most 60 characters");
    }
    if (grounds.isPresent() && registration.isBlank()) {
      throw new FormRefused("registration", "say under which number the registrar has it");
    }
  }

  /** What became of it. */
  public enum Outcome {
    CONFIRMED("confirmed"),
    WITHDRAWN("withdrawn");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /**
     * @throws IllegalArgumentException when it is neither
     */
    public static Outcome ofWord(String word) {
      for (Outcome outcome : values()) {
        if (outcome.word.equals(word)) {
          return outcome;
        }
      }
      throw new IllegalArgumentException("must be confirmed or withdrawn");
    }
  }

  /** Who decided it, and when. */
  public record Decision(Outcome outcome, Instant at, String by) {}

  public boolean isConfirmed() {
    return decision.filter(made -> made.outcome() == Outcome.CONFIRMED).isPresent();
  }

  /**
   * Whether this account may decide it so.
   *
   * @throws FormRefused when it is decided already, or who proposed it would confirm it
   */
  public void checkDecision(Outcome outcome, UUID account) {
    if (decision.isPresent()) {
      throw new FormRefused("change", "this change of the legal form is decided already");
    }
    if (outcome == Outcome.CONFIRMED && account.equals(proposer)) {
      throw new FormRefused(
          "two-people", "whoever proposed a legal form cannot confirm it: two people have to");
    }
  }
}
