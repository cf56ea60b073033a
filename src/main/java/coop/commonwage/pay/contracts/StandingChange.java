package coop.commonwage.pay.contracts;

import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.deductions.StudentLoanPlan;
import coop.commonwage.pay.deductions.TaxCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a notice changes: a tax code (P6, P9), a National Insurance letter, the start or stop of a
 * loan (SL1, SL2, PGL1, PGL2). What it does not name stays.
 *
 * @param taxCode the new code, with its basis
 * @param niCategory the new letter
 * @param studentLoan the new word on the student loan
 * @param postgraduateLoan whether a postgraduate loan is repaid from now on
 */
public record StandingChange(
    Optional<TaxCode> taxCode,
    Optional<NiCategory> niCategory,
    Optional<StudentLoan> studentLoan,
    Optional<Boolean> postgraduateLoan) {

  /**
   * A student loan being repaid, or none.
   *
   * @param plan empty when repaying stops
   */
  public record StudentLoan(Optional<StudentLoanPlan> plan) {}

  /** Whether nothing is named. */
  public boolean isEmpty() {
    return taxCode.isEmpty()
        && niCategory.isEmpty()
        && studentLoan.isEmpty()
        && postgraduateLoan.isEmpty();
  }

  /**
   * The versions to add: the one that holds from the day of the change, and every later one that
   * had only carried on what is changed now. A later notice of the same thing stays as it is.
   *
   * @param versions what holds now, oldest first, one for a day
   * @param from the first day of the change, not before the first version
   * @throws IllegalArgumentException when nothing is known on that day
   */
  public List<Standing> on(List<Standing> versions, LocalDate from) {
    Standing before =
        versions.stream()
            .filter(version -> !version.from().isAfter(from))
            .reduce((earlier, later) -> later)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "nothing is known of this worker on %s".formatted(from)));
    List<Standing> added = new ArrayList<>();
    added.add(changed(before, from, from));
    for (Standing later : versions) {
      if (later.from().isAfter(from)) {
        Standing carried = whereCarriedOn(before, later).changed(later, later.from(), from);
        if (!carried.equals(later)) {
          added.add(carried);
        }
      }
    }
    return added;
  }

  /** This change without what a later version says anew. */
  private StandingChange whereCarriedOn(Standing before, Standing later) {
    TaxDetails was = before.tax();
    TaxDetails is = later.tax();
    return new StandingChange(
        taxCode.filter(code -> later.codeFrom().equals(before.codeFrom())),
        niCategory.filter(letter -> is.niCategory() == was.niCategory()),
        studentLoan.filter(loan -> is.studentLoanPlan().equals(was.studentLoanPlan())),
        postgraduateLoan.filter(loan -> is.postgraduateLoan() == was.postgraduateLoan()));
  }

  private Standing changed(Standing version, LocalDate from, LocalDate codeFrom) {
    TaxDetails tax = version.tax();
    return new Standing(
        from,
        new TaxDetails(
            taxCode.orElse(tax.taxCode()),
            niCategory.orElse(tax.niCategory()),
            studentLoan.map(StudentLoan::plan).orElse(tax.studentLoanPlan()),
            postgraduateLoan.orElse(tax.postgraduateLoan())),
        taxCode.isPresent() ? codeFrom : version.codeFrom(),
        version.pension());
  }
}
