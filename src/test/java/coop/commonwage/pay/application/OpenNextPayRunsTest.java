package coop.commonwage.pay.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.BankHolidays;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
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
        OpenNextPayRuns.periodFrom(
            day("2026-11-02"), PayFrequency.FOUR_WEEKLY, EmployerChoices.USUAL, HOLIDAYS));
  }

  @Test
  void theEmployersPayDayIsTheFirstAfterTheMonthAndAShorterMonthsLast() {
    assertEquals(day("2026-11-27"), paid("2026-10-01", PayFrequency.MONTHLY, "28", "7"));
    assertEquals(day("2026-11-30"), paid("2026-10-01", PayFrequency.MONTHLY, "31", "7"));
    assertEquals(day("2026-11-20"), paid("2026-10-15", PayFrequency.MONTHLY, "20", "7"));
    assertEquals(day("2026-12-10"), paid("2026-10-15", PayFrequency.MONTHLY, "10", "7"));
    assertEquals(day("2027-02-26"), paid("2027-01-01", PayFrequency.MONTHLY, "30", "7"));
  }

  @Test
  void weeksArePaidAsManyDaysAfterTheirEndAsTheEmployerSettled() {
    assertEquals(day("2026-10-16"), paid("2026-10-05", PayFrequency.WEEKLY, "5", "5"));
    assertEquals(day("2026-10-23"), paid("2026-10-05", PayFrequency.FORTNIGHTLY, "5", "5"));
    assertEquals(day("2026-10-09"), paid("2026-10-05", PayFrequency.WEEKLY, "5", "0"));
  }

  @Test
  void aPayDayHoldsForThePeriodsThatEndFromItsDayOn() {
    EmployerChoices settled =
        new EmployerChoices(
            List.of(new EmployerChoice(Choice.PAY_DAY_OF_MONTH, "12", day("2026-10-31"))));

    assertEquals(
        day("2026-10-05"),
        OpenNextPayRuns.periodFrom(day("2026-09-01"), PayFrequency.MONTHLY, settled, HOLIDAYS)
            .payDate());
    assertEquals(
        day("2026-11-12"),
        OpenNextPayRuns.periodFrom(day("2026-10-01"), PayFrequency.MONTHLY, settled, HOLIDAYS)
            .payDate());
  }

  private static LocalDate paid(
      String first, PayFrequency frequency, String dayOfMonth, String daysAfter) {
    EmployerChoices settled =
        new EmployerChoices(
            List.of(
                new EmployerChoice(Choice.PAY_DAY_OF_MONTH, dayOfMonth, day("2026-01-01")),
                new EmployerChoice(Choice.PAY_DAYS_AFTER_WEEKS, daysAfter, day("2026-01-01"))));
    return OpenNextPayRuns.periodFrom(day(first), frequency, settled, HOLIDAYS).payDate();
  }

  private static PayPeriod monthFrom(String first) {
    return OpenNextPayRuns.periodFrom(
        day(first), PayFrequency.MONTHLY, EmployerChoices.USUAL, HOLIDAYS);
  }

  private static DateSpan days(String first, String last) {
    return DateSpan.of(day(first), day(last));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
