package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of what is to be done with the accounts, before it is done.
 *
 * @param base what it was worked out from: what stood in the tranche, what bears interest, what was
 *     paid in; the explanation of the amount
 * @param amount positive when it adds to the account, as the kind says
 */
public record CapitalMove(
    UUID personId, Kind kind, Holding holding, int tranche, Money base, Money amount) {

  /** The entry it becomes. */
  public CapitalEntry on(LocalDate day) {
    return new CapitalEntry(personId, day, kind, holding, tranche, amount);
  }
}
