package coop.commonwage.pay.deductions;

import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Parts 2 and 3 of a form P45: what the last employer says about a worker who left it.
 *
 * @param leavingDate the last day of that employment
 * @param code the code at leaving, with its basis
 * @param lastPeriod the tax week or month of the last payment, which stands on the form only when
 *     the code was cumulative
 * @param payToDate taxable pay of the tax year up to then, all jobs; zero or more
 * @param taxToDate tax taken in the tax year up to then; zero or more
 */
public record P45(
    LocalDate leavingDate,
    TaxCode code,
    Optional<TaxPeriod> lastPeriod,
    Money payToDate,
    Money taxToDate) {

  /**
   * @throws IllegalArgumentException when the figures cannot stand on one form together
   */
  public P45 {
    if (payToDate.isNegative()) {
      throw new IllegalArgumentException("P45: total pay must be zero or more, was " + payToDate);
    }
    if (taxToDate.isNegative()) {
      throw new IllegalArgumentException("P45: total tax must be zero or more, was " + taxToDate);
    }
    if (taxToDate.isMoreThan(payToDate)) {
      throw new IllegalArgumentException(
          "P45: total tax %s is more than total pay %s".formatted(taxToDate, payToDate));
    }
    lastPeriod
        .filter(period -> !period.year().equals(TaxYear.of(leavingDate)))
        .ifPresent(
            period -> {
              throw new IllegalArgumentException(
                  "P45: the last payment is of %s, but the employment ended on %s"
                      .formatted(period.year(), leavingDate));
            });
  }
}
