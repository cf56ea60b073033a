package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import java.time.LocalDate;

/**
 * The accounts and the collective account held against the net book value the board gave: together
 * they are all the co-operative is worth in its books, to the penny.
 *
 * @param accounts what all members' accounts held at the end of the day
 * @param collective what belongs to nobody alone
 */
public record ControlTotal(LocalDate day, Money netBookValue, Money collective, Money accounts) {

  /** Net book value less accounts less collective account; zero when they agree. */
  public Money difference() {
    return netBookValue.minus(accounts).minus(collective);
  }

  public boolean agrees() {
    return difference().isZero();
  }
}
