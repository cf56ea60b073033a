package coop.commonwage.pay.deductions;

import coop.commonwage.money.Money;

/**
 * One period's contributions to a workplace pension.
 *
 * @param qualifyingEarnings the pay they are worked out on
 * @param worker the worker's whole contribution, tax relief included
 * @param taxRelief the part of it the scheme reclaims from HMRC
 * @param employer the employer's contribution
 */
public record PensionContributions(
    Money qualifyingEarnings, Money worker, Money taxRelief, Money employer) {

  /** What is taken from the worker's pay. */
  public Money fromPay() {
    return worker.minus(taxRelief);
  }
}
