package coop.commonwage.pay.jobs;

import coop.commonwage.pay.application.ContinueCalculations;
import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.scheduling.RecurringJob;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Every minute: goes on with calculations that nobody has touched for a while. */
@Dependent
public class ContinueCalculationsJob implements Job {

  @Inject EmployersOfInstallation employers;
  @Inject ContinueCalculations calculations;

  @Override
  public void execute(JobExecutionContext context) {
    employers.all().forEach(employer -> calculations.goOn(employer.id()));
  }

  @Produces
  static RecurringJob recurring() {
    return new RecurringJob(ContinueCalculationsJob.class, "30 * * * * ?");
  }
}
