package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.platform.web.Refused;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordTimeEntryTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 16);

  private static void asks(LocalDate day, int minutes, int milesTenths) {
    RecordTimeEntry.refuseOutside(
        new Employments.Entry(
            new UUID(0, 1),
            new UUID(0, 2),
            "ana",
            "Ana",
            PayFrequency.MONTHLY,
            FIRST,
            Optional.of(LAST)),
        new RecordTimeEntry.Worked(
            day, TimeKind.OFFICE, minutes, milesTenths, Optional.empty(), false));
  }

  private static String refused(LocalDate day, int minutes, int milesTenths) {
    return assertThrows(Refused.class, () -> asks(day, minutes, milesTenths)).getMessage();
  }

  @Test
  void timeIsRecordedFromTheFirstDayToTheLast() {
    assertDoesNotThrow(() -> asks(FIRST, 60, 10));
    assertDoesNotThrow(() -> asks(LAST, 1, 0));
    String outside = refused(LAST.plusDays(1), 1, 0);
    assertEquals(outside, refused(LAST.plusDays(1), 60, 10));
    assertThrows(Refused.class, () -> asks(FIRST.minusDays(1), 1, 0));
  }

  @Test
  void anEntryOfSomebodyWhoTurnsOutToHaveLeftIsTakenBackWithItsMiles() {
    assertDoesNotThrow(() -> asks(LAST.plusDays(1), 0, 0));
    assertDoesNotThrow(() -> asks(FIRST.minusDays(1), 0, 0));
    assertThrows(Refused.class, () -> asks(LAST.plusDays(1), 0, 1));
    assertDoesNotThrow(() -> asks(LAST, 0, 1));
  }
}
