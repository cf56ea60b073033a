package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.Derivation;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Unfolds every line of a payslip into how it came about, with the rules it was worked out with.
 */
@Dependent
public class ExplainPayslip {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Payslips payslips;
  private final RuleSet rules;

  @Inject
  public ExplainPayslip(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      Payslips payslips,
      RuleSet rules) {
    this.transactions = transactions;
    this.caller = caller;
    this.payslips = payslips;
    this.rules = rules;
  }

  /**
   * By {@link PayslipLine#key()}, in the order of the lines; a line whose sum today is not what was
   * paid is left out, never explained away.
   */
  public Map<String, Derivation> explain(Payslip payslip) {
    GrossToNet grossToNet = new GrossToNet(rulesOf(payslip));
    Map<String, Derivation> byKey = new LinkedHashMap<>();
    for (PayslipLine line : payslip.lines()) {
      grossToNet
          .explain(payslip.inputs(), line.key())
          .filter(derivation -> derivation.result().equals(payslip.amountOf(line.key())))
          .ifPresent(derivation -> byKey.put(line.key(), derivation));
    }
    return byKey;
  }

  /**
   * How the minimum wage of the payslip's period was checked, also where nothing was missing and
   * there is no line: time, rate, the pay that counts, and what was left out and why.
   *
   * @return empty when no time was worked, or when today's check does not give what was paid
   */
  public Optional<Derivation> minimumWage(Payslip payslip) {
    return new GrossToNet(rulesOf(payslip))
        .minimumWage(payslip.inputs())
        .filter(derivation -> derivation.result().equals(payslip.amount(derivation.code())));
  }

  private RuleSet rulesOf(Payslip payslip) {
    String hash = payslip.ruleSetHash();
    return rules.hash().equals(hash)
        ? rules
        : RuleSets.kept(transactions.in(caller.employerId(), () -> payslips.ruleTexts(hash)));
  }
}
