package coop.commonwage.pay.jobs;

import coop.commonwage.pay.application.CalculateSlices;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;

/** Calculates slices of one pay run until none is left unclaimed. */
@Dependent
public class CalculatePayRunJob implements Job {

  static final String EMPLOYER = "employer";
  static final String CALCULATION = "calculation";

  @Inject CalculateSlices slices;

  @Override
  public void execute(JobExecutionContext context) {
    JobDataMap data = context.getMergedJobDataMap();
    slices.work(
        UUID.fromString(data.getString(EMPLOYER)), UUID.fromString(data.getString(CALCULATION)));
  }
}
