package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What members are paid by bank, of the employer whose transaction is open; never changed. */
public interface BankBatches {

  /** What left the accounts in money and stands in no batch yet, by person. */
  List<Payment> open();

  void add(Batch batch, UUID preparer, List<Payment> payments);

  Optional<Batch> find(UUID id);

  /** Newest first. */
  List<Batch> list();

  /** By person and entry. */
  List<Payment> payments(UUID batchId);

  /**
   * @return false when it was released before
   */
  boolean release(UUID batchId, UUID preparer, UUID releaser, Release release);

  /**
   * A batch.
   *
   * @param preparer the account that prepared it
   * @param release who released it, when, and the hash of the file; empty before
   */
  record Batch(
      UUID id,
      LocalDate payOn,
      Instant preparedAt,
      String preparedBy,
      UUID preparer,
      int payments,
      Money total,
      Optional<Release> release) {}

  /** That a second person released it, and the hash of the file that left. */
  record Release(Instant at, String by, String sha256) {}

  /**
   * One payment.
   *
   * @param entryId the entry of the account it pays
   * @param kind {@code interest-paid} or {@code redeemed}
   */
  record Payment(UUID entryId, UUID personId, String kind, LocalDate day, Money amount) {}
}
