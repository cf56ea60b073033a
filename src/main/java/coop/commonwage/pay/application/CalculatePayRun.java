package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Starts the calculation of a run: cuts it into slices and leaves them to the nodes of the cluster.
 * Asking while one is under way gives that one.
 */
@Dependent
public class CalculatePayRun {

  /**
   * Small enough that progress is seen and two nodes share the work, large enough to be set-wise.
   */
  private static final int SMALLEST_SLICE = 10;

  private static final int LARGEST_SLICE = 250;
  private static final int SLICES_AT_LEAST = 8;
  private static final int MOST_CALCULATORS = 4;

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final PayRuns runs;
  private final Employments employments;
  private final CalculationJobs jobs;
  private final PayslipDrafts drafts;
  private final Calculators calculators;
  private final RuleSet rules;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public CalculatePayRun(
      @Half("pay") EmployerTransactions transactions,
      Caller caller,
      PayRuns runs,
      Employments employments,
      CalculationJobs jobs,
      PayslipDrafts drafts,
      Calculators calculators,
      RuleSet rules,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.runs = runs;
    this.employments = employments;
    this.jobs = jobs;
    this.drafts = drafts;
    this.calculators = calculators;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return the job to poll
   */
  public UUID calculate(UUID payRunId, String reason) {
    UUID jobId = transactions.in(caller.employerId(), () -> begin(payRunId, reason));
    calculators.wake(caller.employerId(), jobId, MOST_CALCULATORS);
    return jobId;
  }

  private UUID begin(UUID payRunId, String reason) {
    PayRun run = runs.hold(payRunId).orElseThrow(() -> Refused.notFound("pay run with this id"));
    Optional<UUID> running = jobs.running(payRunId);
    if (running.isPresent()) {
      return running.get();
    }
    runs.outOfOrder(payRunId).ifPresent(other -> PayRunRefusals.refuseOutOfOrder(run, other));
    Instant now = clock.instant();
    PayRuns.Step step = new PayRuns.Step(now, caller.login(), reason);
    switch (run) {
      case PayRun.Open open -> {}
      case PayRun.Calculated calculated -> runs.move(calculated.reopened(), step);
      case PayRun.Approved approved -> runs.move(approved.reopened(), step);
      case PayRun.Finalised finalised ->
          throw PayRunRefusals.wrongState(
              run, "calculated: its payslips are issued. Put what was wrong right in the next run");
    }
    List<UUID> toPay = employments.toPay(run.period().frequency(), run.period().days(), rules);
    if (toPay.isEmpty()) {
      throw Refused.conflict(
          "pay-run-empty",
          "Nobody to pay",
          "Nobody is employed with %s pay in %s: import workers first."
              .formatted(run.period().frequency().word(), run.period().days()));
    }
    drafts.clear(payRunId, toPay);
    drafts.keep(rules, now);
    UUID jobId = NewId.at(now);
    jobs.begin(
        new CalculationJobs.Job(jobId, payRunId, caller.accountId(), caller.login(), reason, now),
        slices(toPay));
    audit.record(
        caller.employerId(),
        caller.login(),
        "pay-run.calculation-started",
        "pay-run/" + payRunId,
        Map.of("people", Integer.toString(toPay.size()), "rules", rules.hash()));
    return jobId;
  }

  private static List<List<UUID>> slices(List<UUID> employments) {
    int size = Math.clamp(employments.size() / SLICES_AT_LEAST, SMALLEST_SLICE, LARGEST_SLICE);
    List<List<UUID>> slices = new ArrayList<>();
    for (int first = 0; first < employments.size(); first += size) {
      slices.add(employments.subList(first, Math.min(first + size, employments.size())));
    }
    return slices;
  }
}
