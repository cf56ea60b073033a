package coop.commonwage.pay.deductions.minimumwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.WhatIsTold;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.MinimumWageRules;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MinimumWageTest {

  private static final MinimumWageRules LAW = RuleSets.bundled().minimumWage();

  private static final MinimumWageWorker ADULT = MinimumWageWorker.born(LocalDate.of(1990, 5, 4));
  private static final Rate ADULT_RATE = Rate.of("12.71");

  private static MinimumWage from(String firstDayOfPeriod) {
    return new MinimumWage(LAW, LocalDate.parse(firstDayOfPeriod));
  }

  private static String rate(String firstDayOfPeriod, String born) {
    return from(firstDayOfPeriod).rateFor(MinimumWageWorker.born(LocalDate.parse(born))).toString();
  }

  private static String apprenticeRate(String firstDayOfPeriod, String born, String since) {
    MinimumWageWorker worker =
        MinimumWageWorker.born(LocalDate.parse(born)).apprenticeSince(LocalDate.parse(since));
    return from(firstDayOfPeriod).rateFor(worker).toString();
  }

  private static Money topUp(int minutes, String payThatCounts) {
    return from("2026-10-01").topUp(ADULT_RATE, minutes, Money.of(payThatCounts));
  }

  @Test
  void theRateGoesByTheAgeOnTheFirstDayOfThePeriod() {
    assertEquals("8", rate("2026-10-01", "2008-10-02"));
    assertEquals("10.85", rate("2026-10-01", "2008-10-01"));
    assertEquals("10.85", rate("2026-10-01", "2005-10-02"));
    assertEquals("12.71", rate("2026-10-01", "2005-10-01"));
  }

  @Test
  void everyYearHasItsOwnRatesAtEveryAge() {
    assertEquals("6.4", rate("2024-04-01", "2006-04-02"));
    assertEquals("8.6", rate("2024-04-01", "2006-04-01"));
    assertEquals("11.44", rate("2024-04-01", "2003-04-01"));
    assertEquals("7.55", rate("2025-04-01", "2007-04-02"));
    assertEquals("10", rate("2025-04-01", "2004-04-02"));
    assertEquals("12.21", rate("2025-04-01", "2004-04-01"));
    assertEquals("8", rate("2026-04-01", "2008-04-02"));
    assertEquals("10.85", rate("2026-04-01", "2005-04-02"));
    assertEquals("12.71", rate("2026-04-01", "2005-04-01"));
  }

  @Test
  void theRateGoesByTheFirstDayOfThePeriodNotByPayday() {
    assertEquals("12.21", rate("2026-03-31", "1990-05-04"));
    assertEquals("12.71", rate("2026-04-01", "1990-05-04"));
    assertEquals("11.44", rate("2025-03-31", "1990-05-04"));
  }

  @Test
  void anApprenticeUnderNineteenHasTheApprenticeRateHoweverLongItLasts() {
    assertEquals("8", apprenticeRate("2026-10-01", "2007-10-02", "2024-10-01"));
    assertEquals("10.85", apprenticeRate("2026-10-01", "2007-10-01", "2024-10-01"));
  }

  @Test
  void anOlderApprenticeHasItForTheFirstTwelveMonths() {
    assertEquals("8", apprenticeRate("2026-10-01", "1990-05-04", "2025-10-02"));
    assertEquals("12.71", apprenticeRate("2026-10-01", "1990-05-04", "2025-10-01"));
  }

  @Test
  void anApprenticeshipThatBeginsInsideThePeriodWaitsForTheNext() {
    assertEquals("8", apprenticeRate("2026-10-01", "1990-05-04", "2026-10-01"));
    assertEquals("12.71", apprenticeRate("2026-10-01", "1990-05-04", "2026-10-02"));
  }

  @Test
  void theSourceIsTheRuleTheRateComesFrom() {
    MinimumWage wage = from("2026-10-01");

    assertEquals("uk/minimum-wage/rates@2026-04-01", wage.source(ADULT).id());
    assertEquals(
        "uk/minimum-wage/apprentice-rate@2026-04-01",
        wage.source(ADULT.apprenticeSince(LocalDate.of(2026, 1, 1))).id());
  }

  @Test
  void aMonthIsComparedAsAWholeSoAGoodWeekMayRescueABadOne() {
    // GOV.UK's method: totals. 154 h: 124 h of visits at 15.60 fail, at 15.80 they pass
    assertEquals(Money.of("22.94"), topUp(154 * 60, "1934.40"));
    assertEquals(Money.ZERO, topUp(154 * 60, "1959.20"));
  }

  @Test
  void anythingMissingIsRoundedUp() {
    // 8.5 h × 12.71 = 108.035, so 108.04
    assertEquals(Money.of("17.04"), topUp(510, "91.00"));
    assertEquals(Money.of("0.01"), topUp(510, "108.03"));
    assertEquals(Money.ZERO, topUp(510, "108.04"));
  }

  @Test
  void theAverageIsExactAndNeverRoundedUp() {
    // £91.00 over 8.5 h is 10.70588…
    assertEquals(
        0, new Unrounded(9100 * 60, 510).compareTo(MinimumWage.average(510, Money.of("91.00"))));
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

  @Test
  void aTopUpBringsPayExactlyToTheFloorWhateverWasWorkedAndPaid() {
    SplittableRandom random = new SplittableRandom(20261121);
    MinimumWage wage = from("2026-10-01");
    for (int i = 0; i < 10_000; i++) {
      int minutes = random.nextInt(1, 15_000);
      Money pay = Money.ofPence(random.nextLong(-5_000, 400_000));
      Money topUp = wage.topUp(ADULT_RATE, minutes, pay);
      Money after = pay.plus(topUp);
      Unrounded floor = MinimumWage.exactlyRequired(ADULT_RATE, minutes);

      assertFalse(topUp.isNegative());
      assertTrue(after.unrounded().compareTo(floor) >= 0, "the floor is reached");
      if (topUp.isPositive()) {
        assertTrue(
            after.minus(Money.ofPence(1)).unrounded().compareTo(floor) < 0, "by a penny at most");
        assertEquals(Optional.of(Money.ZERO), wage.headroom(ADULT, minutes, after));
      }
    }
  }

  @Test
  void moreCountedPayNeverMakesALargerTopUp() {
    SplittableRandom random = new SplittableRandom(4);
    MinimumWage wage = from("2026-10-01");
    for (int i = 0; i < 10_000; i++) {
      int minutes = random.nextInt(1, 15_000);
      Money less = Money.ofPence(random.nextLong(0, 400_000));
      Money more = less.plus(Money.ofPence(random.nextLong(0, 50_000)));

      assertFalse(
          wage.topUp(ADULT_RATE, minutes, more).isMoreThan(wage.topUp(ADULT_RATE, minutes, less)));
    }
  }

  @Test
  void theTopUpOfAWorkerIsThatOfTheRateAndThePayThatCounts() {
    MinimumWagePay pay =
        new MinimumWagePay()
            .add(PayItem.BASIC_PAY, Money.of("481.00"))
            .add(PayItem.PREMIUM, Money.of("50.00"))
            .add(PayItem.EMPLOYERS_OWN_USE, Money.of("20.00"))
            .addCost(Money.of("14.40"), Money.ZERO);

    assertEquals(Money.of("23.67"), from("2026-10-01").topUp(ADULT, 37 * 60, pay, Working.SILENT));
  }

  @Test
  void whetherTheRateIsTheApprenticesIsSaid() {
    MinimumWage wage = from("2026-10-01");

    assertFalse(wage.isOnApprenticeRate(ADULT));
    assertTrue(wage.isOnApprenticeRate(ADULT.apprenticeSince(LocalDate.of(2026, 1, 1))));
    assertFalse(wage.isOnApprenticeRate(ADULT.apprenticeSince(LocalDate.of(2025, 1, 1))));
  }

  @Test
  void aTopUpTellsTheWorkerTheRuleAndThePay() {
    WhatIsTold told = new WhatIsTold();
    from("2026-10-01")
        .topUp(
            ADULT.apprenticeSince(LocalDate.of(2026, 1, 1)),
            600,
            new MinimumWagePay().add(PayItem.BASIC_PAY, Money.of("75.00")),
            told);

    assertEquals(
        List.of(
            "= minimum-wage-top-up",
            "date-of-birth < 1990-05-04",
            "apprentice-since < 2026-01-01",
            "period-first-day < 2026-10-01",
            "§ minimum-wage/apprentice-under-age@2024-04-01",
            "§ minimum-wage/apprentice-first-months@2024-04-01",
            "§ minimum-wage/apprentice-rate@2026-04-01",
            "minimum-wage-rate Price[rate=8]",
            "minimum-wage-minutes < 600",
            "§ minimum-wage/top-up-rounding@2024-04-01",
            "minimum-wage-required 80.00",
            "minimum-wage-basic-pay < 75.00",
            "minimum-wage-pay 75.00",
            "minimum-wage-average 7.5000"),
        told.lines());
  }
}
