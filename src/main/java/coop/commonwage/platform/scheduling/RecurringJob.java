package coop.commonwage.platform.scheduling;

import org.quartz.Job;

/**
 * A job that comes round by itself. A room offers one as a CDI bean (a producer is enough), and it
 * is scheduled when the application starts.
 *
 * @param job the class of the job, itself a CDI bean
 * @param cron a Quartz cron expression, in Europe/London
 */
public record RecurringJob(Class<? extends Job> job, String cron) {}
