package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.SingleTransaction;
import coop.commonwage.surplus.application.Distributions;
import coop.commonwage.surplus.application.FrozenDistribution;
import coop.commonwage.surplus.application.StoredDistribution;
import coop.commonwage.surplus.distributions.Fingerprint;
import coop.commonwage.surplus.resolutions.Proposal;
import java.util.UUID;

/**
 * Stores a distribution as proposing one does, in a transaction that needs no container, and says
 * how long each part took.
 *
 * @param hashingNanos the fingerprint of every figure
 * @param storingNanos the draft, its frozen figures and the step to a proposal
 * @param committingNanos until all of it was safe on the disk
 */
public record MeasuredDistribution(long hashingNanos, long storingNanos, long committingNanos) {

  /** Stores, commits and measures. */
  public static MeasuredDistribution of(
      SingleTransaction transaction,
      StoredDistribution draft,
      FrozenDistribution frozen,
      Distributions.Step step) {
    SqlDistributions distributions = new SqlDistributions(transaction.dataSource());
    UUID proposer = draft.id();
    long begin = System.nanoTime();
    String hash = Fingerprint.of(draft.form(), draft.year().lastDay(), frozen.distribution());
    long hashed = System.nanoTime();
    distributions.draft(draft, step);
    distributions.freeze(draft.id(), frozen);
    distributions.move(draft.id(), new Proposal.Draft().propose(proposer, hash), proposer, step);
    long stored = System.nanoTime();
    transaction.commit();
    return new MeasuredDistribution(hashed - begin, stored - hashed, System.nanoTime() - stored);
  }

  /** The fingerprint of what stands in the database, added up again while it is read. */
  public static String readBack(SingleTransaction transaction, StoredDistribution stored) {
    return Fingerprint.of(
        stored.form(),
        stored.year().lastDay(),
        new SqlDistributions(transaction.dataSource()).frozen(stored.id()).distribution());
  }

  public long nanos() {
    return hashingNanos + storingNanos + committingNanos;
  }
}
