package coop.commonwage.pay.hours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts working time into working days, whatever the calendar says: a working day ends where a full
 * rest begins, or, when there is none within 24 hours of its beginning, where the longest rest is.
 */
final class DutyDays {

  private static final int MINUTES_OF_A_DAY = 24 * LondonTime.MINUTES_OF_AN_HOUR;

  /**
   * Work without a pause, as minutes since 1970.
   *
   * @param start the first minute
   * @param end the first minute after it
   * @param asleep whether all of it is a sleep-in
   */
  record Span(long start, long end, boolean asleep) {

    long minutes() {
      return end - start;
    }
  }

  /**
   * One working day.
   *
   * @param spans its work, in order, at least one
   * @param restAfter the rest after it when it was too short, in minutes; below zero when it was
   *     long enough or is not known
   * @param nextStart when work began again after too short a rest
   */
  record Duty(List<Span> spans, long restAfter, long nextStart) {

    long start() {
      return spans.getFirst().start();
    }

    long end() {
      return spans.getLast().end();
    }

    boolean isRestBroken() {
      return restAfter >= 0;
    }

    /** Minutes worked, without those asleep. */
    long workedMinutes() {
      return spans.stream().filter(span -> !span.asleep()).mapToLong(Span::minutes).sum();
    }

    /** The longest time between two pieces of work; a sleep-in is no work here. */
    long longestPause() {
      long longest = 0;
      long end = Long.MAX_VALUE;
      for (Span span : spans) {
        if (!span.asleep()) {
          longest = Math.max(longest, span.start() - end);
          end = span.end();
        }
      }
      return longest;
    }
  }

  private DutyDays() {}

  /** Everything the limits of working time count between two rests, joined where it touches. */
  static List<Span> spans(PaidTime time) {
    List<Span> all = new ArrayList<>();
    for (TimeSegment segment : time.segments()) {
      if (segment.workingTimeMinutes() > 0) {
        addSpan(
            LondonTime.minuteOf(segment.start()), LondonTime.minuteOf(segment.end()), false, all);
      }
    }
    for (UnpaidWorkingTime unpaid : time.unpaidWorkingTime()) {
      if (unpaid.why() == UnpaidWorkingTime.Why.SLEEP_IN) {
        addSpan(LondonTime.minuteOf(unpaid.start()), LondonTime.minuteOf(unpaid.end()), true, all);
      }
    }
    all.sort(Comparator.comparingLong(Span::start).thenComparingLong(Span::end));
    List<Span> joined = new ArrayList<>(all.size());
    for (Span span : all) {
      Span before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && before.asleep() == span.asleep() && span.start() <= before.end()) {
        long end = Math.max(before.end(), span.end());
        joined.set(joined.size() - 1, new Span(before.start(), end, span.asleep()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static void addSpan(long start, long end, boolean asleep, List<Span> all) {
    if (end > start) {
      all.add(new Span(start, end, asleep));
    }
  }

  /**
   * @param spans in order
   * @param rest the least rest between two working days, in minutes
   */
  static List<Duty> of(List<Span> spans, int rest) {
    List<Duty> duties = new ArrayList<>();
    int first = 0;
    while (first < spans.size()) {
      int last = lastOfDuty(spans, first, rest);
      boolean isEnd = last == spans.size() - 1;
      long pause = isEnd ? rest : pauseAfter(spans, last);
      duties.add(
          new Duty(
              spans.subList(first, last + 1),
              pause < rest ? pause : -1,
              isEnd ? 0 : spans.get(last + 1).start()));
      first = last + 1;
    }
    return duties;
  }

  private static int lastOfDuty(List<Span> spans, int first, int rest) {
    long dayOver = spans.get(first).start() + MINUTES_OF_A_DAY;
    int longest = first;
    for (int i = first; i < spans.size() - 1; i++) {
      long pause = pauseAfter(spans, i);
      if (pause >= rest) {
        return i;
      }
      longest = pause > pauseAfter(spans, longest) ? i : longest;
      if (spans.get(i + 1).start() >= dayOver) {
        return longest;
      }
    }
    return spans.size() - 1;
  }

  private static long pauseAfter(List<Span> spans, int index) {
    return spans.get(index + 1).start() - spans.get(index).end();
  }
}
