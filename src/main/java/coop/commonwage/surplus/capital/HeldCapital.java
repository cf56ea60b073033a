package coop.commonwage.surplus.capital;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Capital that did not change over some days. Money counts from the day it comes in, and until the
 * day before it goes out: what one member passes on to another bears interest once on every day.
 *
 * @param days first and last day counted
 */
public record HeldCapital(Money amount, DateSpan days) {

  /**
   * What the entries of one holding came to, day by day of a year.
   *
   * @param entries of one member, in any order; those after the year do not count
   * @return in order; days on which nothing was held are left out
   */
  public static List<HeldCapital> during(DateSpan year, Collection<CapitalEntry> entries) {
    TreeMap<LocalDate, Money> changes = new TreeMap<>();
    changes.put(year.firstDay(), Money.ZERO);
    for (CapitalEntry entry : entries) {
      if (!entry.day().isAfter(year.lastDay())) {
        LocalDate from = entry.day().isBefore(year.firstDay()) ? year.firstDay() : entry.day();
        changes.merge(from, entry.amount(), Money::plus);
      }
    }
    List<HeldCapital> held = new ArrayList<>();
    Money balance = Money.ZERO;
    for (LocalDate from : changes.keySet()) {
      balance = balance.plus(changes.get(from));
      LocalDate next = changes.higherKey(from);
      LocalDate until = next == null ? year.lastDay() : next.minusDays(1);
      if (balance.isPositive()) {
        held.add(new HeldCapital(balance, DateSpan.of(from, until)));
      }
    }
    return held;
  }
}
