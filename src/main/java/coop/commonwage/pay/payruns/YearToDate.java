package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.instructions.BroughtForward;

/**
 * One worker's totals in this employment since 6 April, after the last finalised payslip.
 *
 * @param gross gross pay
 * @param taxable taxable pay; pay of an earlier job of the year is not part of it
 * @param tax income tax deducted, net of refunds
 * @param nicable pay on which National Insurance was worked out
 * @param employeeNic the worker's National Insurance
 * @param employerNic the employer's National Insurance
 * @param studentLoan student loan repaid
 * @param postgraduateLoan postgraduate loan repaid
 * @param employeePension the worker's pension contributions, as taken from pay
 * @param employerPension the employer's pension contributions
 * @param milesTenths business miles in the worker's own car, in tenths
 */
public record YearToDate(
    Money gross,
    Money taxable,
    Money tax,
    Money nicable,
    Money employeeNic,
    Money employerNic,
    Money studentLoan,
    Money postgraduateLoan,
    Money employeePension,
    Money employerPension,
    int milesTenths) {

  public static final YearToDate NOTHING =
      new YearToDate(
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          Money.ZERO,
          0);

  /** The totals a year begins with when its first payslips were made elsewhere. */
  public static YearToDate of(BroughtForward figures) {
    return new YearToDate(
        figures.gross(),
        figures.taxable(),
        figures.tax(),
        figures.nicable(),
        figures.employeeNic(),
        figures.employerNic(),
        figures.studentLoan(),
        figures.postgraduateLoan(),
        figures.employeePension(),
        figures.employerPension(),
        figures.milesTenths());
  }
}
