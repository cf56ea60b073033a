package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.rules.OrderBand;
import java.util.List;
import java.util.Optional;

/** What an order itself says about how much to take. */
public sealed interface OrderTerms {

  /** What an order of some kind says itself. */
  enum Says {
    NOTHING("nothing: the law's table says how much"),
    A_SUM("a sum for each pay period"),
    SUM_AND_OLD_PROTECTION("a sum for each pay period, and on an older order protected earnings"),
    SUM_AND_PROTECTION("a sum and protected earnings for each pay period"),
    A_TABLE("a table"),
    A_DAILY_RATE("a daily rate"),
    A_DAILY_RATE_AND_DEBTS("a daily rate, ordinary debts, or both");

    private final String words;

    Says(String words) {
      this.words = words;
    }

    /** The same in words that follow "it says". */
    public String words() {
      return words;
    }
  }

  /** The law's table says how much; the order adds nothing. */
  record ByTable() implements OrderTerms {}

  /**
   * A sum for each pay period.
   *
   * @param period the pay period the amounts are for
   * @param normalDeduction what is taken in one, more than zero
   * @param protectedEarnings what must be left in one; empty where the law protects a share
   */
  record Fixed(PayFrequency period, Money normalDeduction, Optional<Money> protectedEarnings)
      implements OrderTerms {

    public Fixed {
      if (!normalDeduction.isPositive()) {
        throw new IllegalArgumentException(
            "normalDeduction must be more than 0.00, was " + normalDeduction);
      }
      protectedEarnings.ifPresent(
          kept -> {
            if (kept.isNegative()) {
              throw new IllegalArgumentException(
                  "protectedEarnings must not be negative, was " + kept);
            }
          });
    }
  }

  /**
   * A table printed on the order.
   *
   * @param period the pay period its limits are for
   * @param rows lowest first, beginning at zero, each beginning where the one before ends
   */
  record PrintedTable(PayFrequency period, List<OrderBand> rows) implements OrderTerms {

    public PrintedTable {
      rows = List.copyOf(rows);
      Money over = Money.ZERO;
      for (int i = 0; i < rows.size(); i++) {
        OrderBand row = rows.get(i);
        boolean last = i == rows.size() - 1;
        if (!row.over().equals(over) || row.upTo().isEmpty() != last) {
          throw new IllegalArgumentException(
              "table must rise row by row from 0.00, and only its last row has no limit");
        }
        over = row.upTo().orElse(over);
      }
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("table must have at least one row");
      }
    }
  }

  /**
   * Maintenance by the day, in Scotland.
   *
   * @param maintenance pounds a day, of all creditors together
   * @param ordinaryDebts whether the order is also for ordinary debts, by the law's table
   */
  record Daily(Money maintenance, boolean ordinaryDebts) implements OrderTerms {

    public Daily {
      if (maintenance.isNegative() || (maintenance.isZero() && !ordinaryDebts)) {
        throw new IllegalArgumentException(
            "dailyMaintenance must be more than 0.00, was " + maintenance);
      }
    }
  }
}
