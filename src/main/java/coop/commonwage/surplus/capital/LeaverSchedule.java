package coop.commonwage.surplus.capital;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.money.Split;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a leaver's capital, now a debt, is paid: in equal yearly parts of what was owed, with each
 * year's simple interest on what is still owed added, and all of the rest at the end.
 *
 * @param lines one for each instalment, in order; the last one closes at zero
 */
public record LeaverSchedule(Money principal, Rate rate, List<Instalment> lines) {

  /**
   * One payment.
   *
   * @param number from 1
   * @param opening owed before
   * @param interest of the year, half a penny going up
   * @param closing owed after
   */
  public record Instalment(
      int number, LocalDate due, Money opening, Money interest, Money payment, Money closing) {}

  public LeaverSchedule {
    lines = List.copyOf(lines);
  }

  /**
   * @param left the day from which it is owed; the first instalment is due a year later
   * @param instalments at least 1
   */
  public static LeaverSchedule of(Money principal, Rate rate, LocalDate left, int instalments) {
    if (!principal.isPositive() || instalments < 1) {
      throw new IllegalArgumentException(
          "%s cannot be owed in %d instalments".formatted(principal, instalments));
    }
    List<Money> parts =
        Split.byLargestRemainder(principal, Collections.nCopies(instalments, BigInteger.ONE));
    List<Instalment> lines = new ArrayList<>();
    Money owed = principal;
    for (int number = 1; number <= instalments; number++) {
      Money interest = owed.times(rate).rounded(Rounding.HALF_UP);
      Money whole = owed.plus(interest);
      Money payment = number == instalments ? whole : parts.get(number - 1);
      lines.add(
          new Instalment(
              number, left.plusYears(number), owed, interest, payment, whole.minus(payment)));
      owed = whole.minus(payment);
    }
    return new LeaverSchedule(principal, rate, lines);
  }

  /** All there is to pay. */
  public Money total() {
    return Money.sum(lines.stream().map(Instalment::payment).toList());
  }
}
