package coop.commonwage.surplus.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Ballots that are called or open, of the employer whose transaction is open. */
public interface StandingBallots {

  /** The ballot whose outcome is still to come for a proposal. */
  Optional<Standing> on(UUID distributionId);

  /** Whether a ballot on it was closed, carried or lost. */
  boolean isDecided(UUID distributionId);

  /** Whether a ballot that was closed carried it. */
  boolean isCarried(UUID distributionId);

  /** Whether the members were ever called to a ballot on it, withdrawn or not. */
  boolean wasCalled(UUID distributionId);

  /** A ballot that is called or open, and when it closes. */
  record Standing(UUID id, Instant closesAt) {}
}
