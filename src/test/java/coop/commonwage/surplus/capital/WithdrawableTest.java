package coop.commonwage.surplus.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WithdrawableTest {

  private static final LocalDate PAID = LocalDate.of(2022, 5, 1);
  private static final Tranche SHARES = new Tranche(2022, Holding.SHARES);

  private static CapitalEntry moved(String day, Kind kind, Holding in, int of, String amount) {
    return new CapitalEntry(
        Accounts.person("A"), LocalDate.parse(day), kind, in, of, Money.of(amount));
  }

  private static CapitalAccount holding(CapitalEntry... more) {
    List<CapitalEntry> entries = new ArrayList<>(List.of(more));
    entries.add(Accounts.shares("A", PAID, "16000.00"));
    return new CapitalAccount(Accounts.person("A"), entries);
  }

  private static Map<Tranche, Money> free(CapitalAccount account, String day, String least) {
    return account.withdrawableOn(LocalDate.parse(day), 3, Money.of(least));
  }

  @Test
  void sharesAreWithdrawnFromTheDayThreeYearsAfterTheyWerePaid() {
    assertEquals(Map.of(), free(holding(), "2025-04-30", "0"));
    assertEquals(Map.of(SHARES, Money.of("16000.00")), free(holding(), "2025-05-01", "0"));
    assertEquals(
        Map.of(),
        holding().redeemableOn(LocalDate.of(2026, 7, 1)),
        "where the form has no such years an entry share stays");
  }

  @Test
  void whatWentOutSinceWasTheOldestAndWhatWentToTheReserveIsGone() {
    CapitalAccount account =
        holding(
            moved("2022-05-01", Kind.TO_RESERVE, Holding.SHARES, 2022, "-4000.00"),
            moved("2022-11-30", Kind.INSTALMENT, Holding.SHARES, 2022, "500.00"),
            moved("2025-06-01", Kind.REDEEMED, Holding.SHARES, 2022, "-1999.99"));
    assertEquals(Map.of(SHARES, Money.of("10000.01")), free(account, "2025-11-29", "0"));
    assertEquals(Map.of(SHARES, Money.of("10500.01")), free(account, "2025-11-30", "0"));
  }

  @Test
  void theLeastStaysAndYoungSharesCountTowardsIt() {
    assertEquals(Map.of(SHARES, Money.of("15999.99")), free(holding(), "2026-07-01", "0.01"));
    assertEquals(Map.of(), free(holding(), "2026-07-01", "16000.00"));
    CapitalAccount account =
        holding(moved("2025-01-01", Kind.INSTALMENT, Holding.SHARES, 2025, "600.00"));
    assertEquals(Map.of(SHARES, Money.of("16000.00")), free(account, "2026-07-01", "600.00"));
    assertEquals(Map.of(SHARES, Money.of("15999.99")), free(account, "2026-07-01", "600.01"));
  }

  @Test
  void theAccountAndSharesPassedOnGoByTheYearOfTheMoneyAndWhatIsOverTheLimitNotAtAll() {
    CapitalAccount account =
        holding(
            moved("2023-06-30", Kind.ALLOCATED, Holding.ACCOUNT, 2022, "70.00"),
            moved("2025-10-01", Kind.TRANSFER_IN, Holding.SHARES, 2021, "30.00"),
            moved("2020-01-01", Kind.OVER_LIMIT, Holding.ACCOUNT, 2020, "9.99"));
    assertEquals(
        Map.of(SHARES, Money.of("16000.00"), new Tranche(2021, Holding.SHARES), Money.of("30.00")),
        free(account, "2025-12-31", "0"));
    assertEquals(
        Money.of("70.00"),
        free(account, "2026-01-01", "0").get(new Tranche(2022, Holding.ACCOUNT)));
  }
}
