package coop.commonwage.pay.instructions;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;

/**
 * Pay and tax of this tax year in a job before this one, as its P45 says. They count wherever tax
 * is worked out on the year so far, from whichever payslip they are known on, and are never part of
 * this employment's own totals.
 *
 * @param taxYear the year the figures are of
 * @param pay taxable pay to date
 * @param tax tax deducted to date
 */
public record PreviousEmployment(TaxYear taxYear, Money pay, Money tax) {}
