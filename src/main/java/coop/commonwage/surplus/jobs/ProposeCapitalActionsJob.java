package coop.commonwage.surplus.jobs;

import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.scheduling.RecurringJob;
import coop.commonwage.surplus.application.ProposeCapitalActions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Every night: proposes the interest of the year that is over and what is paid back this year to
 * the board. Each is proposed once, so running twice changes nothing; nothing moves by it.
 */
@Dependent
@DisallowConcurrentExecution
public class ProposeCapitalActionsJob implements Job {

  private static final Logger LOG = Logger.getLogger(ProposeCapitalActionsJob.class.getName());
  private static final String EVERY_NIGHT = "0 40 2 * * ?";

  @Inject EmployersOfInstallation employers;
  @Inject ProposeCapitalActions propose;

  @Produces
  static RecurringJob everyNight() {
    return new RecurringJob(ProposeCapitalActionsJob.class, EVERY_NIGHT);
  }

  @Override
  public void execute(JobExecutionContext context) {
    for (EmployersOfInstallation.Entry employer : employers.all()) {
      try {
        propose
            .propose(employer.id())
            .refused()
            .forEach(
                why ->
                    LOG.log(
                        Level.INFO,
                        "Nothing proposed on the accounts of {0}: {1}",
                        new Object[] {employer.name(), why}));
      } catch (RuntimeException failed) {
        LOG.log(
            Level.WARNING,
            "What is due on the accounts of " + employer.name() + " is not proposed yet",
            failed);
      }
    }
  }
}
