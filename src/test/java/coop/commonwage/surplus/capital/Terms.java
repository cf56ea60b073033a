package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a co-operative decided about its accounts, for tests. */
final class Terms {

  private Terms() {}

  static CapitalTerms rolling(int years, Money limit, String retained) {
    return new CapitalTerms(
        Holding.ACCOUNT,
        Set.of(Holding.SHARES),
        false,
        true,
        OptionalInt.of(years),
        Optional.empty(),
        Optional.of(limit),
        1,
        Rate.ZERO,
        Money.of(retained),
        Money.ZERO,
        CapitalTerms.Yearly.UNDECIDED);
  }
}
