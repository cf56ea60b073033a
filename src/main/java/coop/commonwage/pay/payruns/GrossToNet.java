package coop.commonwage.pay.payruns;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.OutsideVerifiedSpan;
import coop.commonwage.rules.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * From a worker's terms, paid time, one-off earnings and the year so far to a payslip: one pure
 * function of its inputs and a rule set. No clock, no database; safe to share between threads. It
 * remembers the rules looked up for a pay period, nothing else.
 *
 * <p>The order is the order of the payslip: time, guaranteed hours, sleep-ins and turns on call,
 * the minimum wage over the work so far, sick pay and family pay, what is paid once, mileage, what
 * puts the time of earlier periods right; then tax, National Insurance, loans and pension on the
 * gross pay these make; then what orders of courts and public bodies take, and last what the worker
 * agreed to. Pay given up for the pension comes before the minimum wage, and a pension taken before
 * tax comes before tax.
 */
public final class GrossToNet {

  private final RuleSet rules;
  private final Map<PayPeriod, LawOfPayslip> laws = new ConcurrentHashMap<>();
  private final Function<PayPeriod, LawOfPayslip> lawOf = this::law;
  private volatile LastLaw lastLaw;

  public GrossToNet(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * Works out a payslip. Its inputs name the tax code, the National Insurance letter and the loans
   * that were operated: what stands on record, unless the law sets something else for the pay day.
   *
   * @throws OutsideVerifiedSpan naming the rule file, when it has not been checked for the date
   */
  public CalculatedPayslip calculate(PayslipInputs inputs) {
    return calculate(inputs, Draft.NOBODY_LISTENS);
  }

  /**
   * Looks up the law of a pay period, which every payslip of it needs whoever it is for.
   *
   * @throws OutsideVerifiedSpan naming the rule file, when it has not been checked for the period
   */
  public void requireLaw(PayPeriod period) {
    law(period);
  }

  /**
   * Unfolds one line of a payslip: inputs, formula, rule entries, figures on the way. It is worked
   * out again from the inputs, by the same code that made the line.
   *
   * @param key the line's {@link PayslipLine#key()}
   * @return empty when the payslip has no such line
   */
  public Optional<Derivation> explain(PayslipInputs inputs, String key) {
    WorkingNotes notes = new WorkingNotes();
    Payslip payslip =
        calculate(inputs, asked -> asked.equals(key) ? notes : Working.SILENT).payslip();
    return payslip.lines().stream()
        .filter(line -> line.key().equals(key))
        .findFirst()
        .map(line -> notes.derivation(line.code(), payslip.amountOf(key)));
  }

  /**
   * How the minimum wage of the period was checked, whether or not anything was missing: time,
   * rate, the pay that counts and why the rest does not. It is what an employer has to be able to
   * show for each worker and period (National Minimum Wage Regulations 2015, reg. 59).
   *
   * @return empty when no time was worked
   */
  public Optional<Derivation> minimumWage(PayslipInputs inputs) {
    WorkingNotes notes = new WorkingNotes();
    Payslip payslip =
        calculate(inputs, asked -> asked.equals(MinimumWageLine.CODE) ? notes : Working.SILENT)
            .payslip();
    return inputs.worked().minimumWageMinutes() == 0
        ? Optional.empty()
        : Optional.of(notes.derivation(MinimumWageLine.CODE, payslip.amount(MinimumWageLine.CODE)));
  }

  private CalculatedPayslip calculate(PayslipInputs given, Function<String, Working> workings) {
    LawOfPayslip law = law(given.period());
    LawfulTerms.Outcome lawful = LawfulTerms.of(given, law);
    PayslipInputs inputs = lawful.inputs();
    Draft draft = new Draft(inputs, law, workings);
    if (!inputs.circumstances().corrections().isEmpty()) {
      limitTakingBack(draft);
    }
    if (draft.isTold() && OrderLines.mayHoldBackLoans(inputs)) {
      limitLoans(draft);
    }
    addPayTaxAndPension(draft);
    if (draft.isTold()) {
      OrderLines.addTo(draft);
      AgreedDeductionLines.addTo(draft);
    }
    UnpaidGapsLine.addTo(draft);
    HolidayLines.addAccrued(draft);
    check(draft, lawful.findings());
    return finished(draft);
  }

  private void limitLoans(Draft draft) {
    Draft withAllLoans = new Draft(draft.inputs(), draft.law(), Draft.NOBODY_LISTENS);
    withAllLoans.takingBack().limit(draft.takingBack().most());
    addPayTaxAndPension(withAllLoans);
    draft.limitLoans(OrderLines.loansBeside(withAllLoans));
  }

  private static void check(Draft draft, List<PayslipFinding> onTerms) {
    TermsCheck.addTo(draft);
    draft.find(onTerms);
    RosterCheck.addTo(draft);
    RosterCheck.checkNet(draft);
  }

  private CalculatedPayslip finished(Draft draft) {
    Payslip payslip =
        new Payslip(
            draft.inputs(),
            rules.hash(),
            draft.finishedLines(),
            draft.gross(),
            draft.net(),
            draft.payable(),
            after(draft));
    return new CalculatedPayslip(payslip, draft.findings(), draft.pensionPlace().enrolment());
  }

  /**
   * Takes back no more of earlier pay than leaves a payslip that gives as much as it takes. Nearly
   * always the minimum wage stops it before; else the most is sought, because tax and every share
   * of pay fall with it.
   */
  private void limitTakingBack(Draft draft) {
    PayslipInputs inputs = draft.inputs();
    LawOfPayslip law = draft.law();
    Draft whole = new Draft(inputs, law, Draft.NOBODY_LISTENS);
    addPayTaxAndPension(whole);
    if (givesSomething(whole)) {
      return;
    }
    long low = 0;
    long high = whole.takingBack().taken().pence();
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      Draft trial = new Draft(inputs, law, Draft.NOBODY_LISTENS);
      trial.takingBack().limit(Money.ofPence(middle));
      addPayTaxAndPension(trial);
      if (givesSomething(trial)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    draft.takingBack().limit(Money.ofPence(low));
  }

  private static boolean givesSomething(Draft draft) {
    return !draft.net().isNegative() && !draft.payable().isNegative();
  }

  /** An empty draft with the law of its period. */
  Draft draft(PayslipInputs inputs, Function<String, Working> workings) {
    return new Draft(inputs, law(inputs.period()), workings);
  }

  private void addPayTaxAndPension(Draft draft) {
    addPayUpToSacrifice(draft);
    if (PensionSacrificeLines.isAgreed(draft)) {
      PensionSacrificeLines.addTo(draft, () -> withNothingGivenUp(draft));
    }
    addPayAfterSacrifice(draft);
    PensionAssessmentLines.addTo(draft);
    PensionLines.addBeforeTax(draft);
    TaxAndInsuranceLines.addTo(draft);
    PensionLines.addAfterTax(draft);
  }

  private Draft withNothingGivenUp(Draft draft) {
    Draft whole = new Draft(draft.inputs(), draft.law(), Draft.NOBODY_LISTENS);
    whole.takingBack().limit(draft.takingBack().most());
    addPayUpToSacrifice(whole);
    addPayAfterSacrifice(whole);
    return whole;
  }

  private static void addPayUpToSacrifice(Draft draft) {
    addPayForTime(draft);
    if (draft.isTold()) {
      addPayOfAbsences(draft);
      MinimumWageFacts.addTo(draft);
    }
  }

  private static void addPayOfAbsences(Draft draft) {
    HolidayLines.addTaken(draft);
    HolidayInSickness.findIn(draft);
    OtherLeaveLines.addTo(draft);
    SickPayLines.addTo(draft);
    FamilyPayLines.addTo(draft);
  }

  /** Pay that follows from the time of the period alone. */
  static void addPayForTime(Draft draft) {
    WorkedTimeLines.addTo(draft);
    EnhancementLines.addTo(draft);
    GuaranteedHoursLine.addTo(draft);
    SleepInLine.addTo(draft);
    OnCallLine.addTo(draft);
  }

  private void addPayAfterSacrifice(Draft draft) {
    MinimumWageLine.addTo(draft);
    HolidayLines.addRolledUp(draft);
    if (draft.isTold()) {
      MinimumWageArrearsLines.addTo(draft);
    }
    OneOffLines.addTo(draft);
    MileageLines.addTo(draft);
    CorrectionLines.addTo(draft, lawOf);
  }

  private LawOfPayslip law(PayPeriod period) {
    LastLaw last = lastLaw;
    if (last != null && last.period() == period) {
      return last.law();
    }
    LawOfPayslip law = laws.computeIfAbsent(period, asked -> LawOfPayslip.of(rules, asked));
    lastLaw = new LastLaw(period, law);
    return law;
  }

  /** The law asked for last: the next payslip of a run asks for the same. */
  private record LastLaw(PayPeriod period, LawOfPayslip law) {}

  private static YearToDate after(Draft draft) {
    YearToDate before = draft.inputs().before();
    return new YearToDate(
        before.gross().plus(draft.gross()),
        before.taxable().plus(draft.taxable()),
        draft.afterThis(before.tax(), YearFigure.TAX),
        before.nicable().plus(draft.nicable()),
        draft.afterThis(before.employeeNic(), YearFigure.EMPLOYEE_NIC),
        draft.afterThis(before.employerNic(), YearFigure.EMPLOYER_NIC),
        draft.afterThis(before.studentLoan(), YearFigure.STUDENT_LOAN),
        draft.afterThis(before.postgraduateLoan(), YearFigure.POSTGRADUATE_LOAN),
        draft.afterThis(before.employeePension(), YearFigure.EMPLOYEE_PENSION),
        draft.afterThis(before.employerPension(), YearFigure.EMPLOYER_PENSION),
        draft.mileage().milesTenths(),
        draft.mileage().overApproved());
  }
}
