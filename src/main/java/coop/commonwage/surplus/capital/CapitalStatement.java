package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param carried cash of a surplus that was too little to pay out and is owed with the next one; it
 *     is among the tranches
 * @param byBank what the board decided to pay and the bank has not, or sent back, oldest first
 * @param inPlan whether it is no cash but shares that the trustee of an incentive plan holds
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
    Money carried,
    List<PaidByBank> byBank,
    boolean inPlan,
    List<LeaverDebt> debts) {

  private static final Set<CapitalEntry.Kind> INTEREST =
      EnumSet.of(CapitalEntry.Kind.INTEREST, CapitalEntry.Kind.INTEREST_REVERSED);
  private static final Set<CapitalEntry.Kind> CAME_IN =
      EnumSet.of(
          CapitalEntry.Kind.ENTRY_SHARE,
          CapitalEntry.Kind.INSTALMENT,
          CapitalEntry.Kind.OVER_LIMIT,
          CapitalEntry.Kind.TO_RESERVE,
          CapitalEntry.Kind.ALLOCATED,
          CapitalEntry.Kind.ALLOCATION_REVERSED,
          CapitalEntry.Kind.TRANSFER_IN,
          CapitalEntry.Kind.DEBT_BACK);

  /**
   * One movement.
   *
   * @param kind as {@link CapitalEntry.Kind#word}
   * @param balance what the account holds after it
   */
  public record Movement(
      LocalDate day, String kind, String holding, int tranche, Money amount, Money balance) {}

  /**
   * The money of one year in one holding: what came in, what became of it, what is left.
   *
   * @param cameIn shares of a surplus, payments, what another member passed on and what came back
   *     from a debt because nobody claimed it
   * @param interest that was added to it, less what was taken back
   * @param writtenDown for losses
   * @param wentOut paid out, paid back, passed on, owed after leaving or kept
   * @param balance what stands now: came in and interest, less written down and went out
   * @param back when it may come back under the terms as they are; nobody promised it, and the
   *     entry share stays
   */
  public record Part(
      int year,
      String holding,
      Money cameIn,
      Money interest,
      Money writtenDown,
      Money wentOut,
      Money balance,
      Optional<CashForecast.Back> back) {

    public Part {
      Money left = cameIn.plus(interest).minus(writtenDown).minus(wentOut);
      if (!left.equals(balance)) {
        throw new IllegalArgumentException(
            "the money of %d leaves %s, not %s".formatted(year, left, balance));
      }
    }
  }

  public CapitalStatement {
    movements = List.copyOf(movements);
    tranches = List.copyOf(tranches);
    byBank = List.copyOf(byBank);
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

  /** Interest of all years that still counts, paid out or not. */
  public Money interest() {
    return Money.sum(tranches.stream().map(Part::interest).toList());
  }

  /** What losses took in all years. */
  public Money writtenDown() {
    return Money.sum(tranches.stream().map(Part::writtenDown).toList());
  }

  /** The tranches in which anything stands. */
  public List<Part> standing() {
    return tranches.stream().filter(part -> part.balance().isPositive()).toList();
  }

  /**
   * @param entryShares those the member agreed to take
   * @param back when the money of a year may come back
   * @param carried cash that waits for the next surplus
   * @param byBank how far the bank is with what the board decided to pay
   * @param inPlan whether it is shares that the trustee of an incentive plan holds
   */
  public static CapitalStatement of(
      String cooperative,
      String name,
      String payrollId,
      CapitalAccount account,
      List<EntryShare> entryShares,
      List<LeaverDebt> debts,
      Map<Integer, CashForecast.Back> back,
      Money carried,
      List<PaidByBank> byBank,
      boolean inPlan,
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
    return new CapitalStatement(
        account.personId(),
        cooperative,
        name,
        payrollId,
        asOf,
        movements,
        parts(account, back, asOf),
        account.balance(CapitalEntry.Holding.SHARES),
        account.balance(CapitalEntry.Holding.ACCOUNT),
        Money.sum(entryShares.stream().map(EntryShare::amount).toList()),
        account.entrySharePaid(),
        carried,
        byBank.stream().filter(PaidByBank::isTold).toList(),
        inPlan,
        debts);
  }

  private static List<Part> parts(
      CapitalAccount account, Map<Integer, CashForecast.Back> back, LocalDate asOf) {
    SortedMap<Tranche, List<CapitalEntry>> entries = new TreeMap<>();
    for (CapitalEntry entry : account.entries()) {
      entries
          .computeIfAbsent(
              new Tranche(entry.tranche(), entry.holding()), tranche -> new ArrayList<>())
          .add(entry);
    }
    SortedMap<Tranche, Money> redeemable = account.redeemableOn(asOf);
    List<Part> parts = new ArrayList<>();
    entries.forEach(
        (tranche, all) -> {
          Money interest = sum(all, INTEREST);
          Money writtenDown = sum(all, EnumSet.of(CapitalEntry.Kind.WRITE_DOWN)).negated();
          Money cameIn = sum(all, CAME_IN);
          Money balance = Money.sum(all.stream().map(CapitalEntry::amount).toList());
          parts.add(
              new Part(
                  tranche.year(),
                  tranche.holding().word(),
                  cameIn,
                  interest,
                  writtenDown,
                  cameIn.plus(interest).minus(writtenDown).minus(balance),
                  balance,
                  redeemable.containsKey(tranche)
                      ? Optional.ofNullable(back.get(tranche.year()))
                      : Optional.empty()));
        });
    return parts;
  }

  private static Money sum(List<CapitalEntry> entries, Set<CapitalEntry.Kind> kinds) {
    return Money.sum(
        entries.stream()
            .filter(entry -> kinds.contains(entry.kind()))
            .map(CapitalEntry::amount)
            .toList());
  }
}
