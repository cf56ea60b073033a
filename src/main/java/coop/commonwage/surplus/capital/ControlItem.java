package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import java.util.List;

/**
 * What a part of the difference between the accounts and the books is, and where in the books
 * somebody else finds it.
 *
 * @param amount not zero; above zero where the books hold more than the accounts
 * @param what in 8 to 120 characters
 * @param where the ledger account, the journal or the paper, in 3 to 120 characters
 */
public record ControlItem(Money amount, String what, String where) {

  private static final int SHORTEST = 8;
  private static final int SHORTEST_PLACE = 3;
  private static final int LONGEST = 120;

  public ControlItem {
    what = what.strip();
    where = where.strip();
    if (amount.isZero()) {
      throw new IllegalArgumentException("an item of 0.00 explains nothing");
    }
    if (what.length() < SHORTEST || what.length() > LONGEST) {
      throw new IllegalArgumentException(
          "an item says what it is in %d to %d characters".formatted(SHORTEST, LONGEST));
    }
    if (where.length() < SHORTEST_PLACE || where.length() > LONGEST) {
      throw new IllegalArgumentException(
          "an item says where it stands in the books in %d to %d characters"
              .formatted(SHORTEST_PLACE, LONGEST));
    }
  }

  /** Reads items as they are typed, one on each line. */
  public static List<ControlItem> readAll(String lines) {
    return lines.lines().filter(line -> !line.isBlank()).map(ControlItem::read).toList();
  }

  /**
   * Reads an item as it is typed: {@code 0.01; rounding of 2019; journal 44}.
   *
   * @throws IllegalArgumentException when it is not that
   */
  public static ControlItem read(String line) {
    String[] parts = line.split(";", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "an item is an amount, what it is, and where it stands in the books, with semicolons"
              + " between them");
    }
    try {
      return new ControlItem(Money.of(parts[0].strip()), parts[1], parts[2]);
    } catch (ArithmeticException tooMuch) {
      throw new IllegalArgumentException(
          "an item begins with an amount of pounds and pence", tooMuch);
    }
  }
}
