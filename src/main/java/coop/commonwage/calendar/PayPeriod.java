package coop.commonwage.calendar;

import java.time.LocalDate;

/**
 * The days wages are worked out for, and the day they are paid.
 *
 * @param frequency how often such periods come
 * @param days the days worked that belong to the period
 * @param payDate the day the money is paid; it decides tax year and tax period
 */
public record PayPeriod(PayFrequency frequency, DateSpan days, LocalDate payDate) {

  public TaxPeriod taxPeriod() {
    return TaxPeriod.of(payDate, frequency);
  }

  public TaxYear taxYear() {
    return TaxYear.of(payDate);
  }
}
