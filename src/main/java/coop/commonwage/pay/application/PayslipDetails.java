package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.Payslip;
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
 * @param nationalInsuranceNumber their National Insurance number; empty when unknown
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
    String nationalInsuranceNumber,
    Payslip payslip) {}
