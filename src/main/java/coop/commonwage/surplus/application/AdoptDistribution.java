package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.MeetingMinutes;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.resolutions.ProposalRefused;
import coop.commonwage.surplus.resolutions.Resolution;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Records that the members resolved the proposal with this fingerprint: from the minutes of a
 * meeting that another person typed, or from a ballot the program counted.
 */
@Dependent
public class AdoptDistribution {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Distributions distributions;
  private final WorkOut workOut;
  private final Ballots ballots;
  private final MeetingBook meetings;
  private final Electorate electorate;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public AdoptDistribution(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      Memberships memberships,
      WorkOut workOut,
      Ballots ballots,
      MeetingBook meetings,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.workOut = workOut;
    this.ballots = ballots;
    this.meetings = meetings;
    this.electorate = new Electorate(memberships, ballots);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Signs the minutes of a meeting: what it carried is adopted by that; of any other meeting it is
   * then on record that it adopted nothing, and the proposal stands as it did.
   *
   * @param minutesId the minutes the caller has read
   * @param votedHash the fingerprint the caller has before them
   * @throws Refused when the caller typed them or proposed it, others were typed since, the
   *     fingerprint is another, the register has changed, or the members were called to a ballot
   */
  public void sign(UUID id, UUID minutesId, String votedHash, String reason) {
    signing(() -> signHeld(id, minutesId, votedHash, reason));
  }

  /**
   * As {@link #sign}, for who wants it adopted.
   *
   * @throws Refused besides, when the minutes say that the meeting adopted nothing
   */
  public void adopt(UUID id, UUID minutesId, String votedHash, String reason) {
    signing(
        () -> {
          if (meetings.standing(id).filter(minutes -> !minutes.isCarried()).isPresent()) {
            throw Refusals.conflict(
                "These minutes say that the meeting adopted nothing: signing them adopts nothing"
                    + " either.");
          }
          signHeld(id, minutesId, votedHash, reason);
        });
  }

  private void signing(Runnable step) {
    transactions.run(
        caller.employerId(),
        () -> {
          try {
            step.run();
          } catch (BallotRefused refused) {
            throw BallotRefusals.of(refused);
          }
        });
  }

  private void signHeld(UUID id, UUID minutesId, String votedHash, String reason) {
    StoredDistribution stored = held(id);
    OpenToVotes.requireNoBallot(ballots, id);
    OpenToVotes.requireNoOtherBallot(distributions, ballots, stored);
    MeetingMinutes minutes =
        meetings
            .standing(id)
            .filter(standing -> standing.id().equals(minutesId))
            .orElseThrow(
                () ->
                    Refusals.conflict(
                        "These minutes do not stand: others were typed since, or none. Read what"
                            + " stands before you sign."));
    minutes.requireSignable(caller.accountId(), electorate.on(minutes.recordDate(), Set.of()));
    if (minutes.isCarried()) {
      adopt(stored, votedHash, minutes.resolution(), Optional.of(minutes.id()), reason);
    } else {
      keep(stored, votedHash, minutes);
    }
  }

  private void keep(StoredDistribution stored, String votedHash, MeetingMinutes minutes) {
    if (!(stored.proposal() instanceof Proposal.Proposed proposed)) {
      throw Refusals.wrongState(stored, "signed: only the minutes of a proposed one are");
    }
    try {
      proposed.requireAnother(caller.accountId());
      proposed.requireAbout(votedHash);
    } catch (ProposalRefused refused) {
      throw Refusals.of(refused);
    }
    meetings.sign(
        minutes.id(),
        new MeetingMinutes.Typist(caller.accountId(), caller.login(), clock.instant()));
    audit.record(
        caller.employerId(),
        caller.login(),
        "distribution.minutes-signed",
        "distribution/" + stored.id(),
        Map.of(
            "hash", votedHash,
            "number", minutes.resolution().number(),
            "result", minutes.result().kind().word()));
  }

  /** In the transaction that is open: what a ballot came to. */
  void fromBallot(UUID id, String votedHash, Resolution resolution, String reason) {
    adopt(held(id), votedHash, resolution, Optional.empty(), reason);
  }

  private StoredDistribution held(UUID id) {
    return distributions.hold(id).orElseThrow(() -> Refused.notFound("distribution with this id"));
  }

  private void adopt(
      StoredDistribution stored,
      String votedHash,
      Resolution resolution,
      Optional<UUID> minutes,
      String reason) {
    if (!(stored.proposal() instanceof Proposal.Proposed proposed)) {
      throw Refusals.wrongState(stored, "adopted: only a proposed one can");
    }
    UUID id = stored.id();
    Instant at = clock.instant();
    OpenToVotes.requireYearUnshared(distributions, stored);
    if (distributions.isNumberTaken(resolution.number())) {
      throw numberTaken(resolution.number());
    }
    try {
      FrozenDistribution frozen = distributions.frozen(id);
      String found = Figures.print(stored, frozen);
      Proposal.Adopted adopted =
          proposed.adopt(
              resolution, caller.accountId(), votedHash, found, workOut.form(stored.form()).vote());
      Figures.refuseUnsealed(stored, frozen, distributions);
      distributions.keepResolution(
          id, votedHash, resolution, new Distributions.Signature(caller.accountId(), minutes, at));
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

  static Refused numberTaken(String number) {
    return Refusals.conflict(
        "Resolution %s has adopted another distribution: each has its own number."
            .formatted(number));
  }
}
