package coop.commonwage.surplus.jobs;

import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.scheduling.RecurringJob;
import coop.commonwage.surplus.application.CloseBallots;
import coop.commonwage.surplus.application.GiveNotices;
import coop.commonwage.surplus.application.OpenBallots;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Every minute: gives notice that is due, closes ballots whose time is over, opens those whose
 * moment has come. Each happens once to a ballot, however often the job runs and on however many
 * nodes; one employer's trouble does not keep the others waiting.
 */
@Dependent
@DisallowConcurrentExecution
public class BallotsJob implements Job {

  private static final Logger LOG = Logger.getLogger(BallotsJob.class.getName());
  private static final String EVERY_MINUTE = "5 * * * * ?";

  @Inject EmployersOfInstallation employers;
  @Inject GiveNotices notices;
  @Inject OpenBallots open;
  @Inject CloseBallots close;

  @Produces
  static RecurringJob everyMinute() {
    return new RecurringJob(BallotsJob.class, EVERY_MINUTE);
  }

  @Override
  public void execute(JobExecutionContext context) {
    for (EmployersOfInstallation.Entry employer : employers.all()) {
      UUID id = employer.id();
      attempt(employer, "give notice of", () -> notices.byPage(id));
      attempt(employer, "close", () -> close.due(id));
      attempt(employer, "open", () -> open.due(id));
    }
  }

  private interface Step {
    int take();
  }

  private static void attempt(EmployersOfInstallation.Entry employer, String what, Step step) {
    try {
      int done = step.take();
      if (done > 0) {
        LOG.log(Level.INFO, "{0}: {1}, {2} done", new Object[] {employer.name(), what, done});
      }
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Could not " + what + " the ballots of " + employer.name(), failed);
    }
  }
}
