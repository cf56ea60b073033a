package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Split;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * An entry share a member agreed to take, in monthly instalments. What was really paid counts, on
 * the day it was paid: an instalment that pay could not take, because it would have gone below the
 * minimum wage, stays owed and is nobody's fault.
 *
 * @param amount all of it
 * @param instalments 1 when it is paid at once
 * @param firstDue the day of the first; the others follow month by month
 */
public record EntryShare(
    UUID personId, LocalDate agreedOn, Money amount, int instalments, LocalDate firstDue) {

  private static final int MOST_INSTALMENTS = 600;

  public EntryShare {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("an entry share is more than 0.00, not " + amount);
    }
    if (instalments < 1 || instalments > MOST_INSTALMENTS || instalments > amount.pence()) {
      throw new IllegalArgumentException(
          "%s cannot be paid in %d instalments: 1 to %d, of a penny at least"
              .formatted(amount, instalments, MOST_INSTALMENTS));
    }
    if (firstDue.isBefore(agreedOn)) {
      throw new IllegalArgumentException(
          "the first instalment is due on %s, before it was agreed on %s"
              .formatted(firstDue, agreedOn));
    }
  }

  /**
   * One instalment.
   *
   * @param day the day it is due
   */
  public record Due(LocalDate day, Money amount) {}

  /** Every instalment, the first due first; together they are the amount. */
  public List<Due> schedule() {
    List<Money> parts =
        Split.byLargestRemainder(amount, Collections.nCopies(instalments, BigInteger.ONE));
    List<Due> schedule = new ArrayList<>();
    for (int i = 0; i < instalments; i++) {
      schedule.add(new Due(firstDue.plusMonths(i), parts.get(i)));
    }
    return schedule;
  }

  /** What should have been paid by a day, that day's instalment included. */
  public Money dueBy(LocalDate day) {
    return Money.sum(
        schedule().stream().filter(due -> !due.day().isAfter(day)).map(Due::amount).toList());
  }

  /**
   * A payment as lines: all of it in, and the part the form gives to the reserve for good out
   * again. That part is rounded on all that was paid so far, so that instalments give the reserve
   * the same as one payment.
   *
   * @param paidBefore what this member paid in before
   * @param reservePart zero where the form gives nothing to the reserve
   */
  public static List<CapitalMove> payment(
      UUID personId, Kind kind, LocalDate day, Money paidBefore, Money paid, Rate reservePart) {
    if (!paid.isPositive()) {
      throw new IllegalArgumentException("a payment is more than 0.00, not " + paid);
    }
    List<CapitalMove> moves = new ArrayList<>();
    moves.add(new CapitalMove(personId, kind, Holding.SHARES, day.getYear(), paid, paid));
    Money reserve = part(paidBefore.plus(paid), reservePart).minus(part(paidBefore, reservePart));
    if (reserve.isPositive()) {
      moves.add(
          new CapitalMove(
              personId, Kind.TO_RESERVE, Holding.SHARES, day.getYear(), paid, reserve.negated()));
    }
    return moves;
  }

  /** What is over what one member may hold in shares: all of it into the account. */
  public static CapitalMove overLimit(UUID personId, LocalDate day, Money paid, Money over) {
    return new CapitalMove(personId, Kind.OVER_LIMIT, Holding.ACCOUNT, day.getYear(), paid, over);
  }

  private static Money part(Money of, Rate reservePart) {
    return of.times(reservePart).rounded(Rounding.HALF_UP);
  }
}
