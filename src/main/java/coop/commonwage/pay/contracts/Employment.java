package coop.commonwage.pay.contracts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One person's job with one employer, from the first day to the last. Contracts follow one another
 * inside it; the employment stays the same.
 *
 * @param id never changes
 * @param personId whose job it is
 * @param payrollId the works number on payslips and in HMRC's records, unique with the employer
 * @param startDate first day of this employment
 * @param leaveDate last day, when it has one
 * @param tax what HMRC has told
 * @param pension the worker's place in the pension
 */
public record Employment(
    UUID id,
    UUID personId,
    String payrollId,
    LocalDate startDate,
    Optional<LocalDate> leaveDate,
    TaxDetails tax,
    PensionTerms pension) {

  public Employment {
    if (payrollId.isBlank()) {
      throw new IllegalArgumentException("an employment has a payroll id");
    }
    if (leaveDate.isPresent() && leaveDate.get().isBefore(startDate)) {
      throw new IllegalArgumentException(
          "the leaving date " + leaveDate.get() + " is before the start date " + startDate);
    }
  }

  /** Everything that decides pay, under the terms of the contract that holds. */
  public WorkerTerms under(ContractTerms terms, LocalDate dateOfBirth) {
    return new WorkerTerms(
        dateOfBirth,
        startDate,
        leaveDate,
        terms,
        tax.taxCode(),
        tax.niCategory(),
        tax.studentLoanPlan(),
        tax.postgraduateLoan(),
        pension);
  }
}
