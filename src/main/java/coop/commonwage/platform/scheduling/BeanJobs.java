package coop.commonwage.platform.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
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

  private final BlockingQueue<Executor> inApplication = new LinkedBlockingQueue<>();

  /**
   * @param executors one for each thread of the scheduler; each brings the application's context to
   *     one job at a time, because two threads in one context would share connections
   */
  void runWith(Collection<Executor> executors) {
    inApplication.addAll(executors);
  }

  @Override
  public Job newJob(TriggerFiredBundle fired, Scheduler scheduler) {
    Class<? extends Job> type = fired.getJobDetail().getJobClass();
    return context -> run(type, context);
  }

  private void run(Class<? extends Job> type, JobExecutionContext context)
      throws JobExecutionException {
    Exception[] failure = new Exception[1];
    Executor executor = free();
    try {
      executor.execute(() -> failure[0] = failureOf(type, context));
    } finally {
      inApplication.add(executor);
    }
    if (failure[0] != null) {
      LOG.log(Level.SEVERE, "The job " + context.getJobDetail().getKey() + " failed", failure[0]);
      throw new JobExecutionException(failure[0], false);
    }
  }

  private Executor free() throws JobExecutionException {
    try {
      return inApplication.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobExecutionException(e, false);
    }
  }

  /** Null when the job did its work. */
  private Exception failureOf(Class<? extends Job> type, JobExecutionContext context) {
    boolean activated = requests.activate();
    try {
      jobs.select(type).get().execute(context);
      return null;
    } catch (Exception e) {
      return e;
    } finally {
      if (activated) {
        requests.deactivate();
      }
    }
  }
}
