package coop.commonwage.pay.payruns;

import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stood on record about tax, National Insurance and loans when a payslip was worked out. The
 * terms of the payslip say what was used, which law can make something else.
 *
 * @param taxCode the code HMRC sent last, or the worker came with
 * @param niCategory the letter HMRC or the worker's papers gave
 * @param studentLoanPlan the plan, if any
 * @param postgraduateLoan whether a postgraduate loan is being repaid
 * @param notices since when these stand as they do
 */
public record OnRecord(
    TaxCode taxCode,
    NiCategory niCategory,
    Optional<StudentLoanPlan> studentLoanPlan,
    boolean postgraduateLoan,
    Notices notices) {

  /**
   * Since when HMRC's word stands as it does.
   *
   * @param codeFrom the day the tax code holds from; empty when not known
   * @param code the day HMRC's notice of the code holds from; empty when the code was taken on with
   *     the worker
   * @param loans the day HMRC's last notice about loans holds from; empty likewise
   */
  public record Notices(
      Optional<LocalDate> codeFrom, Optional<LocalDate> code, Optional<LocalDate> loans) {

    public static final Notices NONE =
        new Notices(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What terms say, with the days it came from. */
  public static OnRecord of(WorkerTerms terms, Notices notices) {
    return new OnRecord(
        terms.taxCode(),
        terms.niCategory(),
        terms.studentLoanPlan(),
        terms.postgraduateLoan(),
        notices);
  }

  /** The terms as they stood on record. */
  WorkerTerms in(WorkerTerms terms) {
    return terms.using(taxCode, niCategory, studentLoanPlan, postgraduateLoan);
  }
}
