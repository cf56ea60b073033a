package coop.commonwage.pay.jobs;

import coop.commonwage.pay.application.OpenNextPayRuns;
import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.scheduling.RecurringJob;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Every night: opens the runs whose period has begun, for every employer. */
@Dependent
public class OpenPayRunsJob implements Job {

  @Inject EmployersOfInstallation employers;
  @Inject OpenNextPayRuns nextRuns;

  @Override
  public void execute(JobExecutionContext context) {
    employers.all().forEach(employer -> nextRuns.open(employer.id()));
  }

  @Produces
  static RecurringJob recurring() {
    return new RecurringJob(OpenPayRunsJob.class, "0 15 2 * * ?");
  }
}
