package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;

/**
 * Something earned once and paid in one run, such as a share of the surplus handed over at year
 * end. It is taxed and NI-able like pay, and is not minimum-wage pay.
 *
 * @param code the payslip line's code
 * @param amount whole pence, above zero
 * @param reference where it came from; unique, so that it can never be paid twice
 */
public record OneOffEarning(String code, Money amount, String reference) {}
