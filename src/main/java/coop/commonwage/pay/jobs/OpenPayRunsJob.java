package coop.commonwage.pay.jobs;

import coop.commonwage.pay.application.OpenNextPayRuns;
import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.scheduling.RecurringJob;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Every night: opens the runs whose period has begun, for every employer. One employer's trouble
 * does not keep the others waiting.
 */
@Dependent
public class OpenPayRunsJob implements Job {

  private static final System.Logger LOG = System.getLogger(OpenPayRunsJob.class.getName());

  @Inject EmployersOfInstallation employers;
  @Inject OpenNextPayRuns nextRuns;

  @Override
  public void execute(JobExecutionContext context) {
    for (EmployersOfInstallation.Entry employer : employers.all()) {
      try {
        nextRuns.open(employer.id());
      } catch (RuntimeException failed) {
        LOG.log(
            System.Logger.Level.WARNING,
            "The next pay runs of " + employer.name() + " are not open yet",
            failed);
      }
    }
  }

  @Produces
  static RecurringJob recurring() {
    return new RecurringJob(OpenPayRunsJob.class, "0 15 2 * * ?");
  }
}
