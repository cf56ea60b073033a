package coop.commonwage.surplus.ballots;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * What came of a meeting of the members.
 *
 * @param kind what came of it
 * @param moved the words of the motion; asked for where it was not carried
 * @param adjournedTo the day it goes on, where it was adjourned or had no quorum
 */
public record MeetingResult(Kind kind, String moved, Optional<LocalDate> adjournedTo) {

  /** Of a meeting that carried what was put to it. */
  public static final MeetingResult CARRIED = new MeetingResult(Kind.CARRIED, "", Optional.empty());

  /** How a meeting may end. */
  public enum Kind {
    /** The motion was carried: signed minutes adopt it. */
    CARRIED("carried"),
    /** The motion was lost. */
    LOST("lost"),
    /** Too few were there to decide. */
    NO_QUORUM("no-quorum"),
    /** Enough were there, and it was put off without a vote. */
    ADJOURNED("adjourned");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word in the database and the API. */
    public String word() {
      return word;
    }

    /** Whether the members voted. */
    public boolean isVote() {
      return this == CARRIED || this == LOST;
    }

    /**
     * @throws IllegalArgumentException for any other word
     */
    public static Kind ofWord(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(word));
    }
  }

  public MeetingResult {
    moved = moved.strip();
    if (kind != Kind.CARRIED && moved.isEmpty()) {
      throw new BallotRefused(
          "moved",
          "the words that were moved are missing: minutes of a meeting that adopted nothing have"
              + " them");
    }
    if (kind == Kind.ADJOURNED && adjournedTo.isEmpty()) {
      throw new BallotRefused("adjourned-to", "say to which day the meeting was adjourned");
    }
    if (kind.isVote() && adjournedTo.isPresent()) {
      throw new BallotRefused(
          "adjourned-to",
          "a meeting that voted on the motion was not adjourned: leave the day out, or say that"
              + " nothing was voted on");
    }
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }
}
