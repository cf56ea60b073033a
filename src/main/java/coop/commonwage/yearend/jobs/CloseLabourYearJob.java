package coop.commonwage.yearend.jobs;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.scheduling.RecurringJob;
import coop.commonwage.yearend.CloseDueLabourYear;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Looks every night whether a labour year of any employer is due to be closed. A year is closed
 * once, so running twice changes nothing; one employer's trouble does not keep the others waiting.
 */
@Dependent
@DisallowConcurrentExecution
public class CloseLabourYearJob implements Job {

  private static final Logger LOG = Logger.getLogger(CloseLabourYearJob.class.getName());
  private static final String EVERY_NIGHT = "0 40 2 * * ?";

  @Inject EmployersOfInstallation employers;
  @Inject CloseDueLabourYear close;
  @Inject Clock clock;

  @Produces
  static RecurringJob everyNight() {
    return new RecurringJob(CloseLabourYearJob.class, EVERY_NIGHT);
  }

  @Override
  public void execute(JobExecutionContext context) {
    for (EmployersOfInstallation.Entry employer : employers.all()) {
      try {
        close
            .close(employer.id(), clock.today())
            .ifPresent(
                year ->
                    LOG.log(
                        Level.INFO,
                        "Closed the labour year {0} of {1}",
                        new Object[] {year.days(), employer.name()}));
      } catch (RuntimeException failed) {
        LOG.log(
            Level.WARNING, "The labour year of " + employer.name() + " is not closed yet", failed);
      }
    }
  }
}
