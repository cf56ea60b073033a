package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What members are paid by bank, of the employer whose transaction is open: share interest, what
 * was redeemed, and the cash of everybody who is no worker. Facts are added, never changed; a batch
 * that was cancelled pays nothing.
 */
public interface BankBatches {

  /** Nobody else gathers what is open until the transaction ends. */
  void hold();

  /** What left the accounts in money, less what was set off, and stands in no batch; by person. */
  List<Payment> open();

  void add(Batch batch, UUID preparer, List<Payment> payments);

  Optional<Batch> find(UUID id);

  /** Newest first. */
  List<Batch> list();

  /** By person and entry. */
  List<Payment> payments(UUID batchId);

  /** Some of them, in the same order. */
  List<Payment> payments(UUID batchId, int from, int most);

  /** What those of a batch come to, kind by kind. */
  List<KindSum> sums(UUID batchId);

  /**
   * What waits under a least payment until a later share, or the end of a membership, brings it.
   */
  Carried carried();

  /** One of them. */
  Optional<Payment> payment(UUID batchId, UUID entryId);

  /** Those of a batch whose distribution was taken back since. */
  List<Payment> takenBack(UUID batchId);

  /**
   * @return false when it was released before
   */
  boolean release(UUID batchId, UUID preparer, UUID releaser, Release release);

  /** Keeps in which record of the register each account stands that its payments went to. */
  void wentTo(UUID batchId, Map<UUID, UUID> records);

  /**
   * Its payments are open again.
   *
   * @return false when it was cancelled before
   */
  boolean cancel(UUID batchId, Cancellation cancellation);

  /** Those of a batch that the bank sent back, by person and entry. */
  List<Return> returned(UUID batchId);

  /**
   * Notes that the bank sent a payment of a released batch back: it is open again.
   *
   * @return false when that was noted before
   */
  boolean comesBack(UUID batchId, Return back);

  /** Whether what the bank paid here was paid back by its receiver, or set off, since. */
  boolean wasGivenBack(UUID entryId);

  /** Everything a posted distribution pays by bank, by payroll number. */
  List<Followed> ofDistribution(UUID distributionId);

  /** The same of one member. */
  List<Followed> ofMember(UUID distributionId, UUID personId);

  /**
   * A batch.
   *
   * @param preparer the account that prepared it
   * @param people to how many people its payments go
   * @param returned how many of its payments the bank sent back
   * @param release who released it, when, and the hash of the file; empty before
   * @param cancellation who cancelled it instead
   */
  record Batch(
      UUID id,
      LocalDate payOn,
      Instant preparedAt,
      String preparedBy,
      UUID preparer,
      int payments,
      int people,
      Money total,
      int returned,
      Optional<Release> release,
      Optional<Cancellation> cancellation) {

    /** Whether none of its payments stayed with who was to have it. */
    public boolean allCameBack() {
      return returned > 0 && returned == payments;
    }

    /** Whether it still can be released or cancelled. */
    public boolean waits() {
      return release.isEmpty() && cancellation.isEmpty();
    }

    /** {@code prepared}, {@code released} or {@code cancelled}. */
    public String state() {
      return waits() ? "prepared" : release.isPresent() ? "released" : "cancelled";
    }
  }

  /** The sum of a kind of payments; of so many people. */
  record KindSum(PaidKind kind, int people, int payments, Money total) {}

  /** What is carried, and for how many people. */
  record Carried(int people, Money total) {}

  /** That a second person released it, and the hash of the file that left. */
  record Release(Instant at, String by, String sha256) {}

  /** That it shall not be paid. */
  record Cancellation(Instant at, String by, String reason) {}

  /**
   * That the bank sent a payment back.
   *
   * @param entryId the payment's
   * @param on the day the bank had it back
   * @param reason why it came back, as the bank says
   * @param evidence what shows it: the line of the account, the letter
   */
  record Return(
      UUID entryId, LocalDate on, String reason, String evidence, Instant at, String by) {}

  /**
   * The last time the bank sent a payment back.
   *
   * @param on the day the bank had it back
   * @param sent when the file with it had left
   * @param to in which record of the register the account stands it was sent to; empty for one that
   *     left before that was kept
   */
  record CameBack(LocalDate on, Instant sent, Optional<UUID> to) {}

  /**
   * Whose it is.
   *
   * @param died whether the membership ended because they died: then it goes to the estate
   */
  record Receiver(UUID personId, String payrollId, String name, boolean died) {}

  /**
   * One payment.
   *
   * @param entryId the entry of the account it pays
   * @param distributionId the distribution it is of; empty for what the board decided
   * @param paidTo who acts for the estate and is paid by the batch it stands in; empty for the
   *     member
   * @param cameBack when a batch paid it before, the bank sent it back and it waits again; empty
   *     otherwise
   */
  record Payment(
      UUID entryId,
      Receiver to,
      PaidKind kind,
      LocalDate day,
      Money amount,
      Optional<UUID> distributionId,
      Optional<String> paidTo,
      Optional<CameBack> cameBack) {

    /** The same, to somebody who acts for the estate. */
    public Payment to(String estate) {
      return new Payment(
          entryId, to, kind, day, amount, distributionId, Optional.of(estate), cameBack);
    }
  }

  /**
   * What one person gets of a distribution by bank, and how far it is.
   *
   * @param due what left the account
   * @param setOff what of it settled an earlier payment for the same year
   * @param inBatch what stands in a batch; empty in none
   * @param payOn the day of payment of that batch
   * @param released whether that batch has left
   */
  record Followed(
      Receiver to,
      String memberClass,
      PaidKind kind,
      Money due,
      Money setOff,
      Optional<Money> inBatch,
      Optional<LocalDate> payOn,
      boolean released) {}
}
