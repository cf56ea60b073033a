package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.ballots.Ballot;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/**
 * Takes a ballot back before it is closed, because its dates or its words are wrong. The proposal
 * stands and can be put to another ballot; votes in the box are destroyed unread.
 */
@Dependent
public class WithdrawBallot {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Ballots ballots;
  private final BallotBoxes boxes;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public WithdrawBallot(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Ballots ballots,
      BallotBoxes boxes,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.ballots = ballots;
    this.boxes = boxes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param reason told to the members
   * @throws Refused when it is closed or withdrawn already, or no reason is given
   */
  public void withdraw(UUID ballotId, String reason) {
    transactions.run(caller.employerId(), () -> take(ballotId, reason));
  }

  /** In the transaction that is open; whoever closes the ballot at the same time is waited for. */
  void take(UUID ballotId, String reason) {
    Ballot ballot = ballots.hold(ballotId).orElseThrow(() -> BallotRefusals.unknown(ballotId));
    if (!ballot.isStanding()) {
      throw BallotRefusals.conflict(
          "ballot-state",
          "This ballot is %s and can no longer be withdrawn.".formatted(ballot.state()));
    }
    if (reason.isBlank()) {
      throw BallotRefusals.conflict(
          "ballot-state", "Say why it is withdrawn: the members are told.");
    }
    ballots.step(
        ballotId, "withdrawn", new Ballot.Step(clock.instant(), caller.login(), reason.strip()));
    boxes.destroy(ballotId);
    audit.record(
        caller.employerId(),
        caller.login(),
        "ballot.withdrawn",
        "ballot/" + ballotId,
        Map.of("reason", reason.strip()));
  }
}
