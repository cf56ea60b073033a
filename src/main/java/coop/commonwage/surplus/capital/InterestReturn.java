package coop.commonwage.surplus.capital;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The yearly return of share interest: whom the society paid or credited interest without deducting
 * tax, and how much.
 *
 * @param due the last day to send it
 * @param from who got this much or more stands in it
 * @param paid the interest of everybody who stands in it
 * @param below how many people got less
 * @param belowTotal the interest of those
 */
public record InterestReturn(
    DateSpan period,
    LocalDate due,
    Money from,
    SortedMap<UUID, Money> paid,
    int below,
    Money belowTotal) {

  /**
   * @param interest that each was paid or credited on days of the period; above zero
   * @param months after the end of the period
   */
  public static InterestReturn of(
      Map<UUID, Money> interest, DateSpan period, Money from, int months) {
    SortedMap<UUID, Money> paid = new TreeMap<>(interest);
    paid.values().removeIf(amount -> amount.isLessThan(from));
    return new InterestReturn(
        period,
        dueAfter(period.lastDay(), months),
        from,
        paid,
        interest.size() - paid.size(),
        Money.sum(interest.values()).minus(Money.sum(paid.values())));
  }

  /** The end of a month stays the end of a month: 31 March and three months are 30 June. */
  private static LocalDate dueAfter(LocalDate end, int months) {
    LocalDate due = end.plusMonths(months);
    return end.equals(end.with(TemporalAdjusters.lastDayOfMonth()))
        ? due.with(TemporalAdjusters.lastDayOfMonth())
        : due;
  }

  /** The interest of those who stand in it. */
  public Money total() {
    return Money.sum(paid.values());
  }

  /** The interest of everybody, in it or below it. */
  public Money all() {
    return total().plus(belowTotal);
  }
}
