package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.security.Role;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.ballots.MeetingMinutes;
import coop.commonwage.surplus.resolutions.Proposal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Takes a proposal from the vote for good, with the ballot called on it. An amendment is a new
 * draft, with figures, fingerprint, notice and vote of its own.
 */
@Dependent
public class WithdrawDistribution {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Distributions distributions;
  private final StandingBallots ballots;
  private final MeetingBook meetings;
  private final WithdrawBallot withdrawBallot;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public WithdrawDistribution(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      StandingBallots ballots,
      MeetingBook meetings,
      WithdrawBallot withdrawBallot,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.ballots = ballots;
    this.meetings = meetings;
    this.withdrawBallot = withdrawBallot;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param reason told to the members
   * @throws Refused when it is not proposed, or no longer; when the members carried it
   */
  public void withdraw(UUID id, String reason) {
    transactions.run(caller.employerId(), () -> withdrawHeld(id, reason));
  }

  private void withdrawHeld(UUID id, String reason) {
    StoredDistribution stored =
        distributions.hold(id).orElseThrow(() -> Refused.notFound("distribution with this id"));
    if (!(stored.proposal() instanceof Proposal.Proposed proposed)) {
      throw Refusals.wrongState(stored, "withdrawn: only a proposed one can");
    }
    if (reason.isBlank()) {
      throw Refusals.conflict("Say why it is withdrawn: the members are told.");
    }
    requireUndecided(id);
    Instant at = clock.instant();
    ballots.on(id).ifPresent(standing -> withdrawBallot.take(standing.id(), reason));
    distributions.move(
        id,
        proposed.withdraw(),
        caller.accountId(),
        new Distributions.Step(at, caller.login(), reason));
    audit.record(
        caller.employerId(),
        caller.login(),
        "distribution.withdrawn",
        "distribution/" + id,
        Map.of("hash", proposed.hash()));
  }

  /**
   * What the members carried is not taken from them. Of minutes nobody signed yet the board says
   * that they are wrong, and not who typed them.
   */
  private void requireUndecided(UUID id) {
    if (ballots.isCarried(id)) {
      throw Refusals.conflict(
          "The members carried this proposal in a ballot: it is not withdrawn. Sign the minutes.");
    }
    boolean second = caller.is(Role.BOARD);
    meetings
        .standing(id)
        .filter(MeetingMinutes::isCarried)
        .filter(minutes -> !second || minutes.typed().accountId().equals(caller.accountId()))
        .ifPresent(
            minutes -> {
              throw Refusals.conflict(
                  "Minutes say that the members carried this proposal: one of the board who did not"
                      + " type them signs them, or withdraws the proposal.");
            });
  }
}
