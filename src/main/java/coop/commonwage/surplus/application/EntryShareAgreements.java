package coop.commonwage.surplus.application;

import coop.commonwage.surplus.capital.EntryShare;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Agreements to take shares as they are on record, each with its id, of the employer whose
 * transaction is open.
 */
public interface EntryShareAgreements {

  /** Those of somebody that stand, the oldest first. */
  List<Agreement> of(UUID personId);

  /** One that stands; empty where there is none with this id, or it is withdrawn. */
  Optional<Agreement> find(UUID id);

  /** Those somebody asked to withdraw and nobody confirmed yet. */
  List<Agreement> waiting();

  /** Whether one was withdrawn. */
  boolean isWithdrawn(UUID id);

  /** Those of somebody that were withdrawn, in the order they were agreed. */
  List<Withdrawn> withdrawn(UUID personId);

  void ask(UUID id, Asked asked);

  /** Lets one stand that somebody asked to withdraw. */
  void keep(UUID id, UUID by, String login, Instant at);

  void confirm(UUID id, UUID by, String login, Instant at);

  /**
   * An agreement that stands.
   *
   * @param asked who wants it withdrawn; empty while nobody does
   */
  record Agreement(
      UUID id, EntryShare share, String payrollId, String name, Optional<Asked> asked) {}

  /** An agreement that was withdrawn, and who confirmed it. */
  record Withdrawn(Agreement agreement, String login, Instant at) {}

  /** Who wants an agreement withdrawn, when and why. */
  record Asked(String reason, UUID by, String login, Instant at) {}
}
