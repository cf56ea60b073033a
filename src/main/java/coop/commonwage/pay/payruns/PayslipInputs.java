package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.hours.WorkedTime;
import java.util.List;
import java.util.Optional;

/**
 * All that a payslip is worked out from, kept with it so that it can be worked out again.
 *
 * @param terms what was agreed with the worker, and what HMRC and the pension say
 * @param period the days worked and the day of payment
 * @param worked what the worker did in those days
 * @param oneOffs what is paid once, in this run
 * @param before the worker's totals of the tax year before this payslip
 * @param circumstances what is out of the ordinary; {@link Circumstances#NONE} for most
 */
public record PayslipInputs(
    WorkerTerms terms,
    PayPeriod period,
    WorkedTime worked,
    List<OneOffEarning> oneOffs,
    YearToDate before,
    Circumstances circumstances) {

  public PayslipInputs {
    oneOffs = List.copyOf(oneOffs);
  }

  /** With nothing out of the ordinary. */
  public PayslipInputs(
      WorkerTerms terms,
      PayPeriod period,
      WorkedTime worked,
      List<OneOffEarning> oneOffs,
      YearToDate before) {
    this(terms, period, worked, oneOffs, before, Circumstances.NONE);
  }

  /** The same with these terms in use, beside what stood on record. */
  PayslipInputs using(WorkerTerms used, OnRecord record) {
    return new PayslipInputs(
        used, period, worked, oneOffs, before, circumstances.withOnRecord(record));
  }

  /** Whether all of the period lies after the worker left. */
  boolean afterLeaving() {
    return terms.leftBefore(period.days().firstDay());
  }

  /** What of the tax year is not known before this payslip; empty when nothing is missing. */
  public Optional<MissingYear> missingYear() {
    return before.isNothing() && circumstances.broughtForward(period.taxYear()).isEmpty()
        ? MissingYear.of(terms.startDate(), period)
        : Optional.empty();
  }
}
