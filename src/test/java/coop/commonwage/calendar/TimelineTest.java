package coop.commonwage.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final LocalDate APRIL = LocalDate.of(2026, 4, 6);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  @Test
  void aValueHoldsUntilTheNextBegins() {
    Timeline<String> rates = new Timeline<>(Map.of(APRIL, "old", JULY, "new"));

    assertEquals("old", rates.on(APRIL));
    assertEquals("old", rates.on(JULY.minusDays(1)));
    assertEquals("new", rates.on(JULY));
    assertEquals("new", rates.on(LocalDate.MAX));
    assertEquals(APRIL, rates.firstDay());
    assertEquals(JULY, rates.entryOn(JULY.plusDays(9)).getKey());
  }

  @Test
  void beforeTheFirstValueAskingIsAnError() {
    Timeline<String> rates = new Timeline<>(Map.of(APRIL, "old"));

    assertEquals(
        "nothing is known for 2026-04-05: the first entry begins on 2026-04-06",
        assertThrows(IllegalArgumentException.class, () -> rates.on(APRIL.minusDays(1)))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Timeline<>(Map.of()));
  }

  @Test
  void daysAreCountedWithBothEnds() {
    DateSpan october = DateSpan.monthOf(LocalDate.of(2026, 10, 17));

    assertEquals(31, october.days());
    assertEquals(28, DateSpan.monthOf(LocalDate.of(2026, 2, 1)).days());
    assertEquals(1, DateSpan.of(APRIL, APRIL).days());
    assertEquals(
        17, october.daysShared(DateSpan.of(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 10, 17))));
    assertEquals(0, october.daysShared(DateSpan.of(APRIL, JULY)));
    assertFalse(october.overlaps(DateSpan.of(APRIL, JULY)));
    assertTrue(october.contains(LocalDate.of(2026, 10, 31)));
    assertFalse(october.contains(LocalDate.of(2026, 11, 1)));
    assertThrows(IllegalArgumentException.class, () -> DateSpan.of(JULY, APRIL));
  }
}
