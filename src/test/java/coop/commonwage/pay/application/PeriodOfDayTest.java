package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodOfDayTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Test
  void aMonthIsTheCalendarMonthUnlessRunsGoOtherwise() {
    assertEquals(
        DateSpan.monthOf(DAY), PeriodOfDay.of(PayFrequency.MONTHLY, Optional.empty(), DAY));
    assertEquals(
        DateSpan.monthOf(DAY),
        PeriodOfDay.of(PayFrequency.MONTHLY, Optional.of(LocalDate.of(2026, 9, 30)), DAY));
    Optional<LocalDate> fifteenth = Optional.of(LocalDate.of(2026, 10, 14));
    assertEquals(
        DateSpan.of(LocalDate.of(2026, 11, 15), LocalDate.of(2026, 12, 14)),
        PeriodOfDay.of(PayFrequency.MONTHLY, fifteenth, DAY));
    assertEquals(
        DateSpan.of(LocalDate.of(2026, 10, 15), LocalDate.of(2026, 11, 14)),
        PeriodOfDay.of(PayFrequency.MONTHLY, fifteenth, LocalDate.of(2026, 11, 14)));
  }

  @Test
  void weeksGoInStepWithTheRunsBeforeAndAfter() {
    Optional<LocalDate> sunday = Optional.of(LocalDate.of(2026, 11, 1));
    assertEquals(
        DateSpan.of(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)),
        PeriodOfDay.of(PayFrequency.WEEKLY, sunday, DAY));
    assertEquals(
        DateSpan.of(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 29)),
        PeriodOfDay.of(PayFrequency.FORTNIGHTLY, sunday, DAY));
    assertEquals(
        DateSpan.of(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 29)),
        PeriodOfDay.of(PayFrequency.FOUR_WEEKLY, sunday, DAY));
    assertEquals(
        DateSpan.of(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 1)),
        PeriodOfDay.of(PayFrequency.FOUR_WEEKLY, sunday, LocalDate.of(2026, 11, 1)));
    assertEquals(
        DateSpan.of(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)),
        PeriodOfDay.of(PayFrequency.WEEKLY, Optional.empty(), DAY));
  }
}
