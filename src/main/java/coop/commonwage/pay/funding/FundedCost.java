package coop.commonwage.pay.funding;

import coop.commonwage.money.Money;

/**
 * What one account paid of a payslip's cost to the employer.
 *
 * @param account the reference of the account; empty for what is nobody's in particular, which the
 *     co-operative bears itself
 * @param minutes paid minutes of work for this account
 * @param work pay for that work: time, sleep-ins and miles
 * @param onCost its share of everything paid on top: guaranteed hours, holiday and sick pay,
 *     National Insurance, pension
 */
public record FundedCost(String account, long minutes, Money work, Money onCost) {

  /** What is nobody's in particular. */
  public static final String OWN = "";

  public Money total() {
    return work.plus(onCost);
  }
}
