package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;

/**
 * How much of a one-off earning may be free of income tax. National Insurance is due on all of it.
 *
 * @param atMost what was decided to be free, whole pence, zero or more
 * @param yearly the most that is free for one worker in one tax year, all such earnings together
 * @param used what earlier payslips of the tax year have paid free of tax
 * @param yearsAfterLeaving for how many years after the last day of employment it may be paid free
 * @param source the law that says so, as it was handed over
 */
public record TaxFreePart(
    Money atMost, Money yearly, Money used, int yearsAfterLeaving, String source) {}
