package coop.commonwage.platform.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/**
 * Gives jobs to the cluster. Any node may run them, and after a node dies another one runs again
 * what it was doing: every job must be idempotent.
 */
@ApplicationScoped
public class JobScheduler {

  private Scheduler scheduler;

  void use(Scheduler started) {
    this.scheduler = started;
  }

  /**
   * Runs a job once, now, on some node; asking again while it waits or runs changes nothing.
   *
   * @param key names this piece of work among those of its class
   */
  public void runNow(Class<? extends Job> job, String key, Map<String, String> data) {
    JobKey jobKey = JobKey.jobKey(key, job.getName());
    JobDetail detail =
        JobBuilder.newJob(job)
            .withIdentity(jobKey)
            .usingJobData(new JobDataMap(data))
            .requestRecovery()
            .build();
    try {
      scheduler.scheduleJob(
          detail,
          TriggerBuilder.newTrigger()
              .withIdentity(TriggerKey.triggerKey(key, job.getName()))
              .startNow()
              .build());
    } catch (ObjectAlreadyExistsException alreadyAsked) {
      return;
    } catch (SchedulerException e) {
      throw new IllegalStateException("The job " + jobKey + " could not be scheduled", e);
    }
  }

  /** Runs a job on a cron expression, in Europe/London, replacing an earlier expression. */
  public void cron(Class<? extends Job> job, String expression) {
    JobKey jobKey = JobKey.jobKey("cron", job.getName());
    TriggerKey triggerKey = TriggerKey.triggerKey("cron", job.getName());
    try {
      scheduler.addJob(
          JobBuilder.newJob(job).withIdentity(jobKey).storeDurably().requestRecovery().build(),
          true);
      var trigger =
          TriggerBuilder.newTrigger()
              .withIdentity(triggerKey)
              .forJob(jobKey)
              .withSchedule(
                  CronScheduleBuilder.cronSchedule(expression)
                      .inTimeZone(java.util.TimeZone.getTimeZone("Europe/London"))
                      .withMisfireHandlingInstructionFireAndProceed())
              .build();
      if (scheduler.rescheduleJob(triggerKey, trigger) == null) {
        scheduler.scheduleJob(trigger);
      }
    } catch (ObjectAlreadyExistsException anotherNodeWasFirst) {
      return;
    } catch (SchedulerException e) {
      throw new IllegalStateException("The job " + jobKey + " could not be scheduled", e);
    }
  }
}
