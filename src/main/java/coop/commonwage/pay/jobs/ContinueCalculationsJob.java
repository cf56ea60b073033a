package coop.commonwage.pay.jobs;

import coop.commonwage.pay.application.ContinueCalculations;
import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.scheduling.RecurringJob;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Every minute: goes on with calculations that nobody has touched for a while. One employer's
 * trouble does not keep the others waiting.
 */
@Dependent
public class ContinueCalculationsJob implements Job {

  private static final System.Logger LOG =
      System.getLogger(ContinueCalculationsJob.class.getName());

  @Inject EmployersOfInstallation employers;
  @Inject ContinueCalculations calculations;

  @Override
  public void execute(JobExecutionContext context) {
    for (EmployersOfInstallation.Entry employer : employers.all()) {
      try {
        calculations.goOn(employer.id());
      } catch (RuntimeException failed) {
        LOG.log(
            System.Logger.Level.WARNING,
            "The calculations of " + employer.name() + " could not go on",
            failed);
      }
    }
  }

  @Produces
  static RecurringJob recurring() {
    return new RecurringJob(ContinueCalculationsJob.class, "30 * * * * ?");
  }
}
