package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The capital of one member: its entries, and what each tranche of each holding came to. Money
 * comes in as an entry share or as a share of a surplus, earns interest, bears losses, and goes out
 * again tranche by tranche; no tranche ever stands below zero. The sum of the entries is the
 * balance: that is asserted whenever an account is made.
 */
public final class CapitalAccount {

  private static final Set<Kind> ENTRY = EnumSet.of(Kind.ENTRY_SHARE, Kind.INSTALMENT);
  private static final Set<Kind> STAYS =
      EnumSet.of(Kind.ENTRY_SHARE, Kind.INSTALMENT, Kind.TO_RESERVE);
  private static final Set<Kind> PAID_BACK = EnumSet.of(Kind.REDEEMED, Kind.TRANSFER_OUT);
  private static final Set<Kind> OVER = EnumSet.of(Kind.OVER_LIMIT, Kind.OVER_LIMIT_REPAID);

  private final UUID personId;
  private final List<CapitalEntry> entries;
  private final NavigableMap<Tranche, Money> balances = new TreeMap<>();

  /**
   * @param entries all of this person, in any order
   * @throws IllegalArgumentException when an entry is somebody else's or a tranche stands below
   *     zero
   */
  public CapitalAccount(UUID personId, Collection<CapitalEntry> entries) {
    this.personId = personId;
    List<CapitalEntry> byDay = new ArrayList<>(entries);
    byDay.sort(Comparator.comparing(CapitalEntry::day));
    this.entries = List.copyOf(byDay);
    for (CapitalEntry entry : byDay) {
      if (!entry.personId().equals(personId)) {
        throw new IllegalArgumentException(
            "an entry of " + entry.personId() + " is not " + personId);
      }
      balances.merge(tranche(entry), entry.amount(), Money::plus);
    }
    balances.forEach(
        (tranche, balance) -> {
          if (balance.isNegative()) {
            throw new IllegalArgumentException(
                "the %s of %s stand at %s in the tranche of %d"
                    .formatted(tranche.holding().word(), personId, balance, tranche.year()));
          }
        });
    balances.values().removeIf(Money::isZero);
    Money sum = Money.sum(byDay.stream().map(CapitalEntry::amount).toList());
    if (!sum.equals(balance())) {
      throw new IllegalStateException(
          "the entries of %s sum to %s, its tranches to %s".formatted(personId, sum, balance()));
    }
  }

  /** The accounts behind entries of many, each member once, by person. */
  public static List<CapitalAccount> all(Collection<CapitalEntry> entries) {
    SortedMap<UUID, List<CapitalEntry>> ofPerson = new TreeMap<>();
    for (CapitalEntry entry : entries) {
      ofPerson.computeIfAbsent(entry.personId(), person -> new ArrayList<>()).add(entry);
    }
    List<CapitalAccount> accounts = new ArrayList<>();
    ofPerson.forEach((person, own) -> accounts.add(new CapitalAccount(person, own)));
    return accounts;
  }

  private static Tranche tranche(CapitalEntry entry) {
    return new Tranche(entry.tranche(), entry.holding());
  }

  public UUID personId() {
    return personId;
  }

  /** By day. */
  public List<CapitalEntry> entries() {
    return entries;
  }

  /** What stands in each tranche, oldest first; empty ones are left out. */
  public SortedMap<Tranche, Money> tranches() {
    return new TreeMap<>(balances);
  }

  public Money balance() {
    return Money.sum(balances.values());
  }

  public Money balance(Holding holding) {
    return Money.sum(
        balances.entrySet().stream()
            .filter(each -> each.getKey().holding() == holding)
            .map(Map.Entry::getValue)
            .toList());
  }

  /** What the account held at the end of a day. */
  public Money balanceOn(LocalDate day) {
    return Money.sum(
        entries.stream()
            .filter(entry -> !entry.day().isAfter(day))
            .map(CapitalEntry::amount)
            .toList());
  }

  /**
   * What can go out of each tranche on a day: the lowest it stands at from then on, so that an
   * entry made for an earlier day never takes what a later one has taken already.
   */
  public SortedMap<Tranche, Money> availableOn(LocalDate day) {
    SortedMap<Tranche, Money> available = new TreeMap<>();
    for (Tranche tranche : balances.keySet()) {
      Money running = Money.ZERO;
      Money lowest = null;
      for (CapitalEntry entry : entries) {
        if (tranche(entry).equals(tranche)) {
          if (entry.day().isAfter(day)) {
            lowest = lowest == null ? running : lowest.min(running);
          }
          running = running.plus(entry.amount());
        }
      }
      Money most = lowest == null ? running : lowest.min(running);
      if (most.isPositive()) {
        available.put(tranche, most);
      }
    }
    return available;
  }

  /**
   * As {@link #availableOn}, less what was paid in as an entry share, which stays while its member
   * stays, and less what was taken over the limit, which has its own way back.
   */
  public SortedMap<Tranche, Money> redeemableOn(LocalDate day) {
    return without(without(availableOn(day), sums(STAYS)), sums(OVER));
  }

  /**
   * What can be withdrawn on a day where the legal form lets shares be withdrawn after so many
   * years, entry shares among them: shares those years after they came in, what went out since
   * being the oldest; passed on, and in the account, so many full years after the tranche's own.
   *
   * @param least what has to stay in shares
   */
  public SortedMap<Tranche, Money> withdrawableOn(LocalDate day, int years, Money least) {
    SortedMap<Tranche, Money> available = without(availableOn(day), sums(OVER));
    NavigableMap<Tranche, Money> free = new TreeMap<>();
    available.forEach(
        (tranche, amount) -> {
          Money most = amount.min(aged(tranche, day, years));
          if (most.isPositive()) {
            free.put(tranche, most);
          }
        });
    Money kept = least;
    for (Map.Entry<Tranche, Money> each : available.entrySet()) {
      if (each.getKey().holding() == Holding.SHARES) {
        Money young = each.getValue().minus(free.getOrDefault(each.getKey(), Money.ZERO));
        kept = kept.minus(young).orZeroIfNegative();
      }
    }
    for (Tranche tranche : List.copyOf(free.descendingKeySet())) {
      if (tranche.holding() == Holding.SHARES) {
        Money most = free.get(tranche);
        free.put(tranche, most.minus(kept).orZeroIfNegative());
        kept = kept.minus(most).orZeroIfNegative();
      }
    }
    free.values().removeIf(Money::isZero);
    return free;
  }

  /** What of a tranche is old enough to be withdrawn. */
  private Money aged(Tranche tranche, LocalDate day, int years) {
    boolean full = Redemption.isDue(tranche.year(), years, day.getYear());
    return Money.sum(
        entries.stream()
            .filter(entry -> tranche(entry).equals(tranche))
            .filter(
                entry ->
                    entry.amount().isNegative()
                        || (entry.kind() == Kind.TRANSFER_IN || tranche.holding() == Holding.ACCOUNT
                            ? full
                            : !entry.day().plusYears(years).isAfter(day)))
            .map(CapitalEntry::amount)
            .toList());
  }

  /** As {@link #availableOn}, less what is no capital: a loss does not touch it. */
  public SortedMap<Tranche, Money> bearingLossOn(LocalDate day) {
    return without(availableOn(day), sums(OVER));
  }

  /** What was taken over the limit and is still here on a day: all of it goes back. */
  public SortedMap<Tranche, Money> overLimitOn(LocalDate day) {
    Map<Tranche, Money> over = sums(OVER);
    SortedMap<Tranche, Money> back = new TreeMap<>();
    availableOn(day)
        .forEach(
            (tranche, available) -> {
              Money most = available.min(over.getOrDefault(tranche, Money.ZERO));
              if (most.isPositive()) {
                back.put(tranche, most);
              }
            });
    return back;
  }

  /** Pays all of that back. */
  public List<CapitalMove> payBackOver(LocalDate day) {
    SortedMap<Tranche, Money> back = overLimitOn(day);
    return take(back, Money.sum(back.values()), Kind.OVER_LIMIT_REPAID, true);
  }

  private Map<Tranche, Money> sums(Set<Kind> kinds) {
    Map<Tranche, Money> sums = new LinkedHashMap<>();
    for (CapitalEntry entry : entries) {
      if (kinds.contains(entry.kind())) {
        sums.merge(tranche(entry), entry.amount(), Money::plus);
      }
    }
    return sums;
  }

  private static SortedMap<Tranche, Money> without(
      SortedMap<Tranche, Money> amounts, Map<Tranche, Money> kept) {
    SortedMap<Tranche, Money> left = new TreeMap<>();
    amounts.forEach(
        (tranche, amount) -> {
          Money free = amount.minus(kept.getOrDefault(tranche, Money.ZERO));
          if (free.isPositive()) {
            left.put(tranche, free);
          }
        });
    return left;
  }

  /**
   * What is paid back or passed on is free on the day it is done, however long ago it was prepared.
   *
   * @param accounts of everybody whom the moves name
   * @param free what may be paid back or passed on of an account
   * @throws IllegalArgumentException when a move takes more of a tranche than it may
   */
  public static void refuseMoreThanIsFree(
      List<CapitalAccount> accounts,
      LocalDate day,
      List<CapitalMove> moves,
      Function<CapitalAccount, SortedMap<Tranche, Money>> free) {
    Map<UUID, List<CapitalMove>> ofPerson =
        moves.stream().collect(Collectors.groupingBy(CapitalMove::personId));
    for (CapitalAccount account : accounts) {
      List<CapitalMove> own = ofPerson.getOrDefault(account.personId(), List.of());
      if (own.stream().anyMatch(move -> PAID_BACK.contains(move.kind()))) {
        refuseMore(free.apply(account), own, PAID_BACK);
      }
      refuseMore(account.overLimitOn(day), own, EnumSet.of(Kind.OVER_LIMIT_REPAID));
    }
  }

  private static void refuseMore(
      Map<Tranche, Money> free, List<CapitalMove> moves, Set<Kind> kinds) {
    for (CapitalMove move : moves) {
      Money most = free.getOrDefault(new Tranche(move.tranche(), move.holding()), Money.ZERO);
      if (kinds.contains(move.kind()) && move.amount().negated().isMoreThan(most)) {
        throw new IllegalArgumentException(
            "%s cannot be taken: only %s is there".formatted(move.amount().negated(), most));
      }
    }
  }

  /** What was paid in as an entry share so far, with the part that went to the reserve. */
  public Money entrySharePaid() {
    return Money.sum(
        entries.stream()
            .filter(entry -> ENTRY.contains(entry.kind()))
            .map(CapitalEntry::amount)
            .toList());
  }

  /**
   * Takes an amount out, tranche by tranche.
   *
   * @param from what may be taken of each
   * @param oldestFirst or else the newest first
   * @throws IllegalArgumentException when there is less
   */
  List<CapitalMove> take(
      SortedMap<Tranche, Money> from, Money amount, Kind kind, boolean oldestFirst) {
    List<Tranche> order = new ArrayList<>(from.keySet());
    if (!oldestFirst) {
      order.sort(Comparator.reverseOrder());
    }
    List<CapitalMove> moves = new ArrayList<>();
    Money left = amount;
    for (Tranche tranche : order) {
      Money part = left.min(from.get(tranche));
      if (part.isPositive()) {
        moves.add(
            new CapitalMove(
                personId,
                kind,
                tranche.holding(),
                tranche.year(),
                from.get(tranche),
                part.negated()));
        left = left.minus(part);
      }
    }
    if (left.isPositive()) {
      throw new IllegalArgumentException(
          "%s cannot be taken: only %s is there".formatted(amount, amount.minus(left)));
    }
    return moves;
  }
}
