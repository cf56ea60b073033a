package coop.commonwage.pay.deductions.agreed;

import coop.commonwage.money.Money;
import java.util.Optional;

/**
 * An agreed deduction on a pay day.
 *
 * @param id what it is known by here; the same from payslip to payslip
 * @param deduction what was agreed
 * @param takenBefore all that was taken on earlier pay days
 * @param carriedBefore what earlier pay days could not take, for one without a total
 */
public record DeductionInForce(
    String id, AgreedDeduction deduction, Money takenBefore, Money carriedBefore) {

  public DeductionInForce {
    if (takenBefore.isNegative() || carriedBefore.isNegative()) {
      throw new IllegalArgumentException(
          "a deduction's balance cannot be negative: taken %s, carried %s"
              .formatted(takenBefore, carriedBefore));
    }
  }

  /** What is left of the total before this pay day; empty for one without a total. */
  public Optional<Money> left() {
    return deduction.total().map(total -> total.minus(takenBefore).orZeroIfNegative());
  }

  /** What is asked for on this pay day. */
  Money asked() {
    return left()
        .map(deduction.eachPeriod()::min)
        .orElse(deduction.eachPeriod().plus(carriedBefore));
  }
}
