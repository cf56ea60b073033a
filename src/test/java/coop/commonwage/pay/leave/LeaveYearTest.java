package coop.commonwage.pay.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.calendar.DateSpan;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaveYearTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 2025-04-01, 2026-03-31",
    "2026-04-01, 2026-04-01, 2027-03-31",
    "2026-12-31, 2026-04-01, 2027-03-31",
    "2027-03-31, 2026-04-01, 2027-03-31"
  })
  void aSettledLeaveYearBeginsOnTheSameDayForEverybody(
      LocalDate day, LocalDate first, LocalDate last) {
    LeaveYear year = LeaveYear.beginning(MonthDay.of(4, 1), day);

    assertEquals(DateSpan.of(first, last), year.days());
    assertEquals(first, year.firstDay());
    assertEquals(last, year.lastDay());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, 2024-02-29, 2025-02-27",
    "2025-02-27, 2024-02-29, 2025-02-27",
    "2025-02-28, 2025-02-28, 2026-02-27",
    "2028-02-28, 2027-02-28, 2028-02-28",
    "2028-02-29, 2028-02-29, 2029-02-27"
  })
  void elseItRunsFromTheFirstDayOfTheEmploymentAndItsAnniversaries(
      LocalDate day, LocalDate first, LocalDate last) {
    assertEquals(
        DateSpan.of(first, last), LeaveYear.ofEmployment(LocalDate.of(2024, 2, 29), day).days());
  }

  @Test
  void thereIsNoLeaveYearBeforeTheEmployment() {
    assertEquals(
        "2026-05-01 is before the employment began, on 2026-05-02",
        assertThrows(
                IllegalArgumentException.class,
                () -> LeaveYear.ofEmployment(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1)))
            .getMessage());
  }
}
