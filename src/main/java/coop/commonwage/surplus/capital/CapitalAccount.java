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

/**
 * The capital of one member: its entries, and what each tranche of each holding came to. Money
 * comes in as an entry share or as a share of a surplus, earns interest, bears losses, and goes out
 * again tranche by tranche; no tranche ever stands below zero. The sum of the entries is the
 * balance: that is asserted whenever an account is made.
 */
public final class CapitalAccount {

  private static final Set<Kind> ENTRY = EnumSet.of(Kind.ENTRY_SHARE, Kind.INSTALMENT);

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
   * As {@link #availableOn}, less what was paid in as an entry share: it stays while its member
   * stays.
   */
  public SortedMap<Tranche, Money> redeemableOn(LocalDate day) {
    Map<Tranche, Money> paidIn = new LinkedHashMap<>();
    for (CapitalEntry entry : entries) {
      if (ENTRY.contains(entry.kind()) || entry.kind() == Kind.TO_RESERVE) {
        paidIn.merge(tranche(entry), entry.amount(), Money::plus);
      }
    }
    SortedMap<Tranche, Money> redeemable = new TreeMap<>();
    availableOn(day)
        .forEach(
            (tranche, amount) -> {
              Money free =
                  amount.minus(paidIn.getOrDefault(tranche, Money.ZERO)).orZeroIfNegative();
              if (free.isPositive()) {
                redeemable.put(tranche, free);
              }
            });
    return redeemable;
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
