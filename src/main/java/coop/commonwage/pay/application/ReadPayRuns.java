package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the pay runs of the caller's employer. */
@Dependent
public class ReadPayRuns {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final PayRuns runs;
  private final CalculationJobs jobs;
  private final Payslips payslips;
  private final RecordedChoices choices;
  private final RuleSet rules;
  private final Clock clock;

  @Inject
  public ReadPayRuns(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      PayRuns runs,
      CalculationJobs jobs,
      Payslips payslips,
      RecordedChoices choices,
      RuleSet rules,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.runs = runs;
    this.jobs = jobs;
    this.payslips = payslips;
    this.choices = choices;
    this.rules = rules;
    this.clock = clock;
  }

  /** Newest first. */
  public List<PayRunEntry> list() {
    return transactions.in(caller.employerId(), runs::list);
  }

  public PayRunDetails one(UUID id) {
    return transactions.in(
        caller.employerId(),
        () -> {
          PayRun run = find(id);
          List<PayRunNotice> notices = new ArrayList<>(runs.notices(id));
          PayRunNotice.tooEarly(run, clock.today()).ifPresent(notices::add);
          notices.addAll(new PensionDates(rules.pensions(), choices.choices()).notices(run));
          int arrived = arrived(run);
          if (arrived > 0) {
            notices.add(PayRunNotice.calculateAgain(arrived));
          }
          Optional<UUID> calculation = jobs.running(id);
          return new PayRunDetails(
              id,
              run.state(),
              run.period(),
              nextStep(run, calculation.isPresent(), notices, arrived > 0),
              runs.totals(id),
              notices,
              runs.history(id),
              calculation);
        });
  }

  /** What came after the calculation; it matters between the calculation and the finalising. */
  private int arrived(PayRun run) {
    return switch (run) {
      case PayRun.Calculated calculated -> runs.arrivedSinceCalculation(run.id());
      case PayRun.Approved approved -> runs.arrivedSinceCalculation(run.id());
      case PayRun.Open open -> 0;
      case PayRun.Finalised finalised -> 0;
    };
  }

  static PayRunDetails.NextStep nextStep(
      PayRun run, boolean isCalculating, List<PayRunNotice> notices, boolean isOutdated) {
    return switch (run) {
      case PayRun.Open open ->
          isCalculating ? PayRunDetails.NextStep.WAIT : PayRunDetails.NextStep.CALCULATE;
      case PayRun.Calculated calculated ->
          notices.stream().anyMatch(PayRunNotice::blocks)
              ? PayRunDetails.NextStep.MEND
              : isOutdated ? PayRunDetails.NextStep.CALCULATE : PayRunDetails.NextStep.APPROVE;
      case PayRun.Approved approved ->
          isOutdated ? PayRunDetails.NextStep.CALCULATE : PayRunDetails.NextStep.FINALISE;
      case PayRun.Finalised finalised -> PayRunDetails.NextStep.NOTHING;
    };
  }

  /** By payroll id; drafts while the run is not finalised. */
  public List<PayslipEntry> payslips(UUID id) {
    return transactions.in(
        caller.employerId(),
        () -> {
          find(id);
          return payslips.ofRun(id);
        });
  }

  public Progress progress(UUID jobId) {
    return transactions.in(
        caller.employerId(),
        () -> jobs.progress(jobId).orElseThrow(() -> Refused.notFound("job with this id")));
  }

  private PayRun find(UUID id) {
    return runs.find(id).orElseThrow(() -> Refused.notFound("pay run with this id"));
  }
}
