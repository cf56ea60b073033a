package coop.commonwage.pay.instructions;

import coop.commonwage.money.Money;

/**
 * What the lines of one code on finalised payslips have paid under an instruction so far.
 *
 * @param amount their sum; a deduction is positive when it took money
 * @param quantity the sum of their quantities, in the unit of the line; 0 for lines without one
 */
public record Paid(Money amount, long quantity) {

  public static final Paid NOTHING = new Paid(Money.ZERO, 0);
}
