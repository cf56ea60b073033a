package coop.commonwage.pay.deductions;

import coop.commonwage.money.Money;
import java.util.Optional;

/**
 * What the business miles of a tax year in cars and vans came to before a payslip.
 *
 * @param milesTenths miles, in tenths
 * @param overApproved what was paid for them less what was approved; negative when less was paid.
 *     Empty when that was not kept: then each payslip is looked at by itself, without the step
 */
public record MileageYear(int milesTenths, Optional<Money> overApproved) {

  /** A year's beginning. */
  public static final MileageYear BEGINNING = new MileageYear(0, Optional.of(Money.ZERO));
}
