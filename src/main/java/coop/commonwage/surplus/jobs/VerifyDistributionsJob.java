package coop.commonwage.surplus.jobs;

import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.scheduling.RecurringJob;
import coop.commonwage.surplus.application.VerifyDistributions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Every night: adds every distribution up again and compares its fingerprint with the one that was
 * put to the members. Each fault is written to the log as severe, because figures the members
 * decided were changed outside the program; nothing is mended.
 */
@Dependent
public class VerifyDistributionsJob implements Job {

  private static final Logger LOG = Logger.getLogger(VerifyDistributionsJob.class.getName());
  private static final String EVERY_NIGHT = "0 20 3 * * ?";

  @Inject EmployersOfInstallation employers;
  @Inject VerifyDistributions verify;

  @Produces
  static RecurringJob everyNight() {
    return new RecurringJob(VerifyDistributionsJob.class, EVERY_NIGHT);
  }

  @Override
  public void execute(JobExecutionContext context) {
    for (EmployersOfInstallation.Entry employer : employers.all()) {
      try {
        verify
            .verify(employer.id())
            .faults()
            .forEach(
                fault -> LOG.log(Level.SEVERE, "{0}: {1}", new Object[] {employer.name(), fault}));
      } catch (RuntimeException failed) {
        LOG.log(
            Level.WARNING,
            "The distributions of " + employer.name() + " could not be checked",
            failed);
      }
    }
  }
}
