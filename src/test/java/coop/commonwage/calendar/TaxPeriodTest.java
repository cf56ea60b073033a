package coop.commonwage.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026-04-05, 2025-26, 12, 53",
    "2026-04-06, 2026-27, 1, 1",
    "2026-04-12, 2026-27, 1, 1",
    "2026-04-13, 2026-27, 1, 2",
    "2026-05-05, 2026-27, 1, 5",
    "2026-05-06, 2026-27, 2, 5",
    "2026-11-05, 2026-27, 7, 31",
    "2026-11-06, 2026-27, 8, 31",
    "2027-01-05, 2026-27, 9, 40",
    "2027-04-04, 2026-27, 12, 52",
    "2027-04-05, 2026-27, 12, 53",
    "2024-02-29, 2023-24, 11, 48",
    "2024-04-04, 2023-24, 12, 53",
    "2024-04-05, 2023-24, 12, 53"
  })
  void aPaymentFallsInTheTaxMonthAndWeekOfItsDate(
      LocalDate payDate, String year, int month, int week) {
    assertEquals(year, TaxYear.of(payDate).toString());
    assertEquals(month, TaxPeriod.of(payDate, PayFrequency.MONTHLY).number());
    assertEquals(week, TaxPeriod.of(payDate, PayFrequency.WEEKLY).number());
  }

  @Test
  void theExtraWeekIsNumberedByTheLengthOfThePayPeriod() {
    LocalDate last = LocalDate.of(2027, 4, 5);

    assertEquals(54, TaxPeriod.of(last, PayFrequency.FORTNIGHTLY).number());
    assertEquals(56, TaxPeriod.of(last, PayFrequency.FOUR_WEEKLY).number());
    assertTrue(TaxPeriod.of(last, PayFrequency.FOUR_WEEKLY).isExtraWeek());
    assertFalse(TaxPeriod.of(last, PayFrequency.MONTHLY).isExtraWeek());
    assertFalse(TaxPeriod.of(last.minusDays(1), PayFrequency.WEEKLY).isExtraWeek());
  }

  @Test
  void aPeriodThatCannotBeIsRefused() {
    TaxYear year = new TaxYear(2026);

    assertThrows(
        IllegalArgumentException.class, () -> new TaxPeriod(year, PayFrequency.MONTHLY, 13));
    assertThrows(IllegalArgumentException.class, () -> new TaxPeriod(year, PayFrequency.WEEKLY, 0));
    assertEquals(
        "tax period 57 is not 1 to 56 for weekly pay",
        assertThrows(
                IllegalArgumentException.class, () -> new TaxPeriod(year, PayFrequency.WEEKLY, 57))
            .getMessage());
  }

  @Test
  void everyDayOfAYearFallsInItsYear() {
    TaxYear year = new TaxYear(2026);
    for (LocalDate day = year.firstDay(); !day.isAfter(year.lastDay()); day = day.plusDays(1)) {
      assertEquals(year, TaxYear.of(day));
      assertTrue(year.span().contains(day));
    }
    assertEquals(365, year.span().days());
    assertEquals(366, new TaxYear(2027).span().days());
    assertEquals(year.next().firstDay(), year.lastDay().plusDays(1));
  }
}
