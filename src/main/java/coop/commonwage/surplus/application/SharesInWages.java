package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What payroll did with a worker's share of the surplus. The surplus does not know payroll; the
 * year end, which knows both, answers.
 */
public interface SharesInWages {

  /** Where one worker's share of a distribution is; empty where payroll was not given it. */
  Optional<InWages> find(UUID employerId, UUID distributionId, UUID personId);

  /**
   * A share payroll was given.
   *
   * @param amount what it was given
   * @param where {@code waiting}, {@code counted} in a pay run that is not finalised, {@code paid}
   *     or {@code withdrawn}
   * @param payDate of the run that counts or paid it; empty in no run
   */
  record InWages(Money amount, String where, Optional<LocalDate> payDate) {}
}
