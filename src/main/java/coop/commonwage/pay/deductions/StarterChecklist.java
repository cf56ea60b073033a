package coop.commonwage.pay.deductions;

import java.util.Optional;

/**
 * What a new worker wrote on HMRC's starter checklist.
 *
 * @param statement about this job and others
 * @param plan the student loan plan; empty when there is none, or it is not known
 * @param planUnknown whether there is a student loan whose plan the worker does not know
 * @param postgraduateLoan whether there is a postgraduate loan
 */
public record StarterChecklist(
    StarterDeclaration statement,
    Optional<StudentLoanPlan> plan,
    boolean planUnknown,
    boolean postgraduateLoan) {}
