package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Closes one ballot whose time is over at once, instead of waiting for the schedule. Sooner nobody
 * closes it: members were given notice of the time until which they may vote.
 */
@Dependent
public class CloseBallot {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Ballots ballots;
  private final CloseBallots close;
  private final Clock clock;

  @Inject
  public CloseBallot(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Ballots ballots,
      CloseBallots close,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.ballots = ballots;
    this.close = close;
    this.clock = clock;
  }

  /**
   * Closing one that is closed already changes nothing.
   *
   * @throws Refused when its time is not over, or it never opened or was withdrawn
   */
  public void close(UUID ballotId) {
    transactions.run(
        caller.employerId(),
        () -> {
          Ballot ballot =
              ballots.hold(ballotId).orElseThrow(() -> BallotRefusals.unknown(ballotId));
          if (ballot.life().closed().isPresent()) {
            return;
          }
          try {
            ballot.requireDueToClose(clock.instant());
          } catch (BallotRefused refused) {
            throw BallotRefusals.of(refused);
          }
          close.close(caller.employerId(), ballotId, caller.login());
        });
  }
}
