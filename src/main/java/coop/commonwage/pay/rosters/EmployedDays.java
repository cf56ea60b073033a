package coop.commonwage.pay.rosters;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days a worker is employed; a roster may not have them at work on any other.
 *
 * @param startDate the first day
 * @param leaveDate the last day, when there is one
 */
public record EmployedDays(LocalDate startDate, Optional<LocalDate> leaveDate) {

  public boolean include(LocalDate day) {
    return !day.isBefore(startDate) && leaveDate.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** {@code from 2026-04-01} or {@code 2026-04-01 to 2026-10-17}. */
  @Override
  public String toString() {
    return leaveDate.map(last -> startDate + " to " + last).orElse("from " + startDate);
  }
}
