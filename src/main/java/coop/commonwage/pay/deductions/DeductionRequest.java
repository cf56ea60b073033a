package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One payment whose gross is known, and what the law takes from it is asked.
 *
 * @param payDate the day of payment
 * @param period the tax week or month it falls in
 * @param taxCode the code with its basis
 * @param niCategory the National Insurance letter
 * @param gross taxable and NI-able pay of the period
 * @param taxableBefore taxable pay of the tax year before this period
 * @param taxBefore tax taken in the tax year before this period
 * @param studentLoanPlan the plan being repaid, if any
 * @param postgraduateLoan whether a postgraduate loan is being repaid
 */
public record DeductionRequest(
    LocalDate payDate,
    TaxPeriod period,
    TaxCode taxCode,
    NiCategory niCategory,
    Money gross,
    Money taxableBefore,
    Money taxBefore,
    Optional<StudentLoanPlan> studentLoanPlan,
    boolean postgraduateLoan) {}
