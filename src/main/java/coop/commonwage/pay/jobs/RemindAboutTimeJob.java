package coop.commonwage.pay.jobs;

import coop.commonwage.pay.application.RemindAboutTime;
import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.scheduling.RecurringJob;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Every morning: finds what the office has to see to before wages are right, for every employer.
 * One employer's trouble does not keep the others waiting.
 */
@Dependent
public class RemindAboutTimeJob implements Job {

  private static final System.Logger LOG = System.getLogger(RemindAboutTimeJob.class.getName());

  @Inject EmployersOfInstallation employers;
  @Inject RemindAboutTime reminders;

  @Override
  public void execute(JobExecutionContext context) {
    for (EmployersOfInstallation.Entry employer : employers.all()) {
      try {
        reminders.remind(employer.id());
      } catch (RuntimeException failed) {
        LOG.log(
            System.Logger.Level.WARNING,
            "The reminders of " + employer.name() + " could not be found",
            failed);
      }
    }
  }

  @Produces
  static RecurringJob recurring() {
    return new RecurringJob(RemindAboutTimeJob.class, "0 0 5 * * ?");
  }
}
