package coop.commonwage.pay.payruns;

import coop.commonwage.rules.RuleSet;

/**
 * From a worker's terms, paid time, one-off earnings and the year so far to a payslip: one pure
 * function of its inputs and a rule set. No clock, no database, no memory between calls; safe to
 * share between threads.
 */
public final class GrossToNet {

  private final RuleSet rules;

  public GrossToNet(RuleSet rules) {
    this.rules = rules;
  }

  public CalculatedPayslip calculate(PayslipInputs inputs) {
    throw new UnsupportedOperationException("not yet: " + rules.hash() + inputs);
  }
}
