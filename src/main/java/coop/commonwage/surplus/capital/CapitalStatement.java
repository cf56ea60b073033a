package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What one member is told about their capital: every movement with what it left, how old the money
 * is and when it may come back, and what is owed on either side. Paper and page print it and work
 * nothing out.
 *
 * @param asOf the day it was drawn up
 * @param movements by day, oldest first
 * @param tranches oldest first
 * @param entryShareAgreed all entry shares together
 * @param debts what the co-operative owes after the member left
 */
public record CapitalStatement(
    UUID personId,
    String cooperative,
    String name,
    String payrollId,
    LocalDate asOf,
    List<Movement> movements,
    List<Part> tranches,
    Money shares,
    Money account,
    Money entryShareAgreed,
    Money entrySharePaid,
    List<LeaverDebt> debts) {

  /**
   * One movement.
   *
   * @param kind as {@link CapitalEntry.Kind#word}
   * @param balance what the account holds after it
   */
  public record Movement(
      LocalDate day, String kind, String holding, int tranche, Money amount, Money balance) {}

  /**
   * The money of one year.
   *
   * @param backIn the year in which it may be paid back under the terms as they are; nobody
   *     promised it, and the entry share stays
   */
  public record Part(int year, String holding, Money balance, Optional<Integer> backIn) {}

  public CapitalStatement {
    movements = List.copyOf(movements);
    tranches = List.copyOf(tranches);
    debts = List.copyOf(debts);
    Money end = movements.isEmpty() ? Money.ZERO : movements.getLast().balance();
    Money parts = Money.sum(tranches.stream().map(Part::balance).toList());
    if (!end.equals(parts) || !end.equals(shares.plus(account))) {
      throw new IllegalArgumentException(
          "the movements leave %s, the years %s, the holdings %s"
              .formatted(end, parts, shares.plus(account)));
    }
  }

  /** What the member holds altogether. */
  public Money total() {
    return shares.plus(account);
  }

  /** What of the agreed entry share is still to be paid. */
  public Money entryShareLeft() {
    return entryShareAgreed.minus(entrySharePaid).orZeroIfNegative();
  }

  /**
   * @param entryShares those the member agreed to take
   * @param terms as they are on the day
   */
  public static CapitalStatement of(
      String cooperative,
      String name,
      String payrollId,
      CapitalAccount account,
      List<EntryShare> entryShares,
      List<LeaverDebt> debts,
      CapitalTerms terms,
      LocalDate asOf) {
    List<Movement> movements = new ArrayList<>();
    Money balance = Money.ZERO;
    for (CapitalEntry entry : account.entries()) {
      balance = balance.plus(entry.amount());
      movements.add(
          new Movement(
              entry.day(),
              entry.kind().word(),
              entry.holding().word(),
              entry.tranche(),
              entry.amount(),
              balance));
    }
    SortedMap<Tranche, Money> redeemable = account.redeemableOn(asOf);
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<Tranche, Money> each : account.tranches().entrySet()) {
      Tranche tranche = each.getKey();
      Optional<Integer> back =
          terms.rollingYears().isPresent() && redeemable.containsKey(tranche)
              ? Optional.of(
                  Math.max(asOf.getYear(), tranche.year() + terms.rollingYears().getAsInt() + 1))
              : Optional.empty();
      parts.add(new Part(tranche.year(), tranche.holding().word(), each.getValue(), back));
    }
    return new CapitalStatement(
        account.personId(),
        cooperative,
        name,
        payrollId,
        asOf,
        movements,
        parts,
        account.balance(CapitalEntry.Holding.SHARES),
        account.balance(CapitalEntry.Holding.ACCOUNT),
        Money.sum(entryShares.stream().map(EntryShare::amount).toList()),
        account.entrySharePaid(),
        debts);
  }
}
