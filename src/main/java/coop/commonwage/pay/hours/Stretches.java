package coop.commonwage.pay.hours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of time as minutes since 1970, and what is left of one beside others. */
final class Stretches {

  /**
   * Minutes from one to before another.
   *
   * @param start the first minute
   * @param end the first minute after it
   */
  record Stretch(long start, long end) {}

  private final List<Stretch> all = new ArrayList<>();

  void add(long start, long end) {
    if (end > start) {
      all.add(new Stretch(start, end));
    }
  }

  /** The parts of a stretch that lie in none of these, in order. */
  List<Stretch> leftOf(long start, long end) {
    all.sort(Comparator.comparingLong(Stretch::start));
    List<Stretch> left = new ArrayList<>();
    long from = start;
    for (Stretch taken : all) {
      if (taken.end() > from && taken.start() < end) {
        if (taken.start() > from) {
          left.add(new Stretch(from, taken.start()));
        }
        from = Math.max(from, taken.end());
      }
    }
    if (from < end) {
      left.add(new Stretch(from, end));
    }
    return left;
  }
}
