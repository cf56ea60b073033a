package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.Minutes;
import coop.commonwage.surplus.ballots.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The chair signs the minutes of a closed ballot. Where the motion was carried, the proposal is
 * adopted with the resolution the tally comes to, by the same use case as from other minutes.
 */
@Dependent
public class SignMinutes {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Ballots ballots;
  private final ReadBallots read;
  private final AdoptDistribution adopt;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public SignMinutes(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Ballots ballots,
      ReadBallots read,
      AdoptDistribution adopt,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.ballots = ballots;
    this.read = read;
    this.adopt = adopt;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param number in the minute book
   * @param chair who chaired
   * @param remark what the chair adds; may be empty
   * @throws Refused when the ballot is not closed, or signed already; when it was carried and the
   *     caller proposed it; when list and result no longer agree
   */
  public void sign(UUID ballotId, String number, String chair, String remark) {
    transactions.run(
        caller.employerId(),
        () -> {
          try {
            signHeld(ballotId, number.strip(), chair.strip(), remark.strip());
          } catch (BallotRefused refused) {
            throw BallotRefusals.of(refused);
          }
        });
  }

  private void signHeld(UUID ballotId, String number, String chair, String remark) {
    Instant now = clock.instant();
    Minutes minutes = new Minutes(number, chair, remark, now, caller.login());
    Ballot ballot = ballots.find(ballotId).orElseThrow(() -> BallotRefusals.unknown(ballotId));
    if (!ballot.state().equals("closed")
        || !ballots.step(ballotId, "signed", new Ballot.Step(now, caller.login(), remark))) {
      throw BallotRefusals.conflict(
          "ballot-state",
          "This ballot is %s: minutes are signed once, when it is closed."
              .formatted(ballot.state()));
    }
    Outcome outcome = read.outcome(ballot).orElseThrow();
    if (outcome.carried()) {
      LocalDate day = LocalDate.ofInstant(ballot.life().closed().orElseThrow().at(), Clock.ZONE);
      adopt.fromBallot(
          ballot.distributionId(),
          ballot.hash(),
          outcome.resolution(number, day),
          remark.isEmpty() ? "ballot of the members" : remark);
    }
    ballots.keepMinutes(ballotId, minutes);
    audit.record(
        caller.employerId(),
        caller.login(),
        "ballot.minutes-signed",
        "ballot/" + ballotId,
        Map.of(
            "number", number,
            "carried", Boolean.toString(outcome.carried()),
            "list", ballots.listHash(ballotId).orElseThrow()));
  }
}
