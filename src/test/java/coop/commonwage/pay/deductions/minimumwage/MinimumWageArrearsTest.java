package coop.commonwage.pay.deductions.minimumwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Unrounded;
import coop.commonwage.pay.deductions.WhatIsTold;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.MinimumWageRules;
import coop.commonwage.rules.yaml.RuleSets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MinimumWageArrearsTest {

  private static final MinimumWageRules LAW = RuleSets.bundled().minimumWage();

  private static final LocalDate BORN = LocalDate.of(2005, 6, 1);

  private static MinimumWageArrears on(String day) {
    return new MinimumWageArrears(LAW, LocalDate.parse(day));
  }

  private static Money owed(
      String today, LocalDate born, String then, int minutes, String paid, String since) {
    return on(today)
        .owed(
            MinimumWageWorker.born(born),
            new PastUnderpayment(LocalDate.parse(then), minutes, Money.of(paid), Money.of(since)),
            Working.SILENT);
  }

  @Test
  void whatWasMissingIsOwedAtTodaysRateForTheAgeOfThen() {
    // 19 in June 2025: 35 h × 10.00 − 300.00 = 50.00; × 10.85 ÷ 10.00, though now aged 21
    assertEquals(Money.of("54.25"), owed("2026-10-01", BORN, "2025-05-01", 35 * 60, "300.00", "0"));
  }

  @Test
  void inTheSameYearNothingIsAdded() {
    // 10 h × 12.71 − 100.00
    assertEquals(
        Money.of("27.10"),
        owed("2026-10-01", LocalDate.of(1990, 5, 4), "2026-04-01", 600, "100.00", "0"));
  }

  @Test
  void anApprenticeOfThenStaysOne() {
    MinimumWageWorker apprentice =
        MinimumWageWorker.born(LocalDate.of(1990, 5, 4)).apprenticeSince(LocalDate.of(2024, 9, 1));
    // 10 h × 7.55 − 70.50 = 5.00; × 8.00 ÷ 7.55 = 5.298…
    assertEquals(
        Money.of("5.30"),
        on("2026-10-01")
            .owed(
                apprentice,
                new PastUnderpayment(LocalDate.of(2025, 8, 31), 600, Money.of("70.50"), Money.ZERO),
                Working.SILENT));
  }

  @Test
  void whatHasBeenPaidSinceIsTakenOff() {
    assertEquals(
        Money.of("4.25"), owed("2026-10-01", BORN, "2025-05-01", 35 * 60, "300.00", "50.00"));
    assertEquals(Money.ZERO, owed("2026-10-01", BORN, "2025-05-01", 35 * 60, "300.00", "54.25"));
    assertEquals(Money.ZERO, owed("2026-10-01", BORN, "2025-05-01", 35 * 60, "300.00", "60.00"));
  }

  @Test
  void nothingIsOwedForAPeriodThatWasPaidInFull() {
    assertEquals(Money.ZERO, owed("2026-10-01", BORN, "2025-05-01", 35 * 60, "350.00", "0"));
    assertEquals(Money.ZERO, owed("2026-10-01", BORN, "2025-05-01", 35 * 60, "400.00", "0"));
  }

  @Test
  void aPartOfAPennyIsOwedAsAWholeOne() {
    // 1 min × 10.00 ÷ 60 = 16.66… p; × 1.085 = 18.08… p
    assertEquals(Money.of("0.19"), owed("2026-10-01", BORN, "2025-05-01", 1, "0", "0"));
  }

  @Test
  void aRateThatFellDoesNotLowerWhatIsOwed() {
    assertEquals(
        Money.of("10.00"),
        on("2026-10-01").uplifted(Unrounded.ofPence(1_000), Rate.of("12.71"), Rate.of("12.00")));
  }

  @Test
  void nothingOrLessThanNothingMissingIsNotUplifted() {
    assertEquals(
        Money.ZERO,
        on("2026-10-01").uplifted(Unrounded.ofPence(0), Rate.of("10.00"), Rate.of("12.71")));
    assertEquals(
        Money.ZERO,
        on("2026-10-01").uplifted(Unrounded.ofPence(-1), Rate.of("10.00"), Rate.of("12.71")));
    assertEquals(
        Money.of("0.02"),
        on("2026-10-01").uplifted(Unrounded.ofPence(1), Rate.of("10.00"), Rate.of("12.71")));
  }

  @Test
  void whatIsOwedIsNeverLessThanWhatWasMissing() {
    SplittableRandom random = new SplittableRandom(17);
    MinimumWageArrears arrears = on("2026-10-01");
    for (int i = 0; i < 5_000; i++) {
      Unrounded missing =
          Unrounded.ofPence(random.nextLong(1, 100_000)).dividedBy(random.nextLong(1, 60));
      Rate then = new Rate(random.nextLong(300, 1_500), 2);
      Rate now = new Rate(random.nextLong(300, 1_500), 2);
      Money owed = arrears.uplifted(missing, then, now);

      assertTrue(owed.unrounded().compareTo(missing) >= 0);
      assertFalse(owed.isLessThan(missing.rounded(Rounding.UP)));
    }
  }

  @Test
  void arrearsTellBothRatesAndWhereTheyStand() {
    WhatIsTold told = new WhatIsTold();
    on("2026-10-01")
        .owed(
            MinimumWageWorker.born(LocalDate.of(1990, 5, 4))
                .apprenticeSince(LocalDate.of(2024, 9, 1)),
            new PastUnderpayment(
                LocalDate.of(2025, 8, 31), 600, Money.of("70.50"), Money.of("1.00")),
            told);

    assertEquals(
        List.of(
            "= minimum-wage-arrears",
            "date-of-birth < 1990-05-04",
            "apprentice-since < 2024-09-01",
            "period-first-day < 2025-08-31",
            "minimum-wage-minutes < 600",
            "minimum-wage-pay < 70.50",
            "§ minimum-wage/apprentice-rate@2025-04-01",
            "minimum-wage-rate-then Price[rate=7.55]",
            "minimum-wage-missing 5.0000",
            "§ minimum-wage/apprentice-rate@2026-04-01",
            "minimum-wage-rate-now Price[rate=8]",
            "§ minimum-wage/top-up-rounding@2024-04-01",
            "minimum-wage-arrears-uplifted 5.30",
            "minimum-wage-arrears-paid < 1.00"),
        told.lines());
  }

  @Test
  void arrearsNameTheRuleOfTheirRounding() {
    assertEquals("uk/minimum-wage/top-up-rounding@2024-04-01", on("2026-10-01").source().id());
  }
}
