package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which pay period a day lies in, also before its run is opened. */
final class PeriodOfDay {

  /** Every month has this day, so that a period can begin on it. */
  private static final int LAST_SAFE_DAY = 28;

  /** Weeks without a run are counted from one and the same Monday, so that none overlap. */
  private static final LocalDate A_MONDAY = LocalDate.of(2024, 1, 1);

  private PeriodOfDay() {}

  /**
   * @param lastOpened the last day of the newest run, in step with which periods go; without one
   *     they go by calendar months, and by weeks from Monday
   */
  static DateSpan of(PayFrequency frequency, Optional<LocalDate> lastOpened, LocalDate day) {
    return frequency.isMonthly() ? month(lastOpened, day) : weeks(frequency, lastOpened, day);
  }

  private static DateSpan month(Optional<LocalDate> lastOpened, LocalDate day) {
    int firstOfMonth =
        lastOpened.map(last -> Math.min(last.plusDays(1).getDayOfMonth(), LAST_SAFE_DAY)).orElse(1);
    LocalDate first = day.withDayOfMonth(firstOfMonth);
    first = first.isAfter(day) ? first.minusMonths(1) : first;
    return DateSpan.of(first, first.plusMonths(1).minusDays(1));
  }

  private static DateSpan weeks(
      PayFrequency frequency, Optional<LocalDate> lastOpened, LocalDate day) {
    long length = 7L * frequency.weeks();
    LocalDate aFirst = lastOpened.map(last -> last.plusDays(1)).orElse(A_MONDAY);
    LocalDate first = day.minusDays(Math.floorMod(ChronoUnit.DAYS.between(aFirst, day), length));
    return DateSpan.of(first, first.plusDays(length - 1));
  }
}
