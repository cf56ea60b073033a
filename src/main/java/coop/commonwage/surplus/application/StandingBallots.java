package coop.commonwage.surplus.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Ballots that are called or open, of the employer whose transaction is open. */
public interface StandingBallots {

  /** The ballot whose outcome is still to come for a proposal. */
  Optional<Standing> on(UUID distributionId);

  /** Takes a ballot from the vote: it never opens, or its box is emptied unread. */
  void withdraw(UUID ballotId, Instant at, String by, String reason);

  /** A ballot that is called or open, and when it closes. */
  record Standing(UUID id, Instant closesAt) {}
}
