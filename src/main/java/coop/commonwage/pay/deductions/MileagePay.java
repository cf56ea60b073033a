package coop.commonwage.pay.deductions;

import coop.commonwage.money.Money;

/**
 * What the miles of one payslip come to.
 *
 * @param furtherTenths how many of the miles, in tenths, lie beyond the year's first ones
 * @param paid what the contract pays for them
 * @param approved what is approved for them
 * @param taxable how much of what is paid income tax is due on, looking at the whole year; negative
 *     when something taxed earlier in the year turns out to have been approved
 * @param nicable how much of what is paid National Insurance is due on, looking at this payslip
 * @param yearAfter the year with this payslip
 */
public record MileagePay(
    int furtherTenths,
    Money paid,
    Money approved,
    Money taxable,
    Money nicable,
    MileageYear yearAfter) {

  /** What the worker may claim tax relief on, for the year so far; zero when it is not known. */
  public Money relief() {
    return yearAfter.overApproved().orElse(Money.ZERO).negated().orZeroIfNegative();
  }
}
