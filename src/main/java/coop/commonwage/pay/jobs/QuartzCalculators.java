package coop.commonwage.pay.jobs;

import coop.commonwage.pay.application.Calculators;
import coop.commonwage.platform.scheduling.JobScheduler;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Wakes calculators as Quartz jobs, which any node of the cluster may run. */
@Dependent
public class QuartzCalculators implements Calculators {

  private final JobScheduler scheduler;

  @Inject
  public QuartzCalculators(JobScheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void wake(UUID employerId, UUID jobId, int howMany) {
    for (int number = 1; number <= howMany; number++) {
      scheduler.runNow(
          CalculatePayRunJob.class,
          jobId + "/" + number,
          Map.of(
              CalculatePayRunJob.EMPLOYER,
              employerId.toString(),
              CalculatePayRunJob.CALCULATION,
              jobId.toString()));
    }
  }
}
