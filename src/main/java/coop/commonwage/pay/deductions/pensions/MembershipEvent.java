package coop.commonwage.pay.deductions.pensions;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to a worker's membership on a day.
 *
 * @param kind what happened
 * @param on the day it takes effect: membership begins on it, or ends with the day before it; for a
 *     postponement its starting day, for opting out the day the notice was given
 * @param until the deferral date of a postponement; empty for everything else
 * @param told the day the worker was given the letter: of the postponement, or with the enrolment
 *     information; empty while that is not recorded
 */
public record MembershipEvent(
    Kind kind, LocalDate on, Optional<LocalDate> until, Optional<LocalDate> told) {

  /** What can happen to a membership. */
  public enum Kind {
    /** Enrolment was put off to a day. */
    POSTPONED("postponed"),
    /** Became a member without asking. */
    ENROLLED("enrolled"),
    /** Became a member again without asking, at the employer's re-enrolment. */
    RE_ENROLLED("re-enrolled"),
    /** Asked to become a member, with the employer's contribution. */
    OPTED_IN("opted-in"),
    /** Asked to join without qualifying earnings. */
    JOINED("joined"),
    /** Left within the opt-out period, as if never a member. */
    OPTED_OUT("opted-out"),
    /** Left later; what was paid in stays there. */
    CEASED("ceased");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word used in files and the API. */
    public String word() {
      return word;
    }

    /** True when a membership begins with it. */
    public boolean isBeginning() {
      return canBeOptedOutOf() || this == JOINED;
    }

    /** True for a membership that may be opted out of. */
    boolean canBeOptedOutOf() {
      return this == ENROLLED || this == RE_ENROLLED || this == OPTED_IN;
    }

    /**
     * @throws IllegalArgumentException naming the words that are allowed
     */
    public static Kind ofWord(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "\""
              + word
              + "\" is not a pension event: postponed, enrolled, re-enrolled, opted-in, joined,"
              + " opted-out or ceased");
    }
  }

  public MembershipEvent {
    if (until.isPresent() != (kind == Kind.POSTPONED)) {
      throw new IllegalArgumentException(
          kind == Kind.POSTPONED
              ? "a postponement names the day it ends, \"until\""
              : "only a postponement has an \"until\", not \"" + kind.word() + "\"");
    }
    if (until.isPresent() && !until.get().isAfter(on)) {
      throw new IllegalArgumentException(
          "\"until\" must be after %s, the starting day of the postponement, was %s"
              .formatted(on, until.get()));
    }
  }

  /** The same, once the letter about it has been given. */
  public MembershipEvent toldOn(LocalDate day) {
    return new MembershipEvent(kind, on, until, Optional.of(day));
  }

  /** An event of which nothing but the day is known. */
  public static MembershipEvent of(Kind kind, LocalDate on) {
    return new MembershipEvent(kind, on, Optional.empty(), Optional.empty());
  }
}
