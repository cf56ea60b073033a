package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.Receipt;
import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.ballots.Slip;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * A member votes: the entry on the roll is used up, a slip with a random receipt goes into the box,
 * both or neither. The receipt is given to the member and kept nowhere; there is no entry in the
 * audit trail, which would keep the order and the time.
 */
@Dependent
public class CastVote {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Ballots ballots;
  private final BallotBoxes boxes;
  private final OpenBallots open;
  private final Clock clock;

  @Inject
  public CastVote(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Ballots ballots,
      BallotBoxes boxes,
      OpenBallots open,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.ballots = ballots;
    this.boxes = boxes;
    this.open = open;
    this.clock = clock;
  }

  /**
   * @param hashSeen the fingerprint of the figures the member was shown
   * @return the receipt, shown once
   * @throws Refused with the article: not on the roll, too early, too late, a second vote, other
   *     figures
   */
  public Receipt cast(UUID ballotId, String hashSeen, Choice choice) {
    UUID me =
        caller
            .personId()
            .orElseThrow(() -> Refused.forbidden("Your account belongs to no member."));
    return transactions.in(caller.employerId(), () -> castBy(me, ballotId, hashSeen, choice));
  }

  private Receipt castBy(UUID me, UUID ballotId, String hashSeen, Choice choice) {
    Ballot called = ballots.find(ballotId).orElseThrow(() -> BallotRefusals.unknown(ballotId));
    Roll.Entry entry =
        ballots
            .entry(ballotId, me)
            .orElseThrow(
                () ->
                    new Refused(
                        403,
                        "not-on-the-roll",
                        "Not allowed",
                        "You are not on the roll of this ballot: those may vote who were members"
                            + " on %s (%s)."
                                .formatted(called.recordDate(), called.rules().source())));
    Ballot ballot = open.opened(caller.employerId(), called);
    try {
      ballot.requireVotable(clock.instant(), hashSeen);
    } catch (BallotRefused refused) {
      throw BallotRefusals.of(refused);
    }
    if (!ballots.use(ballotId, me)) {
      throw BallotRefusals.conflict(
          "voted",
          "You have voted in this ballot: one member has one vote, and it cannot be changed (%s)."
              .formatted(ballot.rules().source()));
    }
    Receipt receipt = Receipt.random(RANDOM);
    if (!boxes.put(ballot, new Slip(receipt, choice, entry.college()))) {
      throw BallotRefusals.conflict(
          "closed",
          "This ballot has closed; a vote after it closed does not count (%s)."
              .formatted(ballot.rules().source()));
    }
    return receipt;
  }
}
