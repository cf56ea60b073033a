package coop.commonwage.pay.contracts;

import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import java.util.Optional;

/**
 * What HMRC has told about a worker in one employment.
 *
 * @param taxCode the code in use, with its basis
 * @param niCategory the National Insurance category letter
 * @param studentLoanPlan the plan being repaid, if any
 * @param postgraduateLoan whether a postgraduate loan is being repaid
 */
public record TaxDetails(
    TaxCode taxCode,
    NiCategory niCategory,
    Optional<StudentLoanPlan> studentLoanPlan,
    boolean postgraduateLoan) {}
