package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.resolutions.ProposalRefused;
import coop.commonwage.surplus.resolutions.Resolution;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Records that the members resolved the proposal with this fingerprint. */
@Dependent
public class AdoptDistribution {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Distributions distributions;
  private final WorkOut workOut;
  private final StandingBallots ballots;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public AdoptDistribution(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      WorkOut workOut,
      StandingBallots ballots,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.workOut = workOut;
    this.ballots = ballots;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param votedHash the fingerprint the meeting had before it
   * @throws Refused when the caller proposed it, the fingerprint is another, the meeting was not
   *     quorate, the motion was lost, or a ballot on it is called or was closed and these are other
   *     minutes
   */
  public void adopt(UUID id, String votedHash, Resolution resolution, String reason) {
    transactions.run(caller.employerId(), () -> adoptHeld(id, votedHash, resolution, reason));
  }

  private void adoptHeld(UUID id, String votedHash, Resolution resolution, String reason) {
    StoredDistribution stored =
        distributions.hold(id).orElseThrow(() -> Refused.notFound("distribution with this id"));
    if (!(stored.proposal() instanceof Proposal.Proposed proposed)) {
      throw Refusals.wrongState(stored, "adopted: only a proposed one can");
    }
    Instant at = clock.instant();
    if (resolution.date().isAfter(clock.today())) {
      throw Refusals.conflict(
          "The resolution is dated %s, which is still to come.".formatted(resolution.date()));
    }
    if (resolution.counting().ballotId().isEmpty()) {
      ballots
          .on(id)
          .ifPresent(
              standing -> {
                throw Refusals.conflict(
                    "A ballot on this proposal is called: its result decides, not the minutes of"
                        + " another meeting. Wait for it, or withdraw it.");
              });
      if (ballots.isDecided(id)) {
        throw Refusals.conflict(
            "The members decided on this proposal by ballot: only the minutes of that ballot, or of"
                + " a new one, adopt it. Another meeting's minutes do not overrule it.");
      }
    }
    if (distributions.isNumberTaken(resolution.number())) {
      throw Refusals.conflict(
          "Resolution %s has adopted another distribution: each has its own number."
              .formatted(resolution.number()));
    }
    try {
      FrozenDistribution frozen = distributions.frozen(id);
      String found = Figures.print(stored, frozen.distribution());
      Proposal.Adopted adopted =
          proposed.adopt(
              resolution, caller.accountId(), votedHash, found, workOut.form(stored.form()).vote());
      Figures.refuseUnsealed(stored, frozen, distributions);
      distributions.keepResolution(id, votedHash, resolution, at);
      distributions.move(
          id, adopted, caller.accountId(), new Distributions.Step(at, caller.login(), reason));
    } catch (ProposalRefused refused) {
      throw Refusals.of(refused);
    }
    audit.record(
        caller.employerId(),
        caller.login(),
        "distribution.adopted",
        "distribution/" + id,
        Map.of("hash", votedHash, "resolution", resolution.number()));
  }
}
