package coop.commonwage.surplus.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CashForecastTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final Map<Integer, Money> REDEEMABLE =
      Map.of(2020, Money.of("400.00"), 2023, Money.of("350.00"), 2025, Money.of("9000.00"));

  private static final AccountingYears CALENDAR =
      new AccountingYears(LocalDate.of(2025, 12, 31), Set.of(2020, 2023, 2025));

  private static final AccountingYears NOTHING_SHARED =
      new AccountingYears(LocalDate.of(2025, 12, 31), Set.of());

  private static CashForecast.Back back(int from, Integer until) {
    return new CashForecast.Back(from, Optional.ofNullable(until));
  }

  @Test
  void moneyComesBackWhenItIsOldEnoughAndTheLimitReachesIt() {
    assertEquals(
        Map.of(2020, back(2026, 2027), 2023, back(2029, 2030), 2025, back(2031, null)),
        CashForecast.back(REDEEMABLE, Terms.rolling(5, Money.of("300.00"), "0"), DAY, Money.ZERO));
  }

  @Test
  void whatWasPaidBackThisYearIsTakenOffThisYearsLimit() {
    CapitalTerms terms = Terms.rolling(5, Money.of("400.00"), "0");
    assertEquals(back(2026, 2026), CashForecast.back(REDEEMABLE, terms, DAY, Money.ZERO).get(2020));
    assertEquals(
        back(2026, 2027), CashForecast.back(REDEEMABLE, terms, DAY, Money.of("0.01")).get(2020));
    assertEquals(
        back(2027, 2027), CashForecast.back(REDEEMABLE, terms, DAY, Money.of("400.00")).get(2020));
    assertEquals(
        Money.of("399.99"),
        CashForecast.of(REDEEMABLE, terms, DAY, Money.of("0.01"), Map.of(), CALENDAR)
            .getFirst()
            .paid());
  }

  /** Year, what comes in, what is paid back and what is left, in pounds, of a co-operative. */
  private static void ten(
      String day, String ends, Map<Integer, Money> held, Set<Integer> shared, String... expected) {
    assertEquals(
        List.of(expected),
        CashForecast.of(
                held,
                Terms.rolling(1, Money.of("99999.00"), "1000.00"),
                LocalDate.parse(day),
                Money.ZERO,
                Map.of(),
                new AccountingYears(LocalDate.parse(ends), shared))
            .stream()
            .map(
                each ->
                    "%d %s %s %s"
                        .formatted(each.year(), each.retained(), each.paid(), each.closing()))
            .toList());
  }

  @Test
  void tenYearsOfAYearThatEndsInOctoberAndWasSharedInNovember() {
    ten(
        "2026-11-22",
        "2026-10-31",
        Map.of(2026, Money.of("8400.04")),
        Set.of(2026),
        "2026 0.00 0.00 8400.04",
        "2027 1000.00 0.00 9400.04",
        "2028 1000.00 8400.04 2000.00",
        "2029 1000.00 1000.00 2000.00",
        "2030 1000.00 1000.00 2000.00",
        "2031 1000.00 1000.00 2000.00",
        "2032 1000.00 1000.00 2000.00",
        "2033 1000.00 1000.00 2000.00",
        "2034 1000.00 1000.00 2000.00",
        "2035 1000.00 1000.00 2000.00");
  }

  @Test
  void tenYearsOfAYearThatEndsInMarchAndIsNotSharedYet() {
    ten(
        "2026-06-15",
        "2024-03-31",
        Map.of(2024, Money.of("300.00"), 2025, Money.of("500.00")),
        Set.of(2024, 2025),
        "2026 1000.00 300.00 1500.00",
        "2027 1000.00 500.00 2000.00",
        "2028 1000.00 1000.00 2000.00",
        "2029 1000.00 1000.00 2000.00",
        "2030 1000.00 1000.00 2000.00",
        "2031 1000.00 1000.00 2000.00",
        "2032 1000.00 1000.00 2000.00",
        "2033 1000.00 1000.00 2000.00",
        "2034 1000.00 1000.00 2000.00",
        "2035 1000.00 1000.00 2000.00");
  }

  @Test
  void aYearIsOverTheDayAfterItsLastAndItsSurplusComesInThen() {
    AccountingYears october = new AccountingYears(LocalDate.of(2020, 10, 31), Set.of());
    assertEquals(Set.of(2025, 2026), october.comingIn(2026, LocalDate.of(2026, 10, 31)));
    assertEquals(Set.of(2026), october.comingIn(2026, LocalDate.of(2026, 11, 1)));
    assertEquals(Set.of(2027), october.comingIn(2027, LocalDate.of(2026, 11, 1)));
    AccountingYears march = new AccountingYears(LocalDate.of(2026, 3, 31), Set.of(2026));
    assertEquals(Set.of(2025), march.comingIn(2026, LocalDate.of(2026, 3, 31)));
    assertEquals(Set.of(), march.comingIn(2026, LocalDate.of(2026, 4, 1)));
    assertEquals(Set.of(2027), march.comingIn(2027, LocalDate.of(2026, 4, 1)));
    AccountingYears calendar = new AccountingYears(LocalDate.of(2026, 12, 31), Set.of());
    assertEquals(Set.of(2025), calendar.comingIn(2026, LocalDate.of(2026, 12, 31)));
    assertEquals(Set.of(2026), calendar.comingIn(2027, LocalDate.of(2026, 12, 31)));
    assertEquals(
        Set.of(2023, 2024),
        new AccountingYears(LocalDate.of(2023, 2, 28), Set.of())
            .comingIn(2024, LocalDate.of(2024, 2, 29)),
        "29 February is the last day of the year of 2024");
    assertEquals(
        2026,
        AccountingYears.tranche(DateSpan.yearEnding(LocalDate.of(2026, 10, 31))),
        "and is posted there");
  }

  @Test
  void nothingIsExpectedWhereNothingIsPaidBackAfterYears() {
    assertEquals(Map.of(), CashForecast.back(REDEEMABLE, CapitalTerms.UNDECIDED, DAY, Money.ZERO));
  }

  private static CashForecast.Year year(int year, String... sums) {
    Money[] of = Arrays.stream(sums).map(Money::of).toArray(Money[]::new);
    return new CashForecast.Year(year, of[0], of[1], of[2], of[3], of[4], of[5], of[6]);
  }

  private static CapitalTerms tenthOfEveryBalance(Optional<Money> limit) {
    CapitalTerms of = Terms.rolling(5, Money.ZERO, "500.00");
    return new CapitalTerms(
        of.retainedTo(),
        of.interestOn(),
        of.interestOnOpening(),
        of.interestPaidOut(),
        OptionalInt.empty(),
        Optional.of(Rate.ofPercent("10")),
        limit,
        of.leaverInstalments(),
        of.leaverRate(),
        of.retainedYearly(),
        of.leastShares(),
        of.yearly());
  }

  @Test
  void aPercentageOfAllThatIsHeldIsDueEveryYearWithWhatCameInBeforeIt() {
    List<CashForecast.Year> years =
        CashForecast.of(
            Map.of(2020, Money.of("400.05"), 2023, Money.of("600.00")),
            tenthOfEveryBalance(Optional.empty()),
            DAY,
            Money.ZERO,
            Map.of(),
            NOTHING_SHARED);
    assertEquals(
        List.of(
            year(2026, "500.00", "150.01", "150.01", "0.00", "0.00", "150.01", "1350.04"),
            year(2027, "500.00", "185.00", "185.00", "0.00", "0.00", "185.00", "1665.04"),
            year(2028, "500.00", "216.50", "216.50", "0.00", "0.00", "216.50", "1948.54")),
        years.subList(0, 3));
  }

  @Test
  void aPercentageIsHeldToTheLimitTooAndTheRestOfItWaits() {
    assertEquals(
        year(2026, "500.00", "150.01", "120.00", "30.01", "0.00", "120.00", "1380.05"),
        CashForecast.of(
                Map.of(2020, Money.of("400.05"), 2023, Money.of("600.00")),
                tenthOfEveryBalance(Optional.of(Money.of("120.00"))),
                DAY,
                Money.ZERO,
                Map.of(),
                NOTHING_SHARED)
            .getFirst());
  }

  @Test
  void whatIsOwedToLeaversNeedsCashBesidesAndWhatIsOverdueNeedsItAtOnce() {
    Map<Integer, Money> debts =
        Map.of(2024, Money.of("10.00"), 2026, Money.of("20.00"), 2028, Money.of("40.00"));
    List<CashForecast.Year> years =
        CashForecast.of(
            REDEEMABLE,
            Terms.rolling(5, Money.of("300.00"), "1000.00"),
            DAY,
            Money.ZERO,
            debts,
            CALENDAR);
    assertEquals(
        List.of(
            year(2026, "0.00", "400.00", "300.00", "100.00", "30.00", "330.00", "9450.00"),
            year(2027, "1000.00", "100.00", "100.00", "0.00", "0.00", "100.00", "10350.00"),
            year(2028, "1000.00", "0.00", "0.00", "0.00", "40.00", "40.00", "11350.00")),
        years.subList(0, 3));
  }
}
