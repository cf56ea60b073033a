package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Split;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * What is paid back to members who stay. Never more than the board's limit, never more than a
 * tranche holds, and whose account comes first in a list does not matter.
 *
 * @param moves one for each tranche of each member that is touched
 * @param due what would be paid if there were no limit
 * @param paid what is paid
 */
public record Redemption(List<CapitalMove> moves, Money due, Money paid) {

  public Redemption {
    moves = List.copyOf(moves);
    Money sum = Money.sum(moves.stream().map(move -> move.amount().negated()).toList());
    if (!sum.equals(paid) || paid.isMoreThan(due)) {
      throw new IllegalArgumentException(
          "a redemption of %s cannot pay %s of %s due".formatted(sum, paid, due));
    }
  }

  /** What was due and has to wait. */
  public Money waiting() {
    return due.minus(paid);
  }

  /** Whether so many full calendar years have passed since a tranche's own. */
  public static boolean isDue(int tranche, int years, int inYear) {
    return tranche + years < inYear;
  }

  /**
   * Pays back every tranche that is so many full years old, the oldest first over all members.
   * Where the limit ends inside a tranche, it is shared by what each holds of it, by largest
   * remainder.
   */
  public static Redemption rolling(
      List<CapitalAccount> accounts, LocalDate day, int years, Optional<Money> limit) {
    TreeMap<Integer, List<Holder>> byYear = new TreeMap<>();
    for (CapitalAccount account : inOrder(accounts)) {
      account
          .redeemableOn(day)
          .forEach(
              (tranche, free) -> {
                if (isDue(tranche.year(), years, day.getYear())) {
                  byYear
                      .computeIfAbsent(tranche.year(), year -> new ArrayList<>())
                      .add(new Holder(account.personId(), tranche, free));
                }
              });
    }
    List<CapitalMove> moves = new ArrayList<>();
    Money due = Money.ZERO;
    Money paid = Money.ZERO;
    for (List<Holder> holders : byYear.values()) {
      Money whole = Money.sum(holders.stream().map(Holder::free).toList());
      due = due.plus(whole);
      Money soFar = paid;
      Money part = limit.map(most -> most.minus(soFar).orZeroIfNegative().min(whole)).orElse(whole);
      paid = paid.plus(part);
      addShares(moves, holders, part);
    }
    return new Redemption(moves, due, paid);
  }

  private record Holder(UUID person, Tranche tranche, Money free) {}

  private static void addShares(List<CapitalMove> moves, List<Holder> holders, Money part) {
    if (part.isZero()) {
      return;
    }
    List<Money> shares =
        Split.byLargestRemainder(
            part, holders.stream().map(each -> BigInteger.valueOf(each.free().pence())).toList());
    for (int i = 0; i < shares.size(); i++) {
      Holder holder = holders.get(i);
      if (shares.get(i).isPositive()) {
        moves.add(
            new CapitalMove(
                holder.person(),
                Kind.REDEEMED,
                holder.tranche().holding(),
                holder.tranche().year(),
                holder.free(),
                shares.get(i).negated()));
      }
    }
  }

  /**
   * Pays back the same percentage of every balance, half a penny going up, out of the oldest
   * tranche first. Where that is more than the limit, the limit is shared by what each would get.
   */
  public static Redemption percentage(
      List<CapitalAccount> accounts, LocalDate day, Rate percent, Optional<Money> limit) {
    Map<UUID, Money> wanted = new TreeMap<>();
    for (CapitalAccount account : accounts) {
      Money all = Money.sum(account.redeemableOn(day).values());
      Money part = all.times(percent).rounded(Rounding.HALF_UP);
      if (part.isPositive()) {
        wanted.put(account.personId(), part.min(all));
      }
    }
    return shared(accounts, wanted, limit, account -> account.redeemableOn(day));
  }

  /**
   * Pays what members asked to withdraw, within a fund: where they ask for more, each gets the same
   * part of what was asked.
   *
   * @param wanted by person; never more than the member can withdraw
   * @param free what an account's member can withdraw
   * @throws IllegalArgumentException when somebody asks for more than can be withdrawn
   */
  public static Redemption requested(
      List<CapitalAccount> accounts,
      Map<UUID, Money> wanted,
      Money fund,
      Function<CapitalAccount, SortedMap<Tranche, Money>> free) {
    return shared(accounts, wanted, Optional.of(fund), free);
  }

  private static Redemption shared(
      List<CapitalAccount> accounts,
      Map<UUID, Money> wanted,
      Optional<Money> limit,
      Function<CapitalAccount, SortedMap<Tranche, Money>> mostOf) {
    List<UUID> people = wanted.keySet().stream().sorted().toList();
    Money due = Money.sum(wanted.values());
    Money paid = limit.map(due::min).orElse(due);
    List<Money> parts =
        due.isZero()
            ? List.of()
            : Split.byLargestRemainder(
                paid,
                people.stream()
                    .map(person -> BigInteger.valueOf(wanted.get(person).pence()))
                    .toList());
    Map<UUID, Money> part = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      part.put(people.get(i), parts.get(i));
    }
    List<CapitalMove> moves = new ArrayList<>();
    for (CapitalAccount account : inOrder(accounts)) {
      if (part.containsKey(account.personId())) {
        SortedMap<Tranche, Money> free = mostOf.apply(account);
        Money most = Money.sum(free.values());
        if (wanted.get(account.personId()).isMoreThan(most)) {
          throw new IllegalArgumentException(
              "%s was asked for, but only %s can be paid back now"
                  .formatted(wanted.get(account.personId()), most));
        }
        moves.addAll(account.take(free, part.get(account.personId()), Kind.REDEEMED, true));
      }
    }
    return new Redemption(moves, due, due.isZero() ? Money.ZERO : paid);
  }

  private static List<CapitalAccount> inOrder(List<CapitalAccount> accounts) {
    return accounts.stream().sorted(Comparator.comparing(CapitalAccount::personId)).toList();
  }
}
