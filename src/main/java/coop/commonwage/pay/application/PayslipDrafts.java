package coop.commonwage.pay.application;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.contracts.Standing;
import coop.commonwage.pay.deductions.pensions.MembershipEvent;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.leave.EarlierPay;
import coop.commonwage.pay.payruns.FindingFact;
import coop.commonwage.pay.payruns.InsuredPay;
import coop.commonwage.pay.payruns.OnRecord;
import coop.commonwage.pay.payruns.OneOffEarning;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.YearToDate;
import coop.commonwage.pay.statutorypay.Payday;
import coop.commonwage.rules.RuleSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payslips while their run can still change them, and what they are worked out from. */
public interface PayslipDrafts {

  /**
   * Counts what is unpaid into the run and gives all there is to know about these employments.
   * Visits and one-off earnings that another run has counted are not given.
   *
   * @param rules by which it is decided how far back what was told still matters
   */
  List<Material> gather(PayRun run, List<UUID> employments, RuleSet rules);

  /**
   * All there is to know about these employments for a period, whatever is paid of it; counts
   * nothing into any run, and knows of no corrections and one-off earnings.
   */
  List<Material> preview(PayPeriod period, List<UUID> employments, RuleSet rules);

  /** Replaces what the run holds for these employments. */
  void replace(
      UUID payRunId, List<UUID> employments, List<Draft> drafts, List<Found> found, Instant at);

  /**
   * Takes all drafts and exceptions out of a run, and lets go of what it had counted for others
   * than these employments.
   */
  void clear(UUID payRunId, List<UUID> employments);

  /** Keeps the text of the rules, so that every payslip can be worked out again for ever. */
  void keep(RuleSet rules, Instant at);

  /**
   * All that is known about one worker for one run.
   *
   * @param contracts the versions that hold on some day of the run's period, oldest first; one,
   *     unless terms change inside the period
   * @param standing what HMRC and the pension say on the pay date; empty when nothing is known
   * @param time what was worked, and what changed about earlier periods
   * @param before the totals of the tax year; empty when no payslip of it is known
   * @param yearBegan the period of the first payslip of the tax year, when nothing was known before
   *     it; empty when there is no payslip, or the totals before the first are known
   * @param notices since when HMRC's word on code and loans stands as it does
   * @param insured what earlier payslips of the tax year paid; only of a company director
   * @param instructions what payroll was told to do for the worker, oldest first
   * @param paydays earlier payments, where an absence asks what was earned before it
   * @param daysWorked days with work that is or was paid, oldest first, where there is an absence
   * @param earlier what finalised payslips paid for work, oldest first, as far back as holiday
   *     looks; empty for whom holiday makes no difference
   */
  record Material(
      UUID employmentId,
      LocalDate dateOfBirth,
      LocalDate startDate,
      Optional<LocalDate> leaveDate,
      List<ContractTerms> contracts,
      Optional<Standing> standing,
      OnRecord.Notices notices,
      TimeMaterial time,
      List<OneOffEarning> oneOffs,
      Optional<YearToDate> before,
      Optional<PayPeriod> yearBegan,
      List<InsuredPay> insured,
      List<Given<?>> instructions,
      List<Payday> paydays,
      List<LocalDate> daysWorked,
      List<EarlierPay> earlier) {

    /** The same, had payroll been told only this. */
    Material withInstructions(List<Given<?>> told) {
      return new Material(
          employmentId,
          dateOfBirth,
          startDate,
          leaveDate,
          contracts,
          standing,
          notices,
          time,
          oneOffs,
          before,
          yearBegan,
          insured,
          told,
          paydays,
          daysWorked,
          earlier);
    }
  }

  /**
   * A payslip that was worked out.
   *
   * @param enrolment that it makes the worker a member of the pension
   */
  record Draft(UUID id, UUID employmentId, Payslip payslip, Optional<MembershipEvent> enrolment) {}

  /** Something a person should see. */
  record Found(
      UUID id,
      UUID employmentId,
      boolean blocks,
      String code,
      String message,
      List<FindingFact> facts) {}
}
