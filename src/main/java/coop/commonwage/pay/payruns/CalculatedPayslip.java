package coop.commonwage.pay.payruns;

import java.util.List;

/**
 * What gross to net gives: the payslip, and what a person should know about it.
 *
 * @param payslip the pay, worked out
 * @param findings in the order they were found; empty when there is nothing to say
 */
public record CalculatedPayslip(Payslip payslip, List<PayslipFinding> findings) {

  public CalculatedPayslip {
    findings = List.copyOf(findings);
  }

  /** True when a finding forbids to pay it. */
  public boolean isBlocked() {
    return findings.stream().anyMatch(f -> f.severity() == PayslipFinding.Severity.BLOCKS);
  }
}
