package coop.commonwage.pay.deductions;

import coop.commonwage.money.Money;

/**
 * Pay on one National Insurance letter.
 *
 * @param letter the letter it was paid on
 * @param pay pay that counts for National Insurance; zero or more
 */
public record LetterPay(NiCategory letter, Money pay) {}
