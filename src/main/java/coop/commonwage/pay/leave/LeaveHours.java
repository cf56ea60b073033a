package coop.commonwage.pay.leave;

import coop.commonwage.calendar.DateSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many hours a stretch of leave is, and on which of its days.
 *
 * @param days its first and last day
 * @param minutes in all, whole minutes, at least 1
 * @param weekdays the days of the week they fall on; empty means all seven
 * @param halves which of its ends are half days
 */
public record LeaveHours(DateSpan days, int minutes, Set<DayOfWeek> weekdays, HalfDays halves) {

  private static final int MINUTES_A_DAY = 24 * 60;

  /** Which ends of a leave are half days. */
  public enum HalfDays {
    NONE,
    FIRST,
    LAST,
    BOTH;

    /**
     * @throws IllegalArgumentException naming the words that are allowed
     */
    public static HalfDays ofWord(String word) {
      for (HalfDays halves : values()) {
        if (halves.word().equals(word)) {
          return halves;
        }
      }
      throw new IllegalArgumentException(
          "\"%s\" does not say which days are half: none, first, last or both".formatted(word));
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private boolean first() {
      return this == FIRST || this == BOTH;
    }

    private boolean last() {
      return this == LAST || this == BOTH;
    }
  }

  /**
   * @throws IllegalArgumentException saying what is allowed
   */
  public LeaveHours {
    weekdays =
        weekdays.isEmpty() ? Set.copyOf(EnumSet.allOf(DayOfWeek.class)) : Set.copyOf(weekdays);
    List<LocalDate> counted = counted(days, weekdays);
    if (counted.isEmpty()) {
      throw new IllegalArgumentException(
          "none of the days of the week chosen lies in %s".formatted(days));
    }
    if (minutes < 1 || minutes > counted.size() * MINUTES_A_DAY) {
      throw new IllegalArgumentException(
          "%d days have more than 0 and at most %d hours"
              .formatted(counted.size(), counted.size() * 24));
    }
  }

  /**
   * So many minutes on each day, half of them on a half day (half a minute counts as a whole one).
   *
   * @throws IllegalArgumentException saying what is allowed
   */
  public static LeaveHours aDay(
      DateSpan days, int minutesADay, Set<DayOfWeek> weekdays, HalfDays halves) {
    Set<DayOfWeek> chosen = weekdays.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : weekdays;
    int counted = counted(days, chosen).size();
    int ends = (halves.first() ? 1 : 0) + (halves.last() ? 1 : 0);
    if (ends > counted) {
      throw new IllegalArgumentException("a single day can be half a day only once");
    }
    if (minutesADay < 1 || minutesADay > MINUTES_A_DAY) {
      throw new IllegalArgumentException("a day has more than 0 and at most 24 hours");
    }
    return new LeaveHours(days, minutesADay * counted - ends * (minutesADay / 2), chosen, halves);
  }

  /** The days that count, oldest first. */
  public List<LocalDate> daysCounted() {
    return counted(days, weekdays);
  }

  /**
   * The minutes of each day that counts, shared evenly with half days at half: they sum to all of
   * them, and a part of a minute goes to an earlier day.
   */
  public Map<LocalDate, Integer> byDay() {
    List<LocalDate> counted = daysCounted();
    int parts = 0;
    int[] upTo = new int[counted.size()];
    for (int i = 0; i < counted.size(); i++) {
      boolean half = i == 0 && halves.first() || i == counted.size() - 1 && halves.last();
      parts += half ? 1 : 2;
      upTo[i] = parts;
    }
    Map<LocalDate, Integer> byDay = new LinkedHashMap<>();
    int before = 0;
    for (int i = 0; i < counted.size(); i++) {
      int sum = Math.toIntExact(Math.ceilDiv((long) minutes * upTo[i], parts));
      byDay.put(counted.get(i), sum - before);
      before = sum;
    }
    return byDay;
  }

  private static List<LocalDate> counted(DateSpan days, Set<DayOfWeek> weekdays) {
    return days.firstDay()
        .datesUntil(days.lastDay().plusDays(1))
        .filter(day -> weekdays.contains(day.getDayOfWeek()))
        .toList();
  }
}
