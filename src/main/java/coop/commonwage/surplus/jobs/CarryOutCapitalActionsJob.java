package coop.commonwage.surplus.jobs;

import coop.commonwage.platform.database.EmployersOfInstallation;
import coop.commonwage.platform.scheduling.RecurringJob;
import coop.commonwage.surplus.application.CarryOutCapitalActions;
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
 * Every night: carries out the yearly interest, the redemptions and whatever else two people
 * approved and whose day has come. Each is carried out once, so running twice changes nothing; one
 * that cannot be carried out keeps no other waiting.
 */
@Dependent
@DisallowConcurrentExecution
public class CarryOutCapitalActionsJob implements Job {

  private static final Logger LOG = Logger.getLogger(CarryOutCapitalActionsJob.class.getName());
  private static final String EVERY_NIGHT = "0 10 1 * * ?";

  @Inject EmployersOfInstallation employers;
  @Inject CarryOutCapitalActions carryOut;

  @Produces
  static RecurringJob everyNight() {
    return new RecurringJob(CarryOutCapitalActionsJob.class, EVERY_NIGHT);
  }

  @Override
  public void execute(JobExecutionContext context) {
    for (EmployersOfInstallation.Entry employer : employers.all()) {
      try {
        for (UUID action : carryOut.due(employer.id())) {
          carryOut(employer, action);
        }
      } catch (RuntimeException failed) {
        LOG.log(
            Level.WARNING,
            "What is due on the accounts of " + employer.name() + " could not be read",
            failed);
      }
    }
  }

  private void carryOut(EmployersOfInstallation.Entry employer, UUID action) {
    try {
      if (carryOut.carryOut(employer.id(), "schedule", action)) {
        LOG.log(
            Level.INFO,
            "Carried out {0} on the accounts of {1}",
            new Object[] {action, employer.name()});
      }
    } catch (RuntimeException failed) {
      LOG.log(
          Level.WARNING,
          "Action " + action + " on the accounts of " + employer.name() + " is not carried out",
          failed);
    }
  }
}
