package coop.commonwage.yearend.jobs;

import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.scheduling.RecurringJob;
import coop.commonwage.yearend.PayDueDividends;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Looks every night whether dividends are due to be handed to payroll, or have to come back from
 * it. Each is done once, so running twice changes nothing; one employer's trouble does not keep the
 * others waiting.
 */
@Dependent
@DisallowConcurrentExecution
public class PayDividendsJob implements Job {

  private static final Logger LOG = Logger.getLogger(PayDividendsJob.class.getName());
  private static final String EVERY_NIGHT = "0 50 2 * * ?";

  @Inject EmployersOfInstallation employers;
  @Inject PayDueDividends dividends;

  @Produces
  static RecurringJob everyNight() {
    return new RecurringJob(PayDividendsJob.class, EVERY_NIGHT);
  }

  @Override
  public void execute(JobExecutionContext context) {
    for (EmployersOfInstallation.Entry employer : employers.all()) {
      try {
        PayDueDividends.Done done = dividends.pay(employer.id());
        if (!done.isNothing()) {
          LOG.log(
              Level.INFO,
              "Dividends of {0}: {1} distributions handed over, {2} shares withdrawn, {3} steps"
                  + " failed and are tried again",
              new Object[] {employer.name(), done.handedOver(), done.withdrawn(), done.failed()});
        }
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "The dividends of " + employer.name() + " are not paid yet", failed);
      }
    }
  }
}
