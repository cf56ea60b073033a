package coop.commonwage.pay.deductions;

import coop.commonwage.money.Money;

/**
 * What the law takes from one payment, and what the employer pays on top.
 *
 * @param tax income tax; negative when tax is given back
 * @param workerNic the worker's National Insurance
 * @param employerNic the employer's
 * @param studentLoan repaid on a plan
 * @param postgraduateLoan repaid on a postgraduate loan
 * @param net gross less tax, the worker's National Insurance and loans
 */
public record DeductionResult(
    Money tax,
    Money workerNic,
    Money employerNic,
    Money studentLoan,
    Money postgraduateLoan,
    Money net) {}
