package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.Outcome;
import coop.commonwage.surplus.ballots.PublishedList;
import coop.commonwage.surplus.ballots.Slip;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Closes ballots whose time is over: empties the box, publishes the list of receipts and choices
 * under its hash, and counts it. There are as many slips as entries of the roll were used, or
 * nothing is done. Doing it twice changes nothing.
 */
@Dependent
public class CloseBallots {

  private static final String SCHEDULE = "schedule";

  private final OneByOne oneByOne;
  private final Ballots ballots;
  private final BallotBoxes boxes;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public CloseBallots(
      @Half("surplus") EmployerTransactions transactions,
      Ballots ballots,
      BallotBoxes boxes,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.oneByOne = new OneByOne(transactions, ballots, clock);
    this.ballots = ballots;
    this.boxes = boxes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Each in a transaction of its own.
   *
   * @return how many were closed now
   */
  public int due(UUID employerId) {
    Instant now = clock.instant();
    return oneByOne.take(
        employerId, "closed", () -> ballots.dueToClose(now), id -> close(employerId, id, SCHEDULE));
  }

  /**
   * In the transaction that is open.
   *
   * @param by the login, or {@code schedule}
   * @return false when it is not due to close, or no longer
   */
  boolean close(UUID employerId, UUID id, String by) {
    Instant now = clock.instant();
    Ballot ballot = ballots.hold(id).orElseThrow();
    if (!ballot.isDueToClose(now)) {
      return false;
    }
    List<Slip> slips = boxes.empty(ballot);
    PublishedList list = new PublishedList(ballot.id(), ballot.hash(), slips);
    int used = ballots.used(ballot.id());
    if (list.slips().size() != used) {
      throw new IllegalStateException(
          "the box of ballot %s holds %d slips, but %d entries of the roll were used"
              .formatted(ballot.id(), list.slips().size(), used));
    }
    Outcome outcome = ballot.outcome(list, ballots.roll(ballot.id()));
    String told = list.told(outcome).hash();
    ballots.publish(list, outcome, told);
    ballots.step(ballot.id(), "closed", new Ballot.Step(now, by, ""));
    audit.record(
        employerId,
        by,
        "ballot.closed",
        "ballot/" + ballot.id(),
        Map.of(
            "list", told,
            "taken-part", Integer.toString(outcome.tally().takenPart()),
            "for", Integer.toString(outcome.tally().votesFor()),
            "against", Integer.toString(outcome.tally().votesAgainst()),
            "carried", Boolean.toString(outcome.carried())));
    return true;
  }
}
