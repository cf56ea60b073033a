package coop.commonwage.surplus.application;

import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.Slip;
import java.util.List;
import java.util.UUID;

/**
 * The boxes slips are put into, of the employer whose transaction is open. What is in a box cannot
 * be read in the database, and the order in which slips came is not kept.
 */
public interface BallotBoxes {

  /** Makes the empty box of a ballot that opens. */
  void open(Ballot ballot);

  /** Puts a slip in; false when the box was emptied already. */
  boolean put(Ballot ballot, Slip slip);

  /** Takes every slip out, once; nothing can be put in any more. Empty when it was done before. */
  List<Slip> empty(Ballot ballot);

  /** Destroys what is in the box unread. */
  void destroy(UUID ballotId);
}
