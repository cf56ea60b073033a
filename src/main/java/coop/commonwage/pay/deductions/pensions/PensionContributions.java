package coop.commonwage.pay.deductions.pensions;

import coop.commonwage.money.Money;

/**
 * One period's contributions to a workplace pension.
 *
 * @param method how the worker's contribution reaches the scheme
 * @param base the pay they are worked out on, before it is cut to the days of membership
 * @param worker the worker's whole contribution, tax relief included
 * @param taxRelief the part of it the scheme reclaims from HMRC; zero but under relief at source
 * @param employer the employer's own contribution, without what the worker gave up for it
 */
public record PensionContributions(
    PensionMethod method, Money base, Money worker, Money taxRelief, Money employer) {

  /** What is taken from the worker's pay, before or after tax. */
  public Money fromPay() {
    return worker.minus(taxRelief);
  }
}
