package coop.commonwage.pay.deductions.attachments;

import coop.commonwage.money.Money;
import java.util.Optional;

/**
 * What orders are worked out on, on one pay day.
 *
 * @param net pay after income tax, National Insurance and the worker's pension contribution, the
 *     attachable or net earnings of every kind of order; student loans are not yet taken from it
 * @param loansDue student and postgraduate loan repayments due on this pay, together
 * @param period the time it is for
 * @param aboveMinimumWage what the employer may still keep for itself before pay falls below the
 *     minimum wage; empty when no time was worked, and the minimum wage sets no floor
 */
public record AttachableEarnings(
    Money net, Money loansDue, EarningsPeriod period, Optional<Money> aboveMinimumWage) {

  public AttachableEarnings {
    if (loansDue.isNegative()) {
      throw new IllegalArgumentException("loans due must not be negative, were " + loansDue);
    }
  }
}
