package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.deductions.MileageYear;
import coop.commonwage.pay.deductions.Working;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A payslip while it is being made: the lines so far, what they add up to, and what was found. */
final class Draft {

  /** The rule of a line that comes from what was agreed, not from law. */
  static final String CONTRACT = "contract";

  /** For a payslip nobody asks to explain, which is nearly every one. */
  static final Function<String, Working> NOBODY_LISTENS = code -> Working.SILENT;

  private static final int USUAL_LINES = 16;

  private final PayslipInputs inputs;
  private final LawOfPayslip law;
  private final Function<String, Working> workings;
  private final boolean isExplained;
  private final boolean isTold;
  private final long[] toYear = new long[YearFigure.COUNT];
  private PayslipLine[] lines = new PayslipLine[USUAL_LINES];
  private int lineCount;
  private List<PayslipFinding> findings = List.of();
  private long gross;
  private long freeOfTax;
  private long freeOfNationalInsurance;
  private long deducted;
  private long reimbursed;
  private long minimumWagePay;
  private long payForWork;
  private long minimumWageLowered;
  private MileageYear mileage;
  private long notBasic;
  private PensionPlace pensionPlace;
  private long loansDue;
  private long outOfReachOfOrders;
  private long loansRepaid;
  private long mostForLoans = Long.MAX_VALUE;
  private TakingBack takingBack;

  /**
   * @param workings who listens while the line of a code is worked out
   */
  Draft(PayslipInputs inputs, LawOfPayslip law, Function<String, Working> workings) {
    this.inputs = inputs;
    this.law = law;
    this.workings = workings;
    this.isExplained = workings != NOBODY_LISTENS;
    this.isTold = !inputs.circumstances().instructions().isEmpty();
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

  /** Whether payroll was told anything about this worker; of most it was told nothing. */
  boolean isTold() {
    return isTold;
  }

  LawOfPayslip law() {
    return law;
  }

  Working working(String code) {
    return isExplained ? workings.apply(code) : Working.SILENT;
  }

  /** Pay so far: the sum of the earnings. */
  Money gross() {
    return Money.ofPence(gross);
  }

  /** Pay so far less the deductions so far. */
  Money net() {
    return Money.ofPence(Math.subtractExact(gross, deducted));
  }

  /** Net pay so far and the reimbursements so far. */
  Money payable() {
    return Money.ofPence(Math.addExact(Math.subtractExact(gross, deducted), reimbursed));
  }

  /** Pay so far that income tax is due on. */
  Money taxable() {
    return Money.ofPence(Math.subtractExact(gross, freeOfTax));
  }

  /** Pay so far that National Insurance is due on. */
  Money nicable() {
    return Money.ofPence(Math.subtractExact(gross, freeOfNationalInsurance));
  }

  /** Says how much of the pay so far no income tax is due on. */
  void freeOfTax(Money amount) {
    freeOfTax = Math.addExact(freeOfTax, amount.pence());
  }

  /** Says how much of the pay so far no National Insurance is due on. */
  void freeOfNationalInsurance(Money amount) {
    freeOfNationalInsurance = Math.addExact(freeOfNationalInsurance, amount.pence());
  }

  /** Pay so far without what is added to it at times, paid once, or paid above a repaid outlay. */
  Money basicPay() {
    return Money.ofPence(Math.subtractExact(gross, notBasic));
  }

  /** Says how much of the pay so far is not basic pay. */
  void notBasic(Money amount) {
    notBasic = Math.addExact(notBasic, amount.pence());
  }

  /** Says where the worker stands with the pension in this period. */
  void settlePension(PensionPlace place) {
    pensionPlace = place;
  }

  PensionPlace pensionPlace() {
    return pensionPlace;
  }

  /** Pay so far that counts towards the minimum wage. */
  Money minimumWagePay() {
    return Money.ofPence(minimumWagePay);
  }

  /** Says how much of the pay so far counts towards the minimum wage. */
  void countTowardsMinimumWage(Money amount) {
    minimumWagePay = Math.addExact(minimumWagePay, amount.pence());
  }

  /** Says how much less of the pay so far counts: given up, or taken for the employer's own use. */
  void lowerMinimumWagePay(Money amount) {
    minimumWagePay = Math.subtractExact(minimumWagePay, amount.pence());
    minimumWageLowered = Math.addExact(minimumWageLowered, amount.pence());
  }

  /** How much of the pay so far was given up, or taken for the employer's own use. */
  Money minimumWageLowered() {
    return Money.ofPence(minimumWageLowered);
  }

  /**
   * How much may still be taken before pay falls below the minimum wage. Whoever takes something
   * says so with {@link #lowerMinimumWagePay}.
   *
   * @return empty when no time was worked, because then the minimum wage sets no floor
   */
  Optional<Money> minimumWageHeadroom() {
    return law.minimumWage()
        .headroom(
            MinimumWageFacts.worker(inputs),
            inputs.worked().minimumWageMinutes(),
            minimumWagePay());
  }

  /** Says how much of the pay so far no order may take. */
  void keepFromOrders(Money amount) {
    outOfReachOfOrders = Math.addExact(outOfReachOfOrders, amount.pence());
  }

  /** How much of the pay so far no order may take. */
  Money outOfReachOfOrders() {
    return Money.ofPence(outOfReachOfOrders);
  }

  /** Says how much orders that come first leave for loans. */
  void limitLoans(Money most) {
    mostForLoans = most.pence();
  }

  /**
   * Repays what is due on a loan, as far as orders leave room for it.
   *
   * @return what is repaid
   */
  Money repayLoan(Money due) {
    long repaid = Math.min(due.pence(), mostForLoans - loansRepaid);
    loansDue = Math.addExact(loansDue, due.pence());
    loansRepaid = Math.addExact(loansRepaid, repaid);
    return Money.ofPence(repaid);
  }

  /** What is due on loans, whether or not orders leave room for it. */
  Money loansDue() {
    return Money.ofPence(loansDue);
  }

  /** What is repaid on loans so far. */
  Money loansRepaid() {
    return Money.ofPence(loansRepaid);
  }

  /** Adds an earning. */
  void earn(String code, Money amount, String rule) {
    earn(code, 0, null, null, amount, rule);
  }

  /**
   * Adds an earning.
   *
   * @param unit what the quantity counts; null when there is none
   * @param rate pounds for one whole unit; null when there is none
   */
  void earn(
      String code, int quantity, PayslipLine.Unit unit, Rate rate, Money amount, String rule) {
    add(LineKind.EARNING, code, quantity, unit, rate, amount, rule);
  }

  /** Pay so far for work, as holiday pay follows it. */
  Money payForWork() {
    return Money.ofPence(payForWork);
  }

  /** Pay so far that a law fixes and nobody may give up: sick pay and family pay. */
  Money statutoryPay() {
    return Money.ofPence(PayslipLines.statutoryPence(lines, lineCount));
  }

  /** What earlier periods were paid too much, and what of it is taken back. */
  TakingBack takingBack() {
    if (takingBack == null) {
      takingBack = new TakingBack();
    }
    return takingBack;
  }

  /** Adds a deduction, an employer's cost or an information: an amount and nothing else. */
  void add(LineKind kind, String code, Money amount, String rule) {
    add(kind, code, 0, null, null, amount, rule);
  }

  /** Adds a line that belongs to an instruction. */
  void add(LineKind kind, String code, Money amount, String rule, String reference) {
    add(new PayslipLine(kind, code, 0, null, null, amount, rule, reference));
  }

  /**
   * Adds a line.
   *
   * @param unit what the quantity counts; null when there is none
   * @param rate pounds for one whole unit; null when there is none
   */
  void add(
      LineKind kind,
      String code,
      int quantity,
      PayslipLine.Unit unit,
      Rate rate,
      Money amount,
      String rule) {
    add(new PayslipLine(kind, code, quantity, unit, rate, amount, rule, null));
  }

  /** Adds a line made elsewhere, such as one that belongs to an instruction. */
  void add(PayslipLine line) {
    if (line.kind() == LineKind.EARNING) {
      gross = Math.addExact(gross, line.pence());
      payForWork = line.isPayForWork() ? Math.addExact(payForWork, line.pence()) : payForWork;
    } else if (line.kind() == LineKind.DEDUCTION) {
      deducted = Math.addExact(deducted, line.pence());
    } else if (line.kind() == LineKind.REIMBURSEMENT) {
      reimbursed = Math.addExact(reimbursed, line.pence());
    }
    if (lineCount == lines.length) {
      lines = Arrays.copyOf(lines, 2 * lineCount);
    }
    lines[lineCount++] = line;
  }

  /** Says what a line adds to the worker's totals of the tax year. */
  void countToYear(YearFigure figure, Money amount) {
    int at = figure.ordinal();
    toYear[at] = Math.addExact(toYear[at], amount.pence());
  }

  /** A figure of the tax year with what this payslip adds to it. */
  Money afterThis(Money before, YearFigure figure) {
    long added = toYear[figure.ordinal()];
    return added == 0 ? before : Money.ofPence(Math.addExact(before.pence(), added));
  }

  /** What this payslip adds so far to a figure of the tax year. */
  Money toYear(YearFigure figure) {
    return Money.ofPence(toYear[figure.ordinal()]);
  }

  /** The year's mileage with this payslip, or before it while its miles were not looked at. */
  MileageYear mileage() {
    return mileage == null ? inputs.before().mileage() : mileage;
  }

  /** Says what the year's mileage is with this payslip. */
  void mileageIs(MileageYear withThisPayslip) {
    mileage = withThisPayslip;
  }

  void find(List<PayslipFinding> all) {
    if (!all.isEmpty()) {
      all.forEach(this::find);
    }
  }

  void find(PayslipFinding finding) {
    if (findings.isEmpty()) {
      findings = new ArrayList<>();
    }
    findings.add(finding);
  }

  /** The same, unless it was found before. */
  void findOnce(PayslipFinding finding) {
    if (!findings.contains(finding)) {
      find(finding);
    }
  }

  /** The lines, handed over: nothing can be added any more. */
  PayslipLines finishedLines() {
    PayslipLine[] finished = lines;
    lines = null;
    return PayslipLines.handedOver(finished, lineCount);
  }

  List<PayslipFinding> findings() {
    return findings;
  }
}
