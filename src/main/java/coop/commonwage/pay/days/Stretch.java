package coop.commonwage.pay.days;

import coop.commonwage.pay.hours.TimeReason;
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
 * @param minutes paid minutes on this day; of what is not paid by time, how long it was
 * @param paid the paid pieces of it that lie on this day
 * @param visit the visit it is, or leads to
 * @param entry the entry without clock times it is
 * @param milesTenths miles that count, in tenths of a mile
 * @param reason why it is paid or is not, by the rules of time; empty for what they do not reach
 * @param notes what else there is to say; without a reason the first is why it counts as it does
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
    Optional<TimeReason> reason,
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
    /** A rest break inside a visit. */
    BREAK,
    /** The way from home, which only the limits of working time count. */
    FROM_HOME,
    SLEEP_IN,
    /** A turn on call at home. */
    ON_CALL,
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
    INSIDE_ANOTHER,
    TRAVEL_LONGER_THAN_GAP,
    /** Of travel to a visit that overlapped the one before: it is paid beside both. */
    TRAVEL_BESIDE_OVERLAP,
    SLEEP_IN,
    ON_CALL,
    BREAK,
    MISSED,
    CANCELLED,
    NO_CHECK_IN,
    NO_CHECK_OUT,
    FROM_HOME,
    OVER_MIDNIGHT,
    BEGINS_ON_DAY,
    TAKEN_BACK,
    LEFT_EARLY,
    STAYED_LONGER;

    /** The word used in the API and message keys: {@code short-gap}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether it lies on no clock times of its own, though it stands somewhere on the line. */
  public boolean isMoment() {
    return from.equals(to);
  }

  public boolean isPaid() {
    return switch (kind) {
      case SLEEP_IN, ON_CALL -> true;
      case OWN_TIME, BREAK, FROM_HOME, NOT_COUNTED -> false;
      case VISIT, TRAVEL, WAITING, ENTRY -> minutes > 0;
    };
  }

  /** The number of the visit or entry it belongs to. */
  public String reference() {
    return visit
        .map(kept -> kept.visit().visitId())
        .or(() -> entry.map(kept -> kept.entry().reference()))
        .orElse("");
  }
}
