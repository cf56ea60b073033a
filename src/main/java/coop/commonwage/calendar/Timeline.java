package coop.commonwage.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Values that each hold from a day until the next one begins. There are no end dates, so there can
 * be neither gap nor overlap after the first day; before it, asking is an error, never a guess.
 *
 * @param <T> what holds on a day
 */
public final class Timeline<T> {

  private final NavigableMap<LocalDate, T> fromDay;

  public Timeline(Map<LocalDate, T> fromDay) {
    if (fromDay.isEmpty()) {
      throw new IllegalArgumentException("a timeline needs at least one entry");
    }
    this.fromDay = Collections.unmodifiableNavigableMap(new TreeMap<>(fromDay));
  }

  /**
   * @throws IllegalArgumentException when the day is before the first entry
   */
  public T on(LocalDate day) {
    return entryOn(day).getValue();
  }

  /** The day an entry began and the entry that holds on the day. */
  public Map.Entry<LocalDate, T> entryOn(LocalDate day) {
    Map.Entry<LocalDate, T> entry = fromDay.floorEntry(day);
    if (entry == null) {
      throw new IllegalArgumentException(
          "nothing is known for " + day + ": the first entry begins on " + fromDay.firstKey());
    }
    return entry;
  }

  public LocalDate firstDay() {
    return fromDay.firstKey();
  }

  /** All entries by the day they begin, oldest first. */
  public NavigableMap<LocalDate, T> entries() {
    return fromDay;
  }
}
