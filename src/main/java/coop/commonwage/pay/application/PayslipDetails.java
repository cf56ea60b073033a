package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.Payslip;
import java.util.List;
import java.util.UUID;

/**
 * One payslip with whose it is.
 *
 * @param id the payslip
 * @param payRunId the run it belongs to
 * @param finalised false while the run can still change it
 * @param personId whose it is
 * @param payrollId their number
 * @param name their name
 * @param employerName who pays
 * @param payeReference the employer's PAYE reference; empty when there is none yet
 * @param nationalInsuranceNumber their National Insurance number; empty when unknown
 * @param address where they live, a line each
 * @param payslip the figures
 */
public record PayslipDetails(
    UUID id,
    UUID payRunId,
    boolean finalised,
    UUID personId,
    String payrollId,
    String name,
    String employerName,
    String payeReference,
    String nationalInsuranceNumber,
    List<String> address,
    Payslip payslip) {

  public PayslipDetails {
    address = List.copyOf(address);
  }
}
