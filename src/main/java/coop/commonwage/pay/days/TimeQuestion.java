package coop.commonwage.pay.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a worker asked about one of their days, and all that was said to it since. Nothing of it is
 * ever changed or taken away.
 *
 * @param id the question
 * @param worker whose day it is
 * @param day the local day
 * @param about what on the time line it is about
 * @param reference the number of the visit or entry; empty for the day as a whole
 * @param reason what is wrong
 * @param words in the worker's words; may be empty unless the reason is another one
 * @param at when it was asked
 * @param by the login of who asked
 * @param said what was said to it, oldest first
 */
public record TimeQuestion(
    UUID id,
    Worker worker,
    LocalDate day,
    About about,
    String reference,
    Reason reason,
    String words,
    Instant at,
    String by,
    List<Said> said) {

  public TimeQuestion {
    said = List.copyOf(said);
  }

  /** Whether nobody has answered it yet, or the worker said that the answer settles nothing. */
  public boolean isOpen() {
    return said.isEmpty() || said.getLast().kind() == Kind.NOT_SETTLED;
  }

  /** Whose day it is. */
  public record Worker(UUID employmentId, UUID personId, String payrollId, String name) {}

  /**
   * One thing that was said to it.
   *
   * @param kind whether and how it answers
   * @param words in the words of who said it
   * @param visitVersion the version of the visit that corrects it
   */
  public record Said(Kind kind, String words, Optional<UUID> visitVersion, Instant at, String by) {}

  /** What a question is about. */
  public enum About {
    DAY,
    VISIT,
    TRAVEL,
    WAITING,
    OWN_TIME,
    BREAK,
    FROM_HOME,
    SLEEP_IN,
    ON_CALL,
    NOT_COUNTED,
    ENTRY;

    /** The word used in the API and message keys. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException naming what is allowed
     */
    public static About ofWord(String word) {
      for (About about : values()) {
        if (about.word().equals(word)) {
          return about;
        }
      }
      throw new IllegalArgumentException(
          "not something on a day: it must be day, visit, travel, waiting, own-time, break,"
              + " from-home, sleep-in, on-call, not-counted or entry");
    }
  }

  /** What a worker says is wrong. */
  public enum Reason {
    NOT_PAID,
    WRONG_TIME,
    TRAVEL_MISSING,
    THERE_LONGER,
    OTHER;

    /** The word used in the API and message keys. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException naming what is allowed
     */
    public static Reason ofWord(String word) {
      for (Reason reason : values()) {
        if (reason.word().equals(word)) {
          return reason;
        }
      }
      throw new IllegalArgumentException(
          "not a reason: it must be not-paid, wrong-time, travel-missing, there-longer or other");
    }
  }

  /** How something said answers a question. */
  public enum Kind {
    /** The record was wrong and has been corrected. */
    CORRECTED,
    /** The record is right, and this is why. */
    EXPLAINED,
    /** The worker's word that the answer settles nothing. */
    NOT_SETTLED;

    /** The word used in the API and message keys. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * An answer of the office.
     *
     * @throws IllegalArgumentException naming what is allowed
     */
    public static Kind answerOfWord(String word) {
      if (word.equals(CORRECTED.word())) {
        return CORRECTED;
      }
      if (word.equals(EXPLAINED.word())) {
        return EXPLAINED;
      }
      throw new IllegalArgumentException("not an answer: it must be corrected or explained");
    }
  }
}
