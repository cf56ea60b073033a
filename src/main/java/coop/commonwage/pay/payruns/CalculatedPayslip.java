package coop.commonwage.pay.payruns;

import coop.commonwage.pay.deductions.pensions.MembershipEvent;
import java.util.List;
import java.util.Optional;

/**
 * What gross to net gives: the payslip, and what a person should know about it.
 *
 * @param payslip the pay, worked out
 * @param findings in the order they were found; empty when there is nothing to say
 * @param enrolment that the worker becomes a member of the pension with this payslip; empty for
 *     most
 */
public record CalculatedPayslip(
    Payslip payslip, List<PayslipFinding> findings, Optional<MembershipEvent> enrolment) {

  public CalculatedPayslip {
    findings = List.copyOf(findings);
  }

  /** True when a finding forbids to pay it. */
  public boolean isBlocked() {
    return findings.stream().anyMatch(f -> f.severity() == PayslipFinding.Severity.BLOCKS);
  }
}
