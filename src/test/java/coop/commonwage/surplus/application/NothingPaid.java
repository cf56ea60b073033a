package coop.commonwage.surplus.application;

import java.util.List;
import java.util.UUID;

/** A year end in which nothing was paid and payroll holds nothing. */
final class NothingPaid implements DividendsPaid {

  @Override
  public List<Paid> notSettled(UUID employerId, UUID distributionId) {
    return List.of();
  }

  @Override
  public Left left(UUID employerId, UUID distributionId) {
    return Left.NOTHING;
  }

  @Override
  public void takeOutOfPayroll(UUID employerId, String by, UUID reversalId) {}
}
