package coop.commonwage.pay.instructions;

import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;

/**
 * What was paid in this employment since 6 April before its payslips are made here, as the records
 * of whoever made them until then say.
 *
 * @param taxYear the year the figures are of
 * @param gross gross pay
 * @param taxable taxable pay in this employment
 * @param tax income tax deducted, net of refunds; negative when more was refunded
 * @param nicable pay on which National Insurance was worked out
 * @param employeeNic the worker's National Insurance
 * @param employerNic the employer's National Insurance
 * @param studentLoan student loan repaid
 * @param postgraduateLoan postgraduate loan repaid
 * @param employeePension the worker's pension contributions, as taken from pay
 * @param employerPension the employer's pension contributions
 * @param milesTenths business miles in the worker's own car, in tenths
 */
public record BroughtForward(
    TaxYear taxYear,
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
    int milesTenths) {}
