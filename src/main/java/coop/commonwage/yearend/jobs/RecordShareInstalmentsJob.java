package coop.commonwage.yearend.jobs;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.scheduling.RecurringJob;
import coop.commonwage.yearend.RecordShareInstalments;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Every night: carries the instalments of entry shares that pay took, however long ago, over to the
 * members' accounts. Each is taken once, so running twice changes nothing.
 */
@Dependent
@DisallowConcurrentExecution
public class RecordShareInstalmentsJob implements Job {

  private static final Logger LOG = Logger.getLogger(RecordShareInstalmentsJob.class.getName());
  private static final String EVERY_NIGHT = "0 0 2 * * ?";

  @Inject EmployersOfInstallation employers;
  @Inject RecordShareInstalments instalments;
  @Inject Clock clock;

  @Produces
  static RecurringJob everyNight() {
    return new RecurringJob(RecordShareInstalmentsJob.class, EVERY_NIGHT);
  }

  @Override
  public void execute(JobExecutionContext context) {
    DateSpan ever = DateSpan.of(LocalDate.EPOCH, clock.today());
    for (EmployersOfInstallation.Entry employer : employers.all()) {
      try {
        instalments
            .record(employer.id(), "schedule", ever)
            .refused()
            .forEach(
                one ->
                    LOG.log(
                        Level.WARNING,
                        "{0}: the accounts did not take {1}",
                        new Object[] {employer.name(), one}));
      } catch (RuntimeException failed) {
        LOG.log(
            Level.WARNING,
            "The instalments of " + employer.name() + " are not recorded yet",
            failed);
      }
    }
  }
}
