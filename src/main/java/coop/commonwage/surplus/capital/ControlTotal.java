package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;

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

  /**
   * The items that explain a difference come to it, to the penny, and none is told twice.
   *
   * @throws IllegalArgumentException when they do not
   */
  public void refuseUnexplained(List<ControlItem> items) {
    Money explained = Money.sum(items.stream().map(ControlItem::amount).toList());
    if (!explained.equals(difference())) {
      throw new IllegalArgumentException(
          "accounts of %s and a collective account of %s differ from %s by %s, and the items come to %s: explain all of it or correct the figures"
              .formatted(accounts, collective, netBookValue, difference(), explained));
    }
    if (items.stream().map(ControlItem::what).distinct().count() < items.size()) {
      throw new IllegalArgumentException("an item is told twice: say of each what it is");
    }
  }

  public boolean agrees() {
    return difference().isZero();
  }
}
