package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.application.PayslipDrafts.Material;
import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.contracts.Standing;
import coop.commonwage.pay.contracts.WorkerTerms;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.WorkedTime;
import coop.commonwage.pay.payruns.AbsenceFact;
import coop.commonwage.pay.payruns.CalculatedPayslip;
import coop.commonwage.pay.payruns.Circumstances;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.OnRecord;
import coop.commonwage.pay.payruns.PayslipInputs;
import coop.commonwage.pay.payruns.TimeCorrection;
import coop.commonwage.pay.payruns.YearBefore;
import coop.commonwage.pay.payruns.YearToDate;
import coop.commonwage.rules.BankHolidayDivision;
import coop.commonwage.rules.OutsideVerifiedSpan;
import coop.commonwage.rules.RuleSet;
import java.time.Instant;
import java.util.List;

/**
 * From all that is known about a worker to the inputs of a payslip, and by {@link GrossToNet} to
 * the payslip itself.
 *
 * <p>Of one thread: its count of time remembers what it met.
 */
final class PayslipCalculation {

  private final PayPeriod period;
  private final RuleSet rules;
  private final GrossToNet grossToNet;
  private final TimeByPeriod time;
  private final EmployerChoices choices;
  private final YearBefore yearBefore;
  private final LeaveOfRun leave;
  private final PensionOfRun pension;

  PayslipCalculation(
      PayPeriod period,
      GrossToNet grossToNet,
      RuleSet rules,
      BankHolidayDivision division,
      EmployerChoices choices,
      YearBefore yearBefore,
      Instant at) {
    this.period = period;
    this.rules = rules;
    this.grossToNet = grossToNet;
    this.time = new TimeByPeriod(choices, rules.bankHolidays(division));
    this.choices = choices;
    this.yearBefore = yearBefore;
    this.leave = new LeaveOfRun(period, rules.holiday(), division, choices);
    this.pension = new PensionOfRun(period, rules, choices, at);
  }

  /**
   * Refuses a period whose own days or pay date the rules have not been checked for.
   *
   * @throws OutsideVerifiedSpan naming the rule file
   */
  void requireLaw() {
    grossToNet.requireLaw(period);
    time.ofPeriod(period.days(), List.of(), List.of());
  }

  /** What the worker is paid for. */
  PaidTime counted(Material material) {
    return time.ofPeriod(period.days(), material.time().visits(), material.time().entries());
  }

  CalculatedPayslip payslip(Material material) {
    return payslip(material, counted(material));
  }

  /**
   * @param counted what {@link #counted} gave
   */
  CalculatedPayslip payslip(Material material, PaidTime counted) {
    Circumstances instructed = Circumstances.NONE.withInstructions(material.instructions());
    WorkerTerms terms = terms(material, instructed);
    Circumstances told =
        pension
            .circumstances(terms.pension(), instructed)
            .withOnRecord(OnRecord.of(terms, material.notices()))
            .withInsured(material.insured())
            .withChoices(choices, period)
            .withLeave(leave.of(material))
            .withCorrections(corrections(material, terms));
    Circumstances circumstances =
        told.withAbsences(
            AbsenceFact.of(
                told,
                material.paydays(),
                material.daysWorked(),
                material.startDate(),
                yearBefore,
                rules.statutoryPay()));
    return grossToNet.calculate(
        new PayslipInputs(
            terms,
            period,
            counted.worked(),
            material.oneOffs(),
            material
                .before()
                .map(YearToDate::keepingMileage)
                .orElseGet(() -> beginningOf(circumstances)),
            circumstances));
  }

  /** What changed about periods that are over, oldest first. */
  private List<TimeCorrection> corrections(Material material, WorkerTerms terms) {
    return material.time().earlier().stream().map(earlier -> correction(earlier, terms)).toList();
  }

  private TimeCorrection correction(TimeMaterial.EarlierTime earlier, WorkerTerms terms) {
    WorkedTime now =
        time.ofPeriod(earlier.period().days(), earlier.visits(), earlier.entries()).worked();
    return earlier
        .payslip()
        .map(paid -> TimeCorrection.of(paid, now, earlier.corrected(), earlier.because()))
        .orElseGet(
            () ->
                TimeCorrection.ofUnpaid(
                    new PayslipInputs(
                        earlier.contract().map(terms::under).orElse(terms),
                        earlier.period(),
                        now,
                        List.of(),
                        YearToDate.NOTHING,
                        Circumstances.NONE.withChoices(choices, earlier.period())),
                    earlier.corrected(),
                    earlier.because()));
  }

  /** The year's totals before its first payslip. */
  private YearToDate beginningOf(Circumstances circumstances) {
    return circumstances
        .broughtForward(period.taxYear())
        .map(YearToDate::of)
        .orElse(YearToDate.NOTHING);
  }

  private WorkerTerms terms(Material material, Circumstances told) {
    Standing standing = material.standing().orElseThrow();
    return new WorkerTerms(
        material.dateOfBirth(),
        material.startDate(),
        material.leaveDate(),
        material.contracts().getFirst(),
        standing.tax().taxCode(),
        standing.tax().niCategory(),
        standing.tax().studentLoanPlan(),
        standing.tax().postgraduateLoan(),
        pension.terms(standing.pension(), told));
  }
}
