package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MinimumWageTest {

  private static final LocalDate ADULT = LocalDate.of(1990, 5, 4);

  private static MinimumWage from(String firstDayOfPeriod) {
    return new MinimumWage(RuleSets.bundled().minimumWage(), LocalDate.parse(firstDayOfPeriod));
  }

  private static Rate rate(String firstDayOfPeriod, String born) {
    return from(firstDayOfPeriod).rateFor(LocalDate.parse(born));
  }

  @Test
  void theRateGoesByTheAgeOnTheFirstDayOfThePeriod() {
    assertEquals(Rate.of("8.00"), rate("2026-10-01", "2008-10-02"));
    assertEquals(Rate.of("10.85"), rate("2026-10-01", "2008-10-01"));
    assertEquals(Rate.of("10.85"), rate("2026-10-01", "2005-10-02"));
    assertEquals(Rate.of("12.71"), rate("2026-10-01", "2005-10-01"));
  }

  @Test
  void theRateGoesByTheFirstDayOfThePeriodNotByPayday() {
    assertEquals(Rate.of("12.21"), rate("2026-03-31", "1990-05-04"));
    assertEquals(Rate.of("12.71"), rate("2026-04-01", "1990-05-04"));
    assertEquals(Rate.of("11.44"), rate("2025-03-31", "1990-05-04"));
  }

  @Test
  void aMonthIsComparedAsAWholeSoAGoodWeekMayRescueABadOne() {
    // GOV.UK's method: totals. 154 h: 124 h of visits at 15.60 fail, at 15.80 they pass
    MinimumWage wage = from("2026-10-01");

    assertEquals(
        Money.of("22.94"), wage.topUp(ADULT, 154 * 60, Money.of("1934.40"), Working.SILENT));
    assertEquals(Money.ZERO, wage.topUp(ADULT, 154 * 60, Money.of("1959.20"), Working.SILENT));
  }

  @Test
  void anythingMissingIsRoundedUp() {
    // 8.5 h × 12.71 = 108.035, so 108.04
    assertEquals(
        Money.of("17.04"), from("2026-10-01").topUp(ADULT, 510, Money.of("91.00"), Working.SILENT));
    assertEquals(
        Money.of("0.01"), from("2026-10-01").topUp(ADULT, 510, Money.of("108.03"), Working.SILENT));
  }

  @Test
  void whatMayStillBeTakenIsWhatLiesAboveTheMinimum() {
    // 10 h × 12.71
    MinimumWage wage = from("2026-10-01");

    assertEquals(Optional.of(Money.of("2.90")), wage.headroom(ADULT, 600, Money.of("130.00")));
    assertEquals(Optional.of(Money.of("0.01")), wage.headroom(ADULT, 600, Money.of("127.11")));
    assertEquals(Optional.of(Money.ZERO), wage.headroom(ADULT, 600, Money.of("127.10")));
    assertEquals(Optional.of(Money.ZERO), wage.headroom(ADULT, 600, Money.of("100.00")));
  }

  @Test
  void withoutAnyWorkThereIsNoFloor() {
    assertEquals(Optional.empty(), from("2026-10-01").headroom(ADULT, 0, Money.of("130.00")));
    assertEquals(Optional.of(Money.ZERO), from("2026-10-01").headroom(ADULT, 1, Money.ZERO));
  }

  @Test
  void aChildStaysOfCompulsorySchoolAgeUntilSixteenAtLeast() {
    MinimumWage wage = from("2026-10-01");
    LocalDate born = LocalDate.of(2005, 5, 26);

    assertTrue(wage.isOfCompulsorySchoolAge(born, LocalDate.of(2021, 5, 25)));
    assertFalse(wage.isOfCompulsorySchoolAge(born, LocalDate.of(2021, 5, 26)));
  }
}
