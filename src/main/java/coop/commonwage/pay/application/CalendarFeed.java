package coop.commonwage.pay.application;

import coop.commonwage.pay.leave.LeaveKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What a worker's own calendar shows: when they work and when they are away, without a word about
 * the people they care for.
 *
 * @param shifts planned visits, the earliest first
 * @param leave leave that was asked for or recorded, the earliest first
 */
public record CalendarFeed(List<Shift> shifts, List<Away> leave) {

  public CalendarFeed {
    shifts = List.copyOf(shifts);
    leave = List.copyOf(leave);
  }

  /**
   * One planned visit.
   *
   * @param id stays the same when the visit is changed
   * @param start local time, Europe/London
   * @param end local time, Europe/London
   * @param cancelled whether it was called off, or nobody came
   */
  public record Shift(
      UUID id, LocalDateTime start, LocalDateTime end, boolean cancelled, Changed changed) {}

  /**
   * Whole days away.
   *
   * @param id stays the same when the leave is decided or ended
   */
  public record Away(
      UUID id,
      LeaveKind kind,
      LocalDate firstDay,
      LocalDate lastDay,
      State state,
      Changed changed) {}

  /** How sure it is that somebody is away. */
  public enum State {
    ASKED,
    CONFIRMED,
    CANCELLED
  }

  /**
   * When something was last changed.
   *
   * @param times how often it was changed since it was first written down
   */
  public record Changed(Instant at, int times) {}
}
