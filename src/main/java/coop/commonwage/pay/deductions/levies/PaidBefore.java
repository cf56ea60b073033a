package coop.commonwage.pay.deductions.levies;

import coop.commonwage.money.Money;

/**
 * What another payroll did for the employer in the tax year before the first month paid here.
 *
 * @param allowanceUsed Employment Allowance it used; not negative
 * @param payBill pay liable to employer's National Insurance that it paid; not negative
 */
public record PaidBefore(Money allowanceUsed, Money payBill) {

  /** The year began here. */
  public static final PaidBefore NOTHING = new PaidBefore(Money.ZERO, Money.ZERO);
}
