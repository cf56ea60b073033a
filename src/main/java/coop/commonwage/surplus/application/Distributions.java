package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.resolutions.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Distributions of the employer whose transaction is open. */
public interface Distributions {

  void draft(StoredDistribution distribution, Step step);

  Optional<StoredDistribution> find(UUID id);

  /**
   * As {@link #find}, and nobody else may move it until the transaction ends.
   *
   * <p>Whoever holds more than one thing takes them in one order, or two would wait for each other:
   * first the accounts ({@link CapitalAccounts#hold}), then what is gathered for the bank ({@link
   * BankBatches#hold}), then what is settled ({@link DividendBook#hold}), and distributions last.
   */
  Optional<StoredDistribution> hold(UUID id);

  /** Newest year first. */
  List<StoredDistribution> list();

  /** Writes every figure of a draft under a seal; only its proposal may follow. */
  void freeze(UUID id, FrozenDistribution figures);

  /** The seal the figures were frozen under; empty for what was frozen before there were seals. */
  Optional<String> seal(UUID id);

  /**
   * Reads what one statement needs back; the shares of everybody must still sum to the pools and
   * the steps to the declared surplus.
   *
   * @param shareId which is also the statement's id
   * @throws IllegalArgumentException when they do not
   */
  FrozenShare share(UUID id, UUID shareId);

  /** Reads the figures back; they must still sum to the declared surplus. */
  FrozenDistribution frozen(UUID id);

  void move(UUID id, Proposal to, UUID by, Step step);

  void keepResolution(UUID id, String hash, Resolution resolution, Signature signature);

  /** Whether the minute book has a resolution of this number already. */
  boolean isNumberTaken(String number);

  void addToAccounts(UUID id, List<CapitalEntry> entries, Instant at);

  /** How a distribution moved the accounts, in the order of the entries. */
  List<CapitalEntry> entries(UUID id);

  /**
   * Of whom a tranche holds too little by now to take this distribution back out of it, by payroll
   * number.
   */
  List<CapitalAccounts.Owner> shortAfterReversing(UUID id);

  /** A proposal, or a resolution not posted yet, that brings in what this one left waiting. */
  Optional<StoredDistribution> carriedIsBroughtSoon(UUID id);

  /** A distribution that stands and has paid what this one left waiting. */
  Optional<StoredDistribution> carriedIsPaidIn(UUID id);

  /** What left each member's account to be paid in cash for a posted distribution. */
  Map<UUID, Money> paidInCash(UUID id);

  /** Notes by which posted reversal a distribution was taken back; once. */
  void reversed(UUID id, UUID by);

  /** Another distribution that was posted for the same labour year and stands. */
  boolean isYearPosted(UUID labourYearId);

  /**
   * The distribution the members decided on instead of this one, while it stands: of what they
   * adopted for the same year, the later; of what is before them still, what was posted.
   */
  Optional<UUID> replacedBy(UUID id);

  /** As {@link #replacedBy}, of every distribution that was replaced. */
  Map<UUID, UUID> replaced();

  List<DistributionView.HistoryEntry> history(UUID id);

  /** Notes that the cash was handed over; once. */
  void keepHandover(UUID id, Handover handover);

  Optional<Handover> handover(UUID id);

  /**
   * Notes that it was handed over once more; each time.
   *
   * @param again how many people were not handed over before, and what all are to be paid
   */
  void handedOverAgain(UUID id, Handover again);

  /**
   * By whom a resolution was signed.
   *
   * @param minutes of the meeting, typed by another; empty where a ballot decided
   */
  record Signature(UUID by, Optional<UUID> minutes, Instant at) {}

  /** Who moved it, when and why. */
  record Step(Instant at, String actor, String reason) {}

  /** That the cash was handed over to be paid. */
  record Handover(Instant at, String by, int people, Money amount) {}
}
