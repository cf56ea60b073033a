package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one member agreed to pay in for shares, held against what was paid: on no day has a member
 * paid in more than was agreed by that day.
 *
 * @param agreed every entry share the member agreed to take
 * @param paid what was paid in for them, the part that went to the reserve included
 */
public record AgreedShares(List<EntryShare> agreed, List<CapitalEntry> paid) {

  private static final Set<Kind> PAID_IN = EnumSet.of(Kind.ENTRY_SHARE, Kind.INSTALMENT);

  /** Entries of other kinds are left out. */
  public AgreedShares {
    agreed = List.copyOf(agreed);
    paid = paid.stream().filter(entry -> PAID_IN.contains(entry.kind())).toList();
  }

  public static AgreedShares of(List<EntryShare> agreed, Collection<CapitalEntry> entries) {
    return new AgreedShares(agreed, List.copyOf(entries));
  }

  /** What was agreed by the end of a day. */
  public Money agreedBy(LocalDate day) {
    return Money.sum(
        agreed.stream()
            .filter(share -> !share.agreedOn().isAfter(day))
            .map(EntryShare::amount)
            .toList());
  }

  /** What was paid by the end of a day. */
  public Money paidBy(LocalDate day) {
    return Money.sum(
        paid.stream()
            .filter(entry -> !entry.day().isAfter(day))
            .map(CapitalEntry::amount)
            .toList());
  }

  /**
   * How much may still be paid in on a day: no more than is left of what was agreed by then, and
   * nothing that a later payment has taken already.
   */
  public Money room(LocalDate day) {
    Money room = agreedBy(day).minus(paidBy(day));
    for (CapitalEntry entry : paid) {
      if (entry.day().isAfter(day)) {
        room = room.min(agreedBy(entry.day()).minus(paidBy(entry.day())));
      }
    }
    return room.orZeroIfNegative();
  }

  /** What of everything that was agreed is still to be paid. */
  public Money left() {
    return agreedBy(LocalDate.MAX).minus(paidBy(LocalDate.MAX)).orZeroIfNegative();
  }

  /** The most by which on some day more was paid in than was agreed by then. */
  public Money over() {
    Money over = Money.ZERO;
    for (CapitalEntry entry : paid) {
      Money more = paidBy(entry.day()).minus(agreedBy(entry.day()));
      over = more.isMoreThan(over) ? more : over;
    }
    return over;
  }

  /** The day of the first agreement; empty when there is none. */
  public Optional<LocalDate> first() {
    return agreed.stream().map(EntryShare::agreedOn).min(LocalDate::compareTo);
  }
}
