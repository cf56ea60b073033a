package coop.commonwage.surplus.capital;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Capital that did not change over some days. Money counts from the day it comes in, and until the
 * day before it goes out: what one member passes on to another bears interest once on every day.
 *
 * @param days first and last day counted
 */
public record HeldCapital(Money amount, DateSpan days) {

  /**
   * What bore interest, day by day of a year: whoever works interest out, a distribution or the
   * board, takes these.
   *
   * @param entries of one member, in any order; those after the year do not count
   * @param terms which holdings bear interest, and whether only what the year began with: then a
   *     tranche counts for no more than it held before the first day
   * @return in order; days on which nothing bore interest are left out
   */
  public static List<HeldCapital> bearing(
      DateSpan year, Collection<CapitalEntry> entries, CapitalTerms terms) {
    return held(year, entries, terms.interestOn(), terms.interestOnOpening());
  }

  /**
   * The paid-up shares of one member, day by day of a year.
   *
   * @return in order; days on which none were held are left out
   */
  public static List<HeldCapital> shares(DateSpan year, Collection<CapitalEntry> entries) {
    return held(year, entries, Set.of(CapitalEntry.Holding.SHARES), false);
  }

  private static List<HeldCapital> held(
      DateSpan year,
      Collection<CapitalEntry> entries,
      Set<CapitalEntry.Holding> holdings,
      boolean onlyWhatTheYearBeganWith) {
    Map<Tranche, Money> opening = new HashMap<>();
    TreeMap<LocalDate, List<CapitalEntry>> changes = new TreeMap<>();
    changes.put(year.firstDay(), new ArrayList<>());
    for (CapitalEntry entry : entries) {
      if (holdings.contains(entry.holding()) && !entry.day().isAfter(year.lastDay())) {
        if (entry.day().isBefore(year.firstDay())) {
          opening.merge(tranche(entry), entry.amount(), Money::plus);
        } else {
          changes.computeIfAbsent(entry.day(), day -> new ArrayList<>()).add(entry);
        }
      }
    }
    Map<Tranche, Money> balances = new HashMap<>(opening);
    List<HeldCapital> held = new ArrayList<>();
    for (LocalDate from : changes.keySet()) {
      changes
          .get(from)
          .forEach(entry -> balances.merge(tranche(entry), entry.amount(), Money::plus));
      Money bearing =
          Money.sum(
              balances.entrySet().stream()
                  .map(
                      each ->
                          onlyWhatTheYearBeganWith
                              ? each.getValue().min(opening.getOrDefault(each.getKey(), Money.ZERO))
                              : each.getValue())
                  .toList());
      LocalDate next = changes.higherKey(from);
      LocalDate until = next == null ? year.lastDay() : next.minusDays(1);
      if (bearing.isPositive()) {
        held.add(new HeldCapital(bearing, DateSpan.of(from, until)));
      }
    }
    return held;
  }

  private static Tranche tranche(CapitalEntry entry) {
    return new Tranche(entry.tranche(), entry.holding());
  }
}
