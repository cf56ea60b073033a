package coop.commonwage.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxYearTest {

  @Test
  void runsFromTheSixthOfAprilToTheFifth() {
    TaxYear year = TaxYear.ofText("2026-27");

    assertEquals(new TaxYear(2026), year);
    assertEquals(LocalDate.of(2026, 4, 6), year.firstDay());
    assertEquals(LocalDate.of(2027, 4, 5), year.lastDay());
    assertEquals(DateSpan.of(year.firstDay(), year.lastDay()), year.span());
    assertEquals(new TaxYear(2025), TaxYear.of(year.firstDay().minusDays(1)));
    assertEquals(year, TaxYear.of(year.firstDay()));
    assertEquals(year, TaxYear.of(year.lastDay()));
    assertEquals("2027-28", year.next().toString());
    assertEquals(-1, year.compareTo(year.next()));
    assertEquals(0, year.compareTo(new TaxYear(2026)));
  }

  @Test
  void theCenturyTurns() {
    assertEquals("2099-00", new TaxYear(2099).toString());
    assertEquals(new TaxYear(2099), TaxYear.ofText("2099-00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026-28", "2026/27", "26-27", "1999-00", "2026-27 "})
  void anythingElseIsNoTaxYear(String text) {
    assertEquals(
        "not a tax year: write it like 2026-27",
        assertThrows(IllegalArgumentException.class, () -> TaxYear.ofText(text)).getMessage());
  }
}
