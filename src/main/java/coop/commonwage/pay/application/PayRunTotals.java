package coop.commonwage.pay.application;

import coop.commonwage.money.Money;

/**
 * What a pay run comes to, over all its payslips.
 *
 * @param headcount people with a payslip
 * @param gross gross pay
 * @param tax income tax, net of refunds
 * @param employeeNic the workers' National Insurance
 * @param employerNic the employer's National Insurance
 * @param studentLoan student loans repaid
 * @param postgraduateLoan postgraduate loans repaid
 * @param employeePension the workers' pension contributions, as taken from pay
 * @param employerPension the employer's pension contributions
 * @param reimbursements outlay repaid, such as mileage
 * @param net gross less the deductions
 * @param payable net plus the reimbursements: the money that is sent
 */
public record PayRunTotals(
    int headcount,
    Money gross,
    Money tax,
    Money employeeNic,
    Money employerNic,
    Money studentLoan,
    Money postgraduateLoan,
    Money employeePension,
    Money employerPension,
    Money reimbursements,
    Money net,
    Money payable) {}
