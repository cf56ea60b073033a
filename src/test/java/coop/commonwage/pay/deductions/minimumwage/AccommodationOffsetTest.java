package coop.commonwage.pay.deductions.minimumwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.WhatIsTold;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.MinimumWageRules;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AccommodationOffsetTest {

  private static final MinimumWageRules LAW = RuleSets.bundled().minimumWage();

  private static AccommodationOffset from(String firstDayOfPeriod) {
    return new AccommodationOffset(LAW, LocalDate.parse(firstDayOfPeriod));
  }

  private static Money days(String charge, int days) {
    return from("2026-10-01").adjustment(Money.of(charge), days, Working.SILENT);
  }

  private static Money weeks(String firstDay, String charge, int nights, int days) {
    return from(firstDay).adjustmentOfUsualWeeks(Money.of(charge), nights, days, Working.SILENT);
  }

  @Test
  void freeAccommodationAddsTheOffsetOfEachDay() {
    assertEquals(Money.of("44.40"), days("0.00", 4));
    assertEquals(Money.ZERO, days("0.00", 0));
  }

  @Test
  void aChargeUpToTheOffsetDoesNothing() {
    assertEquals(Money.ZERO, days("0.01", 5));
    assertEquals(Money.ZERO, days("11.09", 5));
    assertEquals(Money.ZERO, days("11.10", 5));
  }

  @Test
  void whatIsChargedAboveTheOffsetIsTaken() {
    assertEquals(Money.of("-0.05"), days("11.11", 5));
    assertEquals(Money.of("-5.00"), days("12.10", 5));
  }

  @Test
  void theOffsetIsThatOfThePeriodsFirstDay() {
    assertEquals(Money.of("10.66"), from("2026-03-31").adjustment(Money.ZERO, 1, Working.SILENT));
    assertEquals(Money.of("11.10"), from("2026-04-01").adjustment(Money.ZERO, 1, Working.SILENT));
    assertEquals(Money.of("9.99"), from("2024-04-01").adjustment(Money.ZERO, 1, Working.SILENT));
  }

  @Test
  void aUsualWeekIsTakenTimesTheWeeksOfThePeriodWithThreeDecimals() {
    // 37.36 × 0.714 = 26.67504
    assertEquals(Money.of("-26.68"), weeks("2025-10-01", "20.00", 4, 5));
    assertEquals("0.714", from("2025-10-01").weeks(5).toString());
    // 5/7 = 0.71428…; 30/7 = 4.2857…; 28/7 = 4
    assertEquals("4.286", from("2025-10-01").weeks(30).toString());
    assertEquals("4", from("2025-10-01").weeks(28).toString());
    // 7 × 11.10 × 4.429
    assertEquals(Money.of("344.13"), weeks("2026-10-01", "0.00", 7, 31));
  }

  @Test
  void halfAPennyOfAWeekGoesUp() {
    // 4 nights, 0.25 above: 1.00 × 0.143 = 0.143; 5 nights × 0.10 × 4.429 = 2.2145
    assertEquals(Money.of("-0.14"), weeks("2026-10-01", "11.35", 4, 1));
    assertEquals(Money.of("-2.21"), weeks("2026-10-01", "11.20", 5, 31));
    // 5 nights × 1.00 × 0.143 = 0.715
    assertEquals(Money.of("-0.72"), weeks("2026-10-01", "12.10", 5, 1));
  }

  @Test
  void aWeekHasUpToSevenNights() {
    assertEquals(Money.ZERO, weeks("2026-10-01", "0.00", 0, 7));
    assertEquals(Money.of("77.70"), weeks("2026-10-01", "0.00", 7, 7));
    assertEquals(
        "nights a week are 0 to 7, were 8",
        assertThrows(IllegalArgumentException.class, () -> weeks("2026-10-01", "0.00", 8, 7))
            .getMessage());
    assertEquals(
        "nights a week are 0 to 7, were -1",
        assertThrows(IllegalArgumentException.class, () -> weeks("2026-10-01", "0.00", -1, 7))
            .getMessage());
  }

  @Test
  void aChargeIsNotNegative() {
    assertEquals(
        "a charge for accommodation must not be negative, was -0.01",
        assertThrows(IllegalArgumentException.class, () -> days("-0.01", 1)).getMessage());
  }

  @Test
  void aHigherChargeNeverCountsForMore() {
    SplittableRandom random = new SplittableRandom(16);
    for (int i = 0; i < 5_000; i++) {
      Money charge = Money.ofPence(random.nextLong(0, 3_000));
      Money higher = charge.plus(Money.ofPence(random.nextLong(0, 1_000)));
      int days = random.nextInt(0, 32);
      AccommodationOffset offset = from("2026-10-01");

      assertFalse(
          offset
              .adjustment(higher, days, Working.SILENT)
              .isMoreThan(offset.adjustment(charge, days, Working.SILENT)));
    }
  }

  @Test
  void countedDaysTellTheChargeTheOffsetAndTheDays() {
    WhatIsTold told = new WhatIsTold();
    from("2026-10-01").adjustment(Money.of("12.10"), 5, told);

    assertEquals(
        List.of(
            "accommodation-charge < 12.10",
            "§ minimum-wage/accommodation-offset@2026-04-01",
            "accommodation-offset 11.10",
            "accommodation-days < 5",
            "accommodation-adjustment -5.00"),
        told.lines());
  }

  @Test
  void aUsualWeekTellsItsWeeksAndItsRounding() {
    WhatIsTold told = new WhatIsTold();
    from("2026-10-01").adjustmentOfUsualWeeks(Money.of("12.10"), 4, 31, told);

    assertEquals(
        List.of(
            "accommodation-charge < 12.10",
            "§ minimum-wage/accommodation-offset@2026-04-01",
            "accommodation-offset 11.10",
            "accommodation-nights-a-week < 4",
            "§ minimum-wage/accommodation-weeks-decimals@2024-04-01",
            "accommodation-weeks 4.429",
            "§ minimum-wage/accommodation-rounding@2024-04-01",
            "accommodation-adjustment -17.72"),
        told.lines());
  }
}
