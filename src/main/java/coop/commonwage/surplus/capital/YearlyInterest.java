package coop.commonwage.surplus.capital;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.SimpleInterest;
import coop.commonwage.money.Unrounded;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A year's simple interest on capital: every amount for the days it was held, the sum rounded once
 * for each member, half a penny going up. It goes into the member's account as money of that year,
 * and out again where it is paid.
 *
 * @param moves for each member the interest, and its payment where it is paid
 * @param total what the year's interest comes to
 */
public record YearlyInterest(List<CapitalMove> moves, Money total) {

  public YearlyInterest {
    moves = List.copyOf(moves);
  }

  /**
   * @param year a whole year
   * @param rate of the year
   * @param terms which holdings bear interest, whether only on what the year began with, and
   *     whether it is paid
   */
  public static YearlyInterest of(
      List<CapitalAccount> accounts, DateSpan year, Rate rate, CapitalTerms terms) {
    List<CapitalMove> moves = new ArrayList<>();
    Money total = Money.ZERO;
    for (CapitalAccount account : accounts) {
      BigInteger penceDays = BigInteger.ZERO;
      for (HeldCapital held : HeldCapital.bearing(year, account.entries(), terms)) {
        penceDays = penceDays.add(SimpleInterest.penceDays(held.amount(), held.days().days()));
      }
      Money interest = SimpleInterest.of(penceDays, rate, year.days());
      if (interest.isPositive()) {
        Money base =
            Unrounded.ofPence(penceDays.longValueExact())
                .dividedBy(year.days())
                .rounded(Rounding.HALF_UP);
        moves.add(move(account, Kind.INTEREST, year, base, interest));
        if (terms.interestPaidOut()) {
          moves.add(move(account, Kind.INTEREST_PAID, year, interest, interest.negated()));
        }
        total = total.plus(interest);
      }
    }
    return new YearlyInterest(moves, total);
  }

  private static CapitalMove move(
      CapitalAccount account, Kind kind, DateSpan year, Money base, Money amount) {
    return new CapitalMove(
        account.personId(), kind, Holding.ACCOUNT, year.lastDay().getYear(), base, amount);
  }
}
