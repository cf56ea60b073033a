package coop.commonwage.pay.pdf;

import coop.commonwage.pay.application.PayslipDetails;
import coop.commonwage.pay.payruns.Payslip;
import java.util.List;
import java.util.Locale;

/**
 * All that is printed on one payslip. Pay date, period, tax code and NI letter are those the
 * payslip was worked out with, so paper and sum cannot disagree.
 *
 * @param employerName who pays
 * @param payeReference the employer's PAYE reference, {@code 123/AB456}
 * @param workerName who is paid
 * @param payrollNumber the number the employer knows the worker by
 * @param niNumber the worker's National Insurance number in full, or empty while it is unknown
 * @param address the worker's postal address, one line each; may be empty
 * @param payslip the payslip itself
 * @param locale the language of the labels: English, or {@code cy} for Welsh
 */
public record PayslipPaper(
    String employerName,
    String payeReference,
    String workerName,
    String payrollNumber,
    String niNumber,
    List<String> address,
    Payslip payslip,
    Locale locale) {

  public PayslipPaper {
    address = List.copyOf(address);
  }

  /** What is printed of a payslip and whose it is. */
  public static PayslipPaper of(PayslipDetails details, Locale locale) {
    return new PayslipPaper(
        details.employerName(),
        details.payeReference(),
        details.name(),
        details.payrollId(),
        details.nationalInsuranceNumber(),
        details.address(),
        details.payslip(),
        locale);
  }

  /** What the file is called: {@code payslip-W0013-2026-11-05.pdf}. */
  public String fileName() {
    return "payslip-%s-%s.pdf"
        .formatted(
            payrollNumber.replaceAll("[^A-Za-z0-9_-]", "-"), payslip.inputs().period().payDate());
  }
}
