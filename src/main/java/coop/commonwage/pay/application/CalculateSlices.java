package coop.commonwage.pay.application;

import coop.commonwage.pay.choices.EmployerChoices;
import coop.commonwage.pay.payruns.GrossToNet;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.pay.payruns.YearBefore;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Calculates the slices of a job that nobody else has claimed, until none is left. A slice is one
 * transaction: a node that dies in the middle of it leaves it as it was, for the next one.
 */
@Dependent
public class CalculateSlices {

  private static final System.Logger LOG = System.getLogger(CalculateSlices.class.getName());

  private final EmployerTransactions transactions;
  private final PayRuns runs;
  private final CalculationJobs jobs;
  private final PayslipDrafts drafts;
  private final EmployerOnBooks employer;
  private final RecordedChoices choices;
  private final EmployerMonths months;
  private final TimeQuestions questions;
  private final HolidayOfLeavers leavers;
  private final RuleSet rules;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public CalculateSlices(
      @Half("pay") EmployerTransactions transactions,
      PayRuns runs,
      CalculationJobs jobs,
      PayslipDrafts drafts,
      EmployerOnBooks employer,
      RecordedChoices choices,
      EmployerMonths months,
      TimeQuestions questions,
      HolidayOfLeavers leavers,
      RuleSet rules,
      @Half("pay") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.runs = runs;
    this.jobs = jobs;
    this.drafts = drafts;
    this.employer = employer;
    this.choices = choices;
    this.months = months;
    this.questions = questions;
    this.leavers = leavers;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return how many slices were calculated here
   */
  public int work(UUID employerId, UUID jobId) {
    int calculated = 0;
    try {
      while (transactions.in(employerId, () -> calculateNext(employerId, jobId))) {
        calculated++;
      }
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.ERROR, "The calculation " + jobId + " failed", failure);
      transactions.run(employerId, () -> jobs.fail(jobId, reason(failure), clock.instant()));
    }
    return calculated;
  }

  private static String reason(RuntimeException failure) {
    return "The calculation stopped: "
        + (failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage())
        + ". Nothing was paid; put it right and calculate again.";
  }

  private boolean calculateNext(UUID employerId, UUID jobId) {
    Optional<CalculationJobs.Slice> claimed = jobs.claim(jobId);
    if (claimed.isEmpty()) {
      return false;
    }
    CalculationJobs.Job job = jobs.find(jobId).orElseThrow();
    PayRun run = runs.find(job.payRunId()).orElseThrow();
    Instant now = clock.instant();
    List<UUID> employments = claimed.get().employments();
    EmployerChoices settled = choices.choices();
    DraftPayslips drafted =
        new DraftPayslips(
            run.period(),
            new GrossToNet(rules),
            rules,
            employer.facts().bankHolidays(),
            settled,
            new YearBefore(settled, months::of),
            now);
    drafted.requireLaw();
    List<PayslipDrafts.Material> gathered = drafts.gather(run, employments, rules);
    gathered.forEach(drafted::add);
    leavers.find(gathered, run.period(), drafted);
    questions.open(employments, run.period().days().lastDay()).forEach(drafted::addQuestion);
    drafts.replace(run.id(), employments, drafted.drafts(), drafted.found(), now);
    if (jobs.finish(claimed.get(), now)) {
      complete(employerId, job);
    }
    return true;
  }

  private void complete(UUID employerId, CalculationJobs.Job job) {
    PayRun run = runs.hold(job.payRunId()).orElseThrow();
    if (!(run instanceof PayRun.Open open)) {
      throw new IllegalStateException(
          "pay run " + run.id() + " is " + run.state().word() + " although it is being calculated");
    }
    runs.move(
        open.calculatedBy(job.accountId()),
        new PayRuns.Step(clock.instant(), job.actor(), job.reason()));
    audit.record(
        employerId,
        job.actor(),
        "pay-run.calculated",
        "pay-run/" + run.id(),
        Map.of("rules", rules.hash()));
  }
}
