package coop.commonwage.pay.deductions.agreed;

import coop.commonwage.money.Money;
import java.util.Optional;

/**
 * What one agreed deduction took on a pay day.
 *
 * @param id what it is known by here
 * @param deduction which
 * @param asked what it asked for
 * @param taken what was taken, at most that
 * @param carriedChange how much more, or less when negative, later pay days are asked for; zero for
 *     one with a total, whose rest is {@code left}
 * @param left what is still owed of a total after this pay day
 * @param floored whether the minimum wage, not the net pay, held it back
 */
public record DeductionTaken(
    String id,
    AgreedDeduction deduction,
    Money asked,
    Money taken,
    Money carriedChange,
    Optional<Money> left,
    boolean floored) {

  /** What could not be taken. */
  public Money heldBack() {
    return asked.minus(taken);
  }

  /** Whether nothing is left of a total. */
  public boolean isPaidOff() {
    return left.filter(Money::isZero).isPresent();
  }
}
