package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When dividends are paid and what of them had to come back, of the employer's open transaction.
 */
public interface DividendBook {

  /** The day from which a distribution's cash is handed over by itself; empty when by hand. */
  Optional<LocalDate> payOn(UUID distributionId);

  void payOn(UUID distributionId, LocalDate day, Instant at, String by);

  /** Posted distributions that stand, are not handed over, and whose day has come. */
  List<UUID> toHandOver(LocalDate today);

  /** Posted reversals whose original was handed over or may have been; oldest first. */
  List<UUID> toWithdraw();

  /** The distributions of this one's labour year that were reversed; oldest first. */
  List<UUID> reversedOfSameYear(UUID distributionId);

  /** How what was paid of a reversed distribution was settled. */
  List<Recovery> recoveries(UUID distributionId);

  /** What was set off against the shares of a distribution. */
  List<Recovery> setOffIn(UUID distributionId);

  /** Adds what is new; the same share is set off in another once. */
  void add(List<Recovery> recoveries, Instant at, String by);

  /**
   * A settlement.
   *
   * @param distributionId the reversed distribution
   * @param how {@code paid-back}, {@code let-go} or {@code set-off}
   * @param setOffIn the distribution whose share it was set off against; empty for the others
   */
  record Recovery(
      UUID distributionId,
      UUID personId,
      String how,
      Money amount,
      Optional<UUID> setOffIn,
      String reason) {}
}
