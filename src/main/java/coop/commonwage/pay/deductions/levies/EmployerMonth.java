package coop.commonwage.pay.deductions.levies;

import coop.commonwage.money.Money;

/**
 * What one tax month's payslips of an employer add up to.
 *
 * @param month 1 for the month from 6 April, to 12
 * @param payBill pay liable to National Insurance
 * @param tax income tax deducted
 * @param loans student and postgraduate loans deducted
 * @param primary workers' National Insurance
 * @param secondary employer's National Insurance
 * @param recovered statutory payments recovered from HMRC, with compensation
 */
public record EmployerMonth(
    int month,
    Money payBill,
    Money tax,
    Money loans,
    Money primary,
    Money secondary,
    Money recovered) {

  /** The sum of this and another part of the same month. */
  public EmployerMonth plus(EmployerMonth other) {
    return new EmployerMonth(
        month,
        payBill.plus(other.payBill),
        tax.plus(other.tax),
        loans.plus(other.loans),
        primary.plus(other.primary),
        secondary.plus(other.secondary),
        recovered.plus(other.recovered));
  }
}
