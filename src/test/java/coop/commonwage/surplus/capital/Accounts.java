package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Capital accounts for tests, written as words. */
final class Accounts {

  private Accounts() {}

  static UUID person(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** An account whose tranches were allocated in the middle of the year after their own. */
  static CapitalAccount holding(String name, Map<Integer, String> tranches) {
    List<CapitalEntry> entries = new ArrayList<>();
    tranches.forEach(
        (year, amount) ->
            entries.add(allocated(name, LocalDate.of(year + 1, 6, 30), year, amount)));
    return new CapitalAccount(person(name), entries);
  }

  static CapitalEntry allocated(String name, LocalDate day, int year, String amount) {
    return new CapitalEntry(
        person(name), day, Kind.ALLOCATED, Holding.ACCOUNT, year, Money.of(amount));
  }

  static CapitalEntry shares(String name, LocalDate day, String amount) {
    return new CapitalEntry(
        person(name), day, Kind.ENTRY_SHARE, Holding.SHARES, day.getYear(), Money.of(amount));
  }

  /** What of them can be paid back on a day, by the year of the money. */
  static Map<Integer, Money> redeemable(List<CapitalAccount> accounts, LocalDate day) {
    Map<Integer, Money> redeemable = new TreeMap<>();
    accounts.forEach(
        account ->
            account
                .redeemableOn(day)
                .forEach((tranche, free) -> redeemable.merge(tranche.year(), free, Money::plus)));
    return redeemable;
  }

  /** The account after the moves, made anew: it asserts that nothing is below zero. */
  static CapitalAccount after(CapitalAccount account, List<CapitalMove> moves, LocalDate day) {
    List<CapitalEntry> entries = new ArrayList<>(account.entries());
    moves.stream()
        .filter(move -> move.personId().equals(account.personId()))
        .forEach(move -> entries.add(move.on(day)));
    return new CapitalAccount(account.personId(), entries);
  }
}
