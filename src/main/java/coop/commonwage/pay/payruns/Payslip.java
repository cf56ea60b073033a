package coop.commonwage.pay.payruns;

import coop.commonwage.money.Money;
import coop.commonwage.pay.instructions.Given;
import java.util.List;

/**
 * One worker's pay for one run. Net is gross less deductions; what reaches the bank is net plus
 * reimbursements. Both are checked whenever a payslip is made, also when it is read back.
 *
 * @param inputs all it was worked out from
 * @param ruleSetHash SHA-256, in hex, of the rule set it was worked out with
 * @param lines in the order they are shown
 * @param gross the sum of the earnings
 * @param net gross less the deductions
 * @param payable net plus the reimbursements: the money that is sent
 * @param after the worker's totals of the tax year with this payslip
 */
public record Payslip(
    PayslipInputs inputs,
    String ruleSetHash,
    List<PayslipLine> lines,
    Money gross,
    Money net,
    Money payable,
    YearToDate after) {

  public Payslip {
    PayslipLines all = PayslipLines.copyOf(lines);
    lines = all;
    PayslipLines.Sums sums = all.sums();
    if (!gross.equals(sums.earned())) {
      throw new IllegalArgumentException(
          "gross " + gross + " is not the earnings, " + sums.earned());
    }
    if (!net.equals(gross.minus(sums.deducted()))) {
      throw new IllegalArgumentException(
          "net " + net + " is not gross " + gross + " less deductions " + sums.deducted());
    }
    if (!payable.equals(net.plus(sums.reimbursed()))) {
      throw new IllegalArgumentException(
          "payable "
              + payable
              + " is not net "
              + net
              + " plus reimbursements "
              + sums.reimbursed());
    }
  }

  /** The sum of the lines of one kind. */
  public Money total(LineKind kind) {
    return Money.ofPence(PayslipLines.copyOf(lines).pence(kind));
  }

  /** The sum of the lines with this code; zero when there is none. */
  public Money amount(String code) {
    return Money.ofPence(PayslipLines.copyOf(lines).pence(code));
  }

  /** The sum of the lines with this {@link PayslipLine#key()}; zero when there is none. */
  public Money amountOf(String key) {
    return lines.stream()
        .filter(line -> line.key().equals(key))
        .map(PayslipLine::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /**
   * The minutes of work it pays for: those of its period, and by how many those of earlier periods
   * changed.
   */
  public int workedMinutes() {
    return inputs.worked().minimumWageMinutes()
        + lines.stream()
            .filter(line -> line.code().equals(CorrectionLines.MINUTES))
            .flatMap(line -> line.quantity().stream())
            .mapToInt(PayslipLine.Quantity::amount)
            .sum();
  }

  /** For whom or what a line is that was made under an instruction; empty for all others. */
  public String about(PayslipLine line) {
    return line.reference()
        .flatMap(
            id ->
                inputs.circumstances().instructions().stream()
                    .filter(given -> given.reference().equals(id))
                    .findFirst())
        .flatMap(Given::onPayslip)
        .orElse("");
  }
}
