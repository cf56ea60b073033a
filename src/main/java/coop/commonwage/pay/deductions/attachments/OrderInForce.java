package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.money.Money;
import java.util.Optional;

/**
 * An order on a pay day.
 *
 * @param id what it is known by here; the same from payslip to payslip
 * @param order what it says
 * @param before where it stood before
 */
public record OrderInForce(String id, AttachmentOrder order, OrderBalance before) {

  /** What is left of the total; empty for an order without one. */
  Optional<Money> left() {
    return order.total().map(total -> total.minus(before.taken()).orZeroIfNegative());
  }

  boolean isPaidOff() {
    return left().filter(Money::isZero).isPresent();
  }
}
