package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A payslip while it is being made: the lines so far, what they add up to, and what was found. */
final class Draft {

  /** The rule of a line that comes from what was agreed, not from law. */
  static final String CONTRACT = "contract";

  private static final int USUAL_LINES = 16;

  private final PayslipInputs inputs;
  private final LawOfPayslip law;
  private final Function<String, Working> workings;
  private final List<PayslipLine> lines = new ArrayList<>(USUAL_LINES);
  private final List<PayslipFinding> findings = new ArrayList<>(0);
  private Money gross = Money.ZERO;
  private Money taxable = Money.ZERO;
  private Money nicable = Money.ZERO;
  private Money minimumWagePay = Money.ZERO;

  /**
   * @param workings who listens while the line of a code is worked out
   */
  Draft(PayslipInputs inputs, LawOfPayslip law, Function<String, Working> workings) {
    this.inputs = inputs;
    this.law = law;
    this.workings = workings;
  }

  PayslipInputs inputs() {
    return inputs;
  }

  WorkerTerms terms() {
    return inputs.terms();
  }

  PayFrequency frequency() {
    return inputs.period().frequency();
  }

  LawOfPayslip law() {
    return law;
  }

  Working working(String code) {
    return workings.apply(code);
  }

  /** Pay so far: the sum of the earnings. */
  Money gross() {
    return gross;
  }

  /** Pay so far that income tax is due on. */
  Money taxable() {
    return taxable;
  }

  /** Pay so far that National Insurance is due on. */
  Money nicable() {
    return nicable;
  }

  /** Says how much of the pay so far no income tax is due on. */
  void freeOfTax(Money amount) {
    taxable = taxable.minus(amount);
  }

  /** Says how much of the pay so far no National Insurance is due on. */
  void freeOfNationalInsurance(Money amount) {
    nicable = nicable.minus(amount);
  }

  /** Pay so far that counts towards the minimum wage. */
  Money minimumWagePay() {
    return minimumWagePay;
  }

  /** Adds an earning. */
  void earn(
      String code,
      Optional<PayslipLine.Quantity> quantity,
      Optional<Rate> rate,
      Money amount,
      String rule) {
    gross = gross.plus(amount);
    taxable = taxable.plus(amount);
    nicable = nicable.plus(amount);
    add(LineKind.EARNING, code, quantity, rate, amount, rule);
  }

  /** Says how much of the pay so far counts towards the minimum wage. */
  void countTowardsMinimumWage(Money amount) {
    minimumWagePay = minimumWagePay.plus(amount);
  }

  /** Says how much less of the pay so far counts: given up, or taken for the employer's own use. */
  void lowerMinimumWagePay(Money amount) {
    minimumWagePay = minimumWagePay.minus(amount);
  }

  /**
   * How much may still be taken before pay falls below the minimum wage. Whoever takes something
   * says so with {@link #lowerMinimumWagePay}.
   *
   * @return empty when no time was worked, because then the minimum wage sets no floor
   */
  Optional<Money> minimumWageHeadroom() {
    return law.minimumWage()
        .headroom(terms().dateOfBirth(), inputs.worked().minimumWageMinutes(), minimumWagePay);
  }

  /** Adds a deduction, an employer's cost or an information without quantity. */
  void add(LineKind kind, String code, Optional<Rate> rate, Money amount, String rule) {
    add(kind, code, Optional.empty(), rate, amount, rule);
  }

  void add(
      LineKind kind,
      String code,
      Optional<PayslipLine.Quantity> quantity,
      Optional<Rate> rate,
      Money amount,
      String rule) {
    lines.add(new PayslipLine(kind, code, quantity, rate, amount, rule));
  }

  void find(PayslipFinding finding) {
    findings.add(finding);
  }

  /** The sum of the lines with this code so far. */
  Money amount(String code) {
    long pence = 0;
    for (PayslipLine line : lines) {
      if (line.code().equals(code)) {
        pence = Math.addExact(pence, line.amount().pence());
      }
    }
    return Money.ofPence(pence);
  }

  List<PayslipLine> lines() {
    return lines;
  }

  List<PayslipFinding> findings() {
    return findings;
  }
}
