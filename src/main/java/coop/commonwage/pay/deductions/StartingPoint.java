package coop.commonwage.pay.deductions;

import coop.commonwage.money.Money;

/**
 * Where the tax of a new worker begins.
 *
 * @param code the code to use from the first payment, with its basis
 * @param payBefore taxable pay of the tax year in earlier jobs, to count with a cumulative code
 * @param taxBefore tax treated as taken from it
 */
public record StartingPoint(TaxCode code, Money payBefore, Money taxBefore) {

  /** A code without figures of earlier jobs. */
  static StartingPoint on(TaxCode code) {
    return new StartingPoint(code, Money.ZERO, Money.ZERO);
  }
}
