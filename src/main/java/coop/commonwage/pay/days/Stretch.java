package coop.commonwage.pay.days;

import coop.commonwage.pay.hours.TimeSegment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing on the time line of a day.
 *
 * @param kind what it is
 * @param from when it began, or should have; empty for an entry without clock times
 * @param to when it ended, or should have
 * @param minutes paid minutes on this day; of one's own time, how long it was
 * @param paid the paid pieces of it that lie on this day
 * @param visit the visit it is, or leads to
 * @param entry the entry without clock times it is
 * @param milesTenths miles that count, in tenths of a mile
 * @param notes why it counts as it does, words of {@link Note}
 */
public record Stretch(
    Kind kind,
    Optional<Instant> from,
    Optional<Instant> to,
    int minutes,
    List<TimeSegment> paid,
    Optional<RecordedVisit> visit,
    Optional<RecordedEntry> entry,
    int milesTenths,
    List<Note> notes) {

  public Stretch {
    paid = List.copyOf(paid);
    notes = List.copyOf(notes);
  }

  /** What stands on a time line. */
  public enum Kind {
    /** A visit, a night, training or office time with check-in and check-out. */
    VISIT,
    TRAVEL,
    WAITING,
    /** A gap long enough to be the worker's own. */
    OWN_TIME,
    SLEEP_IN,
    /** A planned visit that does not count. */
    NOT_COUNTED,
    /** Minutes without clock times. */
    ENTRY;

    /** The word used in the API and message keys: {@code own-time}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException when there is no such kind
     */
    public static Kind ofWord(String word) {
      for (Kind kind : values()) {
        if (kind.word().equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("not a thing on a time line: " + word);
    }
  }

  /** Why something counts as it does. */
  public enum Note {
    CHECKED_IN,
    CHECKED_IN_AFTER_ANOTHER,
    INSIDE_ANOTHER,
    TRAVEL_BY_ROSTER,
    TRAVEL_LONGER_THAN_GAP,
    SHORT_GAP,
    LONG_GAP,
    SLEEP_IN,
    FRUSTRATED,
    MISSED,
    CANCELLED,
    NO_CHECK_IN,
    NO_CHECK_OUT,
    FROM_HOME,
    OVER_MIDNIGHT,
    LEFT_EARLY,
    STAYED_LONGER,
    ENTRY;

    /** The word used in the API and message keys: {@code short-gap}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public boolean isPaid() {
    return kind == Kind.SLEEP_IN || minutes > 0 && kind != Kind.OWN_TIME;
  }

  /** The number of the visit or entry it belongs to. */
  public String reference() {
    return visit
        .map(kept -> kept.visit().visitId())
        .or(() -> entry.map(kept -> kept.entry().reference()))
        .orElse("");
  }
}
