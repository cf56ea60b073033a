package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.rules.RuleSet;
import coop.commonwage.rules.yaml.RuleSets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Works every finalised payslip out again, from the inputs and the rules kept with it, and compares
 * to the penny.
 */
@Dependent
public class VerifyPayslips {

  private static final int PAYSLIPS_A_TIME = 500;

  private final EmployerTransactions transactions;
  private final Payslips payslips;

  @Inject
  public VerifyPayslips(@Half("pay") EmployerTransactions transactions, Payslips payslips) {
    this.transactions = transactions;
    this.payslips = payslips;
  }

  /**
   * What checking found.
   *
   * @param payslips how many were worked out again
   * @param faults each payslip that differs, in words; empty when all agree
   */
  public record Verdict(int payslips, List<String> faults) {
    public Verdict {
      faults = List.copyOf(faults);
    }
  }

  public Verdict verify(UUID employerId) {
    Map<String, GrossToNet> calculators = new HashMap<>();
    List<String> faults = new ArrayList<>();
    int checked = 0;
    Optional<UUID> last = Optional.empty();
    while (true) {
      Optional<UUID> after = last;
      List<Payslips.Kept> some =
          transactions.in(employerId, () -> payslips.after(after, PAYSLIPS_A_TIME));
      if (some.isEmpty()) {
        return new Verdict(checked, faults);
      }
      for (Payslips.Kept kept : some) {
        if (kept.readable().isEmpty()) {
          faults.add(
              "payslip %s of %s was changed: %s"
                  .formatted(kept.id(), kept.payrollId(), kept.damage()));
        } else {
          Payslips.Stored stored = kept.readable().get();
          GrossToNet calculator =
              calculators.computeIfAbsent(
                  stored.payslip().ruleSetHash(), hash -> calculator(employerId, hash));
          check(stored, calculator, faults);
        }
      }
      checked += some.size();
      last = Optional.of(some.getLast().id());
    }
  }

  private GrossToNet calculator(UUID employerId, String hash) {
    RuleSet rules = RuleSets.kept(transactions.in(employerId, () -> payslips.ruleTexts(hash)));
    if (!rules.hash().equals(hash)) {
      throw new IllegalStateException(
          "the rules kept as " + hash + " were changed: their hash is " + rules.hash());
    }
    return new GrossToNet(rules);
  }

  private static void check(Payslips.Stored stored, GrossToNet calculator, List<String> faults) {
    Payslip again = calculator.calculate(stored.payslip().inputs()).payslip();
    if (!again.equals(stored.payslip())) {
      faults.add(
          "payslip %s of %s, paid on %s: kept gross %s, net %s; worked out again gross %s, net %s"
              .formatted(
                  stored.id(),
                  stored.payrollId(),
                  stored.payslip().inputs().period().payDate(),
                  stored.payslip().gross(),
                  stored.payslip().net(),
                  again.gross(),
                  again.net()));
    }
  }
}
