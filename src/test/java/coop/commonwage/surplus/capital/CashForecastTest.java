package coop.commonwage.surplus.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CashForecastTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final Map<Integer, Money> REDEEMABLE =
      Map.of(2020, Money.of("400.00"), 2023, Money.of("350.00"), 2025, Money.of("9000.00"));

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
        CashForecast.of(REDEEMABLE, terms, DAY, Money.of("0.01"), Map.of()).getFirst().paid());
  }

  @Test
  void nothingIsExpectedWhereNothingIsPaidBackAfterYears() {
    assertEquals(Map.of(), CashForecast.back(REDEEMABLE, CapitalTerms.UNDECIDED, DAY, Money.ZERO));
  }
}
