package coop.commonwage.pay.jobs;

import coop.commonwage.pay.application.CheckWorkedDays;
import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.scheduling.RecurringJob;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Every night: mends worked days that differ from the visits, for every employer. One employer's
 * trouble does not keep the others waiting.
 */
@Dependent
public class CheckWorkedDaysJob implements Job {

  private static final System.Logger LOG = System.getLogger(CheckWorkedDaysJob.class.getName());

  @Inject EmployersOfInstallation employers;
  @Inject CheckWorkedDays checks;

  @Override
  public void execute(JobExecutionContext context) {
    for (EmployersOfInstallation.Entry employer : employers.all()) {
      try {
        checks.check(employer.id());
      } catch (RuntimeException failed) {
        LOG.log(
            System.Logger.Level.WARNING,
            "The worked days of " + employer.name() + " could not be checked",
            failed);
      }
    }
  }

  @Produces
  static RecurringJob recurring() {
    return new RecurringJob(CheckWorkedDaysJob.class, "0 40 2 * * ?");
  }
}
