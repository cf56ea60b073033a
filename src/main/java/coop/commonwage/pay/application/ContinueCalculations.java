package coop.commonwage.pay.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Goes on with calculations that stopped without an end, because the node that was asked died
 * before it could pass the work on.
 */
@Dependent
public class ContinueCalculations {

  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private final EmployerTransactions transactions;
  private final CalculationJobs jobs;
  private final CalculateSlices slices;
  private final Clock clock;

  @Inject
  public ContinueCalculations(
      @Half("pay") EmployerTransactions transactions,
      CalculationJobs jobs,
      CalculateSlices slices,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.slices = slices;
    this.clock = clock;
  }

  public void goOn(UUID employerId) {
    Instant silentSince = clock.instant().minus(LONGEST_SILENCE);
    List<UUID> silent = transactions.in(employerId, () -> jobs.untouchedSince(silentSince));
    silent.forEach(jobId -> slices.work(employerId, jobId));
  }
}
