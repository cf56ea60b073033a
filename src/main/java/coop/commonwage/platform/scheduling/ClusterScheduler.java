package coop.commonwage.platform.scheduling;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Quartz on tables that every node of the cluster shares. It must stop before the connection pools
 * go: a scheduler that outlives its pools never ends.
 */
@ApplicationScoped
public class ClusterScheduler {

  private static final Logger LOG = Logger.getLogger(ClusterScheduler.class.getName());
  private static final long LONGEST_WAIT_MILLIS = 8_000;
  private static final long STEP_MILLIS = 100;
  private static final int THREADS = 4;

  @Inject JobScheduler jobScheduler;
  @Inject BeanJobs beanJobs;
  @Inject @Any Instance<RecurringJob> recurring;
  @Resource ContextService contexts;

  private Scheduler scheduler;

  /** Starts the scheduler and schedules every recurring job the rooms offer. */
  public void start() {
    try {
      scheduler = new StdSchedulerFactory(properties()).getScheduler();
      // Quartz has threads of its own; its jobs run with this application's names and classes
      beanJobs.runWith(
          IntStream.range(0, THREADS)
              .mapToObj(
                  n -> contexts.createContextualProxy((Executor) Runnable::run, Executor.class))
              .toList());
      scheduler.setJobFactory(beanJobs);
      jobScheduler.use(scheduler);
      scheduler.start();
      recurring.forEach(job -> jobScheduler.cron(job.job(), job.cron()));
    } catch (SchedulerException e) {
      throw new IllegalStateException("The job scheduler did not start: " + e.getMessage(), e);
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    String[][] settings = {
      {"org.quartz.scheduler.instanceName", "commonwage"},
      {"org.quartz.scheduler.instanceId", "AUTO"},
      {"org.quartz.scheduler.skipUpdateCheck", "true"},
      {"org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool"},
      {"org.quartz.threadPool.threadCount", Integer.toString(THREADS)},
      {"org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX"},
      {
        "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate"
      },
      {"org.quartz.jobStore.tablePrefix", "scheduler.QRTZ_"},
      {"org.quartz.jobStore.useProperties", "true"},
      {"org.quartz.jobStore.isClustered", "true"},
      {"org.quartz.jobStore.clusterCheckinInterval", "2000"},
      {"org.quartz.jobStore.misfireThreshold", "30000"},
      {"org.quartz.jobStore.dataSource", "scheduler"},
      {"org.quartz.dataSource.scheduler.jndiURL", "java:app/jdbc/scheduler"},
      {"org.quartz.dataSource.scheduler.jndiAlwaysLookup", "false"},
    };
    for (String[] setting : settings) {
      properties.setProperty(setting[0], setting[1]);
    }
    return properties;
  }

  /** Whether jobs are being run. */
  public boolean isRunning() {
    try {
      return scheduler != null
          && scheduler.isStarted()
          && !scheduler.isInStandbyMode()
          && !scheduler.isShutdown();
    } catch (SchedulerException e) {
      LOG.log(Level.WARNING, "The job scheduler does not say whether it runs", e);
      return false;
    }
  }

  /** Takes no new job, waits a while for those that run, and stops. */
  public void stop() {
    if (scheduler == null) {
      return;
    }
    try {
      scheduler.standby();
      long waited = 0;
      while (!scheduler.getCurrentlyExecutingJobs().isEmpty() && waited < LONGEST_WAIT_MILLIS) {
        TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        waited += STEP_MILLIS;
      }
      scheduler.shutdown(false);
    } catch (SchedulerException e) {
      LOG.log(Level.WARNING, "The job scheduler did not stop cleanly", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
