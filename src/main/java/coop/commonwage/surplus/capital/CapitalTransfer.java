package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** Capital that goes out of one account for good: to another member, or to a loan. */
public final class CapitalTransfer {

  private CapitalTransfer() {}

  /**
   * Passes capital on to another member; every tranche keeps its year and its holding. The oldest
   * money goes first, and an entry share stays with its member.
   *
   * @throws IllegalArgumentException when there is less, or both are the same person
   */
  public static List<CapitalMove> between(
      CapitalAccount from, UUID to, LocalDate day, Money amount) {
    if (from.personId().equals(to)) {
      throw new IllegalArgumentException("capital is passed on to somebody else");
    }
    List<CapitalMove> moves =
        new ArrayList<>(from.take(from.redeemableOn(day), amount, Kind.TRANSFER_OUT, true));
    for (CapitalMove out : List.copyOf(moves)) {
      moves.add(
          new CapitalMove(
              to,
              Kind.TRANSFER_IN,
              out.holding(),
              out.tranche(),
              out.amount().negated(),
              out.amount().negated()));
    }
    return moves;
  }

  /** Empties an account, entry share and all, because it is owed to somebody who left. */
  public static List<CapitalMove> owed(CapitalAccount account, LocalDate day) {
    SortedMap<Tranche, Money> available = account.availableOn(day);
    return account.take(available, Money.sum(available.values()), Kind.TRANSFERRED_TO_LOAN, true);
  }
}
