package coop.commonwage.pay.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Fraction;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookBackOfPayslipsTest {

  private static final int MOST_WEEKS = 104;

  private static EarlierPay paid(String first, String last, String pay, long minutes) {
    return new EarlierPay(
        HolidayScheme.IRREGULAR_HOURS,
        DateSpan.of(LocalDate.parse(first), LocalDate.parse(last)),
        Money.of(pay),
        minutes,
        0,
        false);
  }

  private static LookBack weeks(String before, EarlierPay... earlier) {
    return LookBack.ofPayslips(List.of(earlier), LocalDate.parse(before), MOST_WEEKS);
  }

  @Test
  void weeklyPayslipsAreTheWeeks() {
    assertEquals(
        new LookBack(
            List.of(
                LookBackWeek.of(LocalDate.of(2026, 9, 21), Money.of("100.00"), 600, false),
                LookBackWeek.of(LocalDate.of(2026, 9, 28), Money.of("200.00"), 900, false))),
        weeks(
            "2026-10-05",
            paid("2026-09-21", "2026-09-27", "100.00", 600),
            paid("2026-09-28", "2026-10-04", "200.00", 900)));
  }

  @Test
  void aMonthIsSharedOverItsDays() {
    LookBack weeks =
        weeks(
            "2026-10-01",
            paid("2026-08-01", "2026-08-31", "310.00", 3_100),
            paid("2026-09-01", "2026-09-30", "600.00", 1_800));

    assertEquals(8, weeks.weeks().size(), "61 days");
    assertEquals(
        new LookBackWeek(
            DateSpan.of(LocalDate.of(2026, 9, 24), LocalDate.of(2026, 9, 30)),
            Fraction.of(14_000),
            Fraction.of(420),
            false),
        weeks.weeks().getLast());
    assertEquals(
        new LookBackWeek(
            DateSpan.of(LocalDate.of(2026, 8, 27), LocalDate.of(2026, 9, 2)),
            Fraction.of(5 * 1_000 + 2 * 2_000),
            Fraction.of(5 * 100 + 2 * 60),
            false),
        weeks.weeks().get(3));
    assertEquals(LocalDate.of(2026, 8, 6), weeks.weeks().getFirst().days().firstDay());
  }

  @Test
  void theNewestWeekIsTheLastThatWasPaid() {
    LookBack weeks = weeks("2026-10-19", paid("2026-09-01", "2026-09-30", "600.00", 1_800));

    assertEquals(4, weeks.weeks().size());
    assertEquals(LocalDate.of(2026, 9, 30), weeks.weeks().getLast().days().lastDay());
  }

  @Test
  void payOfTheDaysFromTheHolidayOnIsNotLookedAt() {
    LookBack weeks = weeks("2026-09-15", paid("2026-09-01", "2026-09-30", "600.00", 1_800));

    assertEquals(
        List.of(
            DateSpan.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 7)),
            DateSpan.of(LocalDate.of(2026, 9, 8), LocalDate.of(2026, 9, 14))),
        weeks.weeks().stream().map(LookBackWeek::days).toList());
  }

  @Test
  void weeksBetweenPayslipsHaveNothingInThem() {
    LookBack weeks =
        weeks(
            "2026-10-05",
            paid("2026-09-14", "2026-09-20", "100.00", 600),
            paid("2026-09-28", "2026-10-04", "200.00", 900));

    assertEquals(
        LookBackWeek.of(LocalDate.of(2026, 9, 21), Money.ZERO, 0, false), weeks.weeks().get(1));
  }

  @Test
  void anAbsenceOnAPayslipMarksItsWeeks() {
    LookBack weeks =
        weeks(
            "2026-10-05",
            new EarlierPay(
                HolidayScheme.IRREGULAR_HOURS,
                DateSpan.of(LocalDate.of(2026, 9, 21), LocalDate.of(2026, 9, 27)),
                Money.ZERO,
                0,
                0,
                true),
            paid("2026-09-28", "2026-10-04", "200.00", 900));

    assertEquals(List.of(true, false), weeks.weeks().stream().map(LookBackWeek::absence).toList());
  }

  @Test
  void itGoesBackAsFarAsAveragesLook() {
    EarlierPay longAgo = paid("2023-01-01", "2026-10-04", "1000.00", 6_000);

    assertEquals(MOST_WEEKS, weeks("2026-10-05", longAgo).weeks().size());
    assertEquals(List.of(), weeks("2026-10-05").weeks());
  }

  @Test
  void whatWasPaidIsNotNegative() {
    assertEquals(
        "pay and minutes of 2026-09-21 to 2026-09-27 are negative",
        assertThrows(
                IllegalArgumentException.class,
                () -> paid("2026-09-21", "2026-09-27", "-0.01", 600))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> paid("2026-09-21", "2026-09-27", "0.00", -1));
  }
}
