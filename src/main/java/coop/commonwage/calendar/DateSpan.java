package coop.commonwage.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Whole days from the first to the last, both included.
 *
 * @param firstDay the first day that belongs to the span
 * @param lastDay the last day that belongs to the span, never before the first
 */
public record DateSpan(LocalDate firstDay, LocalDate lastDay) {

  public DateSpan {
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException("last day " + lastDay + " is before " + firstDay);
    }
  }

  public static DateSpan of(LocalDate firstDay, LocalDate lastDay) {
    return new DateSpan(firstDay, lastDay);
  }

  /** The whole calendar month a day lies in. */
  public static DateSpan monthOf(LocalDate day) {
    LocalDate first = day.withDayOfMonth(1);
    return new DateSpan(first, first.plusMonths(1).minusDays(1));
  }

  /** The year that ends on a day; one that ends on the last of a month begins on a first. */
  public static DateSpan yearEnding(LocalDate lastDay) {
    LocalDate before = lastDay.minusYears(1);
    if (lastDay.equals(lastDay.with(TemporalAdjusters.lastDayOfMonth()))) {
      before = before.with(TemporalAdjusters.lastDayOfMonth());
    }
    return new DateSpan(before.plusDays(1), lastDay);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  public boolean overlaps(DateSpan other) {
    return !other.lastDay.isBefore(firstDay) && !other.firstDay.isAfter(lastDay);
  }

  /** How many days, both ends included; at least 1. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(firstDay, lastDay) + 1);
  }

  /** How many days of this span the other one shares; 0 when they do not meet. */
  public int daysShared(DateSpan other) {
    return overlaps(other)
        ? new DateSpan(later(firstDay, other.firstDay), earlier(lastDay, other.lastDay)).days()
        : 0;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** {@code 2026-10-01 to 2026-10-31}. */
  @Override
  public String toString() {
    return firstDay + " to " + lastDay;
  }
}
