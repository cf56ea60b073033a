package coop.commonwage.pay.contracts;

import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything about a worker that decides pay, as it stood for one pay period: what was agreed, and
 * what HMRC and the pension say.
 *
 * @param dateOfBirth decides minimum wage band and checks the NI category
 * @param startDate first day of this employment
 * @param leaveDate last day, when it has one
 * @param contract the terms agreed
 * @param taxCode the code in use, with its basis
 * @param niCategory the National Insurance category letter
 * @param studentLoanPlan the plan being repaid, if any
 * @param postgraduateLoan whether a postgraduate loan is being repaid
 * @param pension the worker's place in the pension
 */
public record WorkerTerms(
    LocalDate dateOfBirth,
    LocalDate startDate,
    Optional<LocalDate> leaveDate,
    ContractTerms contract,
    TaxCode taxCode,
    NiCategory niCategory,
    Optional<StudentLoanPlan> studentLoanPlan,
    boolean postgraduateLoan,
    PensionTerms pension) {

  /** The same terms with these in use. */
  public WorkerTerms using(
      TaxCode code,
      NiCategory letter,
      Optional<StudentLoanPlan> plan,
      boolean alsoPostgraduateLoan) {
    return new WorkerTerms(
        dateOfBirth,
        startDate,
        leaveDate,
        contract,
        code,
        letter,
        plan,
        alsoPostgraduateLoan,
        pension);
  }

  /** The same worker under these terms of contract. */
  public WorkerTerms under(ContractTerms agreed) {
    return new WorkerTerms(
        dateOfBirth,
        startDate,
        leaveDate,
        agreed,
        taxCode,
        niCategory,
        studentLoanPlan,
        postgraduateLoan,
        pension);
  }

  /** Whether the employment ended before a day. */
  public boolean leftBefore(LocalDate day) {
    return leaveDate.isPresent() && leaveDate.get().isBefore(day);
  }
}
