package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.SimpleInterest;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.capital.CapitalTerms;
import coop.commonwage.surplus.capital.HeldCapital;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the money that a distribution gave bore, besides everything else the members hold. */
final class InterestOnMoney {

  private final CapitalAccounts accounts;
  private final Map<UUID, List<CapitalEntry>> money;
  private final boolean stands;

  /**
   * @param money how the distribution moved the accounts
   * @param stands whether it was not reversed: only then its money is among what bears interest
   */
  InterestOnMoney(CapitalAccounts accounts, List<CapitalEntry> money, boolean stands) {
    this.accounts = accounts;
    this.money = money.stream().collect(Collectors.groupingBy(CapitalEntry::personId));
    this.stands = stands;
  }

  /**
   * What bore interest in a year, in pence times days.
   *
   * @param with all that was held
   * @param without what was held besides this money
   */
  record Bore(BigInteger with, BigInteger without) {

    /**
     * What of the interest somebody got is on this money.
     *
     * @param given to them for the year
     */
    Money of(Money given, Rate rate, int daysOfYear) {
      return SimpleInterest.of(with, rate, daysOfYear)
          .minus(SimpleInterest.of(without, rate, daysOfYear))
          .orZeroIfNegative()
          .min(given);
    }
  }

  /** The first day from which any of it counts; empty when it moved nothing. */
  Optional<LocalDate> since() {
    return money.values().stream()
        .flatMap(List::stream)
        .map(CapitalEntry::day)
        .min(LocalDate::compareTo);
  }

  /** Of whom it bore interest in a year, by person. */
  Map<UUID, Bore> bore(DateSpan year) {
    CapitalTerms terms = accounts.termsOn(year.lastDay());
    Map<UUID, List<CapitalEntry>> besides = new HashMap<>();
    accounts.eachBearing(
        account -> {
          if (money.containsKey(account.personId())) {
            List<CapitalEntry> entries = new ArrayList<>(account.entries());
            if (stands) {
              money.get(account.personId()).forEach(entries::remove);
            }
            besides.put(account.personId(), entries);
          }
        });
    Map<UUID, Bore> bore = new HashMap<>();
    money.forEach(
        (person, own) -> {
          List<CapitalEntry> all = new ArrayList<>(besides.getOrDefault(person, List.of()));
          BigInteger without = penceDays(year, all, terms);
          all.addAll(own);
          BigInteger with = penceDays(year, all, terms);
          if (!with.equals(without)) {
            bore.put(person, new Bore(with, without));
          }
        });
    return bore;
  }

  private static BigInteger penceDays(
      DateSpan year, List<CapitalEntry> entries, CapitalTerms terms) {
    return HeldCapital.bearing(year, entries, terms).stream()
        .map(held -> SimpleInterest.penceDays(held.amount(), held.days().days()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
