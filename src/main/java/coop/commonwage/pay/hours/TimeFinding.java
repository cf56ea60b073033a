package coop.commonwage.pay.hours;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something about a worker's time that somebody should look at before wages are paid. Its sentence
 * stands in the message bundle {@code pay} under {@code pay.time-finding.<code>}, with the
 * arguments in its places.
 *
 * @param code what it is
 * @param day the local day it belongs to
 * @param visitId the visit, where it is about one
 * @param arguments what happened, in the order {@link Code} names
 */
public record TimeFinding(
    Code code, LocalDate day, Optional<String> visitId, List<TimeArgument> arguments) {

  static final Comparator<TimeFinding> IN_ORDER =
      Comparator.comparing(TimeFinding::day)
          .thenComparing(finding -> finding.visitId().orElse(""))
          .thenComparing(TimeFinding::code)
          .thenComparing(finding -> finding.arguments().toString());

  /** The kinds of finding, each with the arguments of its sentence. */
  public enum Code {
    /** No check-in, so no minutes count: visit, planned start, planned end. */
    NO_CHECK_IN("no-check-in"),
    /** No check-out, so no minutes count: visit, planned start, planned end. */
    NO_CHECK_OUT("no-check-out"),
    /** Neither check-in nor check-out: visit, planned start, planned end. */
    NO_CHECK_TIMES("no-check-times"),
    /**
     * Another visit was still running, and it counts from the end of that: visit, its check-in, the
     * other visit, the end of that.
     */
    OVERLAP("overlapping-visit"),
    /** It lies within another visit and counts nothing: the same arguments. */
    OVERLAP_WITHIN("visit-within-another"),
    /** Called off, but nobody says when, so that it is not paid: visit, planned start. */
    CANCELLED_WITHOUT_TIME("cancelled-without-time"),
    /** From the first to the last minute of a working day: begin, end, minutes, limit. */
    LONG_DAY("long-day"),
    /** Rest between two working days: minutes of rest, least rest, its begin, its end. */
    REST_BROKEN("rest-broken"),
    /**
     * No week's rest, nor two of them or a double one in the fortnight: the week's Monday, its
     * longest rest, the least rest.
     */
    WEEKLY_REST_BROKEN("weekly-rest-broken"),
    /** No break in a long working day: minutes worked, from which on, least break. */
    NO_BREAK("no-break"),
    /** Average week too long: average, limit, first day, last day. */
    WEEKLY_AVERAGE("weekly-average"),
    /** Average night worker's day too long: average in 24 hours, limit, first day, last day. */
    NIGHT_AVERAGE("night-average"),
    /** Somebody under 18 worked too long a day: minutes worked, limit. */
    YOUNG_WORKER_DAY("young-worker-day"),
    /** Somebody under 18 worked too long a week: minutes worked, limit, the week's Monday. */
    YOUNG_WORKER_WEEK("young-worker-week"),
    /** Less than guaranteed: minutes paid, minutes guaranteed. */
    UNDER_GUARANTEE("under-guarantee");

    private final String word;

    Code(String word) {
      this.word = word;
    }

    /** The word used in the API, in exceptions of a pay run and in message keys. */
    public String word() {
      return word;
    }

    /** Whether it says that a visit counts no minutes because a time is missing. */
    public boolean isIncomplete() {
      return this == NO_CHECK_IN || this == NO_CHECK_OUT || this == NO_CHECK_TIMES;
    }

    /** Whether it says that another visit was still running. */
    public boolean isOverlap() {
      return this == OVERLAP || this == OVERLAP_WITHIN;
    }

    /**
     * @throws IllegalArgumentException when there is no such code
     */
    public static Code ofWord(String word) {
      for (Code code : values()) {
        if (code.word.equals(word)) {
          return code;
        }
      }
      throw new IllegalArgumentException("\"" + word + "\" is not a finding about time");
    }
  }

  public TimeFinding {
    arguments = List.copyOf(arguments);
  }

  static TimeFinding ofVisit(Visit visit, Code code, TimeArgument... arguments) {
    return new TimeFinding(code, visit.day(), Optional.of(visit.visitId()), List.of(arguments));
  }

  static TimeFinding ofDay(LocalDate day, Code code, TimeArgument... arguments) {
    return new TimeFinding(code, day, Optional.empty(), List.of(arguments));
  }
}
