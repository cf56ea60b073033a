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

  /**
   * Posted distributions that stand, and are not handed over though their day has come, or had
   * something released since they were.
   */
  List<UUID> toHandOver(LocalDate today);

  /** Which of these distributions were reversed. */
  List<UUID> reversedAmong(List<UUID> distributions);

  /** Posted reversals of which payroll was not told yet; oldest first. */
  List<UUID> toWithdraw();

  /** The distributions of this one's labour year that were reversed; oldest first. */
  List<UUID> reversedOfSameYear(UUID distributionId);

  /** Nobody else settles anything until the transaction ends. */
  void hold();

  /**
   * How what was paid of a reversed distribution was settled. What was set off in a distribution
   * that was itself reversed since is settled no more.
   */
  List<Recovery> recoveries(UUID distributionId);

  /** What was set off against the shares of a distribution. */
  List<Recovery> setOffIn(UUID distributionId);

  /**
   * What the bank paid of reversed distributions and nobody settled yet, as it could be set off in
   * the distribution that stands for the same year.
   */
  List<Recovery> paidByBankAndTakenBack();

  /** As {@link #paidByBankAndTakenBack()}, of one person. */
  List<Recovery> paidByBankAndTakenBack(UUID personId);

  /**
   * Adds what is new; the same payment is set off in another once.
   *
   * @return those that were new
   */
  List<Recovery> add(List<Recovery> recoveries, Instant at, String by);

  /**
   * A settlement.
   *
   * @param distributionId the reversed distribution
   * @param kind what was paid: like is only set off against like
   * @param how {@code paid-back}, {@code let-go} or {@code set-off}
   * @param paid what was paid: no more than that is ever settled
   * @param setOffIn the distribution whose share it was set off against; empty for the others
   */
  record Recovery(
      UUID distributionId,
      UUID personId,
      PaidKind kind,
      String how,
      Money amount,
      Money paid,
      Optional<UUID> setOffIn,
      String reason) {

    /** A payment that settles what is due to the same person in another distribution. */
    public static Recovery setOff(
        UUID reversed, UUID personId, PaidKind kind, Money amount, Money paid, UUID setOffIn) {
      return new Recovery(
          reversed,
          personId,
          kind,
          "set-off",
          amount,
          paid,
          Optional.of(setOffIn),
          "paid for the same year before it was distributed again");
    }

    Recovery of(Money part) {
      return new Recovery(distributionId, personId, kind, how, part, paid, setOffIn, reason);
    }
  }
}
