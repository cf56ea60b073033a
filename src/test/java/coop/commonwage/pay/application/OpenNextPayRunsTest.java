package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.BankHolidays;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OpenNextPayRunsTest {

  private static final BankHolidays HOLIDAYS =
      RuleSets.bundled().bankHolidays(BankHolidayDivision.ENGLAND_AND_WALES);

  @Test
  void aMonthIsPaidOnTheFifthOfTheNext() {
    assertEquals(
        new PayPeriod(PayFrequency.MONTHLY, days("2026-10-01", "2026-10-31"), day("2026-11-05")),
        monthFrom("2026-10-01"));
  }

  @Test
  void aFifthOnASaturdayIsPaidTheFridayBefore() {
    assertEquals(day("2026-12-04"), monthFrom("2026-11-01").payDate());
  }

  @Test
  void aFifthOnEasterMondayIsPaidBeforeGoodFriday() {
    // 5 April 2027 is a Monday but no holiday; Easter 2026: Good Friday 3, Monday 6 April
    assertEquals(day("2027-04-05"), monthFrom("2027-03-01").payDate());
    assertEquals(day("2026-04-02"), monthFrom("2026-03-01").payDate());
  }

  @Test
  void fourWeeksArePaidAWeekAfterTheirEnd() {
    assertEquals(
        new PayPeriod(
            PayFrequency.FOUR_WEEKLY, days("2026-11-02", "2026-11-29"), day("2026-12-04")),
        OpenNextPayRuns.periodFrom(day("2026-11-02"), PayFrequency.FOUR_WEEKLY, HOLIDAYS));
  }

  private static PayPeriod monthFrom(String first) {
    return OpenNextPayRuns.periodFrom(day(first), PayFrequency.MONTHLY, HOLIDAYS);
  }

  private static DateSpan days(String first, String last) {
    return DateSpan.of(day(first), day(last));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
