package coop.commonwage.platform.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.spi.JobFactory;
import org.quartz.spi.TriggerFiredBundle;

/** Finds the CDI bean of a job, and runs it as the application would. */
@ApplicationScoped
class BeanJobs implements JobFactory {

  private static final Logger LOG = Logger.getLogger(BeanJobs.class.getName());

  @Inject @Any Instance<Job> jobs;
  @Inject RequestContextController requests;

  private Executor inApplication = Runnable::run;

  void runWith(Executor executor) {
    this.inApplication = executor;
  }

  @Override
  public Job newJob(TriggerFiredBundle fired, Scheduler scheduler) {
    Class<? extends Job> type = fired.getJobDetail().getJobClass();
    return context -> run(type, context);
  }

  private void run(Class<? extends Job> type, JobExecutionContext context)
      throws JobExecutionException {
    Exception[] failure = new Exception[1];
    inApplication.execute(
        () -> {
          boolean activated = requests.activate();
          try {
            jobs.select(type).get().execute(context);
          } catch (Exception e) {
            failure[0] = e;
          } finally {
            if (activated) {
              requests.deactivate();
            }
          }
        });
    if (failure[0] != null) {
      LOG.log(Level.SEVERE, "The job " + context.getJobDetail().getKey() + " failed", failure[0]);
      throw new JobExecutionException(failure[0], false);
    }
  }
}
