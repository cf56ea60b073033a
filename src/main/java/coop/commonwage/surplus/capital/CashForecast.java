package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What cash the repayment of capital will need, year by year, if nothing is decided otherwise: the
 * balances there are, the policy there is, and the assumption of what is retained each year. It is
 * worked out so that a board can plan, and promises nobody anything.
 */
public final class CashForecast {

  /** How many years are looked at. */
  public static final int YEARS = 10;

  private CashForecast() {}

  /**
   * One year.
   *
   * @param retained what is assumed to come in from the surplus of the accounting years that can be
   *     shared in it first; nothing of one that was shared already
   * @param due what could be paid back
   * @param paid what is paid back within the limit
   * @param waiting what has to wait
   * @param debts what is owed to leavers in the year
   * @param cash what the year needs altogether
   * @param closing what the accounts that can be paid back hold afterwards
   */
  public record Year(
      int year,
      Money retained,
      Money due,
      Money paid,
      Money waiting,
      Money debts,
      Money cash,
      Money closing) {}

  /**
   * When the money of a year may come back, if the terms stay as they are.
   *
   * @param from the first year in which some of it may
   * @param until the year in which the last of it may; empty when that is not within ten years
   */
  public record Back(int from, Optional<Integer> until) {}

  /**
   * @param redeemable what can be paid back on the day, by the year of the money
   * @param redeemed what was paid back already in the year of the day: the limit of that year is
   *     less by it
   * @param debts what is still owed to leavers, by the year it is due; what is overdue stands in
   *     the first year
   * @param accounting whose surplus comes in when, and is whose money
   * @return {@link #YEARS} years, the first of them that of {@code day}
   */
  public static List<Year> of(
      Map<Integer, Money> redeemable,
      CapitalTerms terms,
      LocalDate day,
      Money redeemed,
      Map<Integer, Money> debts,
      AccountingYears accounting) {
    TreeMap<Integer, Money> tranches = new TreeMap<>(redeemable);
    List<Year> years = new ArrayList<>();
    for (int year = day.getYear(); year < day.getYear() + YEARS; year++) {
      Money retained = Money.ZERO;
      for (int tranche : accounting.comingIn(year, day)) {
        tranches.merge(tranche, terms.retainedYearly(), Money::plus);
        retained = retained.plus(terms.retainedYearly());
      }
      Money due = due(tranches, terms, year);
      Money paid = within(terms, due, year == day.getYear() ? redeemed : Money.ZERO);
      takeOldest(tranches, paid);
      Money owed = owed(debts, year, year == day.getYear());
      years.add(
          new Year(
              year,
              retained,
              due,
              paid,
              due.minus(paid),
              owed,
              paid.plus(owed),
              Money.sum(tranches.values())));
    }
    return years;
  }

  /**
   * When the money of each year may come back: the oldest first, within the limit, and money of one
   * year to everybody alike. What comes later waits behind it and changes nothing.
   *
   * @param redeemable as for {@link #of}
   * @param redeemed as for {@link #of}
   * @return by the year of the money; without those of which nothing may come back in ten years,
   *     and empty where the co-operative pays back part of every balance
   */
  public static Map<Integer, Back> back(
      Map<Integer, Money> redeemable, CapitalTerms terms, LocalDate day, Money redeemed) {
    Map<Integer, Back> back = new TreeMap<>();
    if (terms.rollingYears().isEmpty()) {
      return back;
    }
    TreeMap<Integer, Money> tranches = new TreeMap<>(redeemable);
    for (int year = day.getYear(); year < day.getYear() + YEARS; year++) {
      Map<Integer, Money> before = Map.copyOf(tranches);
      takeOldest(
          tranches,
          within(terms, due(tranches, terms, year), year == day.getYear() ? redeemed : Money.ZERO));
      for (Map.Entry<Integer, Money> each : tranches.entrySet()) {
        if (each.getValue().isLessThan(before.get(each.getKey()))) {
          Back soFar = back.get(each.getKey());
          back.put(
              each.getKey(),
              new Back(
                  soFar == null ? year : soFar.from(),
                  each.getValue().isZero() ? Optional.of(year) : Optional.empty()));
        }
      }
    }
    return back;
  }

  private static Money within(CapitalTerms terms, Money due, Money redeemed) {
    return terms
        .cashLimit()
        .map(limit -> due.min(limit.minus(redeemed).orZeroIfNegative()))
        .orElse(due);
  }

  private static Money due(TreeMap<Integer, Money> tranches, CapitalTerms terms, int year) {
    if (terms.percentOfBalances().isPresent()) {
      return Money.sum(tranches.values())
          .times(terms.percentOfBalances().get())
          .rounded(Rounding.HALF_UP);
    }
    if (terms.rollingYears().isEmpty()) {
      return Money.ZERO;
    }
    return Money.sum(
        tranches.entrySet().stream()
            .filter(each -> Redemption.isDue(each.getKey(), terms.rollingYears().getAsInt(), year))
            .map(Map.Entry::getValue)
            .toList());
  }

  private static void takeOldest(TreeMap<Integer, Money> tranches, Money paid) {
    Money left = paid;
    for (Map.Entry<Integer, Money> tranche : tranches.entrySet()) {
      Money part = left.min(tranche.getValue());
      tranche.setValue(tranche.getValue().minus(part));
      left = left.minus(part);
    }
  }

  private static Money owed(Map<Integer, Money> debts, int year, boolean first) {
    return Money.sum(
        debts.entrySet().stream()
            .filter(each -> each.getKey() == year || first && each.getKey() < year)
            .map(Map.Entry::getValue)
            .toList());
  }
}
