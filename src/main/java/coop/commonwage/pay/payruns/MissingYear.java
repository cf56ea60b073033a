package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.deductions.TaxCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A tax year whose pay is recorded only from a period on, although the worker was employed before
 * it: totals and cumulative tax are wrong until the year ends, on every payslip.
 *
 * @param firstRecorded the first day of the first period of the tax year that has a payslip
 */
public record MissingYear(LocalDate firstRecorded) {

  /** What payslips with something missing before them carry. */
  public static final String CODE = "year-to-date-missing";

  /**
   * @param startDate the first day of the employment
   * @param first the first period of the tax year with a payslip, and nothing known before it
   * @return empty when nothing can be missing
   */
  public static Optional<MissingYear> of(LocalDate startDate, PayPeriod first) {
    LocalDate firstDay = first.days().firstDay();
    return first.taxPeriod().number() > 1 && startDate.isBefore(firstDay)
        ? Optional.of(new MissingYear(firstDay))
        : Optional.empty();
  }

  /**
   * What to say on a payslip of this tax year.
   *
   * @param code the code that is operated
   * @param period the payslip's own period, the first of the year or a later one
   */
  public PayslipFinding onPayslip(TaxCode code, PayPeriod period) {
    String missing = "pay and tax of this tax year before %s are not recorded: ";
    int periods = period.taxPeriod().number();
    if (code.nonCumulative() || code.form() == TaxCode.Form.FLAT) {
      return PayslipFinding.look(
              CODE, missing + "the totals for the year are too low", firstRecorded)
          .as("totals");
    }
    return PayslipFinding.look(
        CODE,
        missing + "code %s gives the allowance of all %s periods to the pay since then",
        firstRecorded,
        code.text(),
        periods);
  }
}
