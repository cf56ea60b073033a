package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.rules.LegalForm;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.Call;
import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.resolutions.Proposal;
import coop.commonwage.surplus.resolutions.ProposalRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Calls the members to vote on a proposal: freezes the roll, and gives notice to those who read it
 * on their page.
 */
@Dependent
public class CallBallot {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Distributions distributions;
  private final Electorate electorate;
  private final MembersWithLogin logins;
  private final WorkOut workOut;
  private final Ballots ballots;
  private final GiveNotices notices;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public CallBallot(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      Memberships memberships,
      MembersWithLogin logins,
      WorkOut workOut,
      Ballots ballots,
      GiveNotices notices,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.electorate = new Electorate(memberships, ballots);
    this.logins = logins;
    this.workOut = workOut;
    this.ballots = ballots;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param id chosen by the caller's side, not derived from anything
   * @return its id
   * @throws Refused naming the article: a draft, a ballot called already, notice too short, rules
   *     loosened, colleges the form does not know
   */
  public UUID call(UUID id, Call wanted) {
    Set<UUID> withLogin = logins.of(caller.employerId());
    return transactions.in(
        caller.employerId(),
        () -> {
          try {
            return called(id, wanted, withLogin);
          } catch (BallotRefused refused) {
            throw BallotRefusals.of(refused);
          } catch (ProposalRefused refused) {
            throw Refusals.of(refused);
          }
        });
  }

  private UUID called(UUID id, Call wanted, Set<UUID> withLogin) {
    StoredDistribution stored =
        distributions
            .hold(wanted.distributionId())
            .orElseThrow(() -> Refused.notFound("distribution with this id"));
    if (!(stored.proposal() instanceof Proposal.Proposed proposed)) {
      throw Refusals.wrongState(
          stored, "put to a ballot: members vote on a proposal, whose figures are frozen");
    }
    requireUntouched(stored, proposed.hash());
    if (ballots.on(stored.id()).isPresent()) {
      throw BallotRefusals.conflict(
          "ballot-called", "A ballot on this proposal is called already: withdraw it first.");
    }
    OpenToVotes.requireYearUnshared(distributions, stored);
    OpenToVotes.requireNoOtherBallot(distributions, ballots, stored);
    requireLineage(wanted, stored);
    if (ballots.isCarried(stored.id())) {
      throw BallotRefusals.conflict(
          "ballot-carried",
          "The members carried this proposal in a ballot: sign its minutes. They are not asked"
              + " again about the same figures.");
    }
    Optional<LegalForm.Vote> vote = workOut.form(stored.form()).vote();
    Roll roll = wanted.roll(vote, electorate.on(wanted.recordDate(), withLogin));
    Ballot ballot =
        wanted.ballot(
            id,
            proposed.hash(),
            stored.year().lastDay(),
            vote,
            roll,
            clock.instant(),
            caller.login(),
            Clock.ZONE);
    ballots.call(ballot, roll);
    audit.record(
        caller.employerId(),
        caller.login(),
        "ballot.called",
        "ballot/" + id,
        Map.of(
            "hash", ballot.hash(),
            "roll", ballot.rollHash(),
            "entitled", Integer.toString(ballot.rollSize()),
            "opens", ballot.opensAt().toString(),
            "closes", ballot.closesAt().toString()));
    notices.onPage(caller.employerId(), id);
    return id;
  }

  private void requireUntouched(StoredDistribution stored, String hash) {
    String found = Figures.print(stored, distributions.frozen(stored.id()));
    if (!found.equals(hash)) {
      throw BallotRefusals.conflict(
          "tampered",
          "The stored figures are not those that were proposed: somebody changed them outside the"
              + " program. They are not put to a vote.");
    }
  }

  /** What a ballot follows has to be what it says. */
  private void requireLineage(Call wanted, StoredDistribution stored) {
    wanted
        .adjournedFrom()
        .ifPresent(
            before -> {
              Ballot first = ballots.find(before).orElseThrow(() -> BallotRefusals.unknown(before));
              boolean wasQuorate =
                  first.life().closed().isEmpty()
                      || first.outcome(ballots.published(first), ballots.roll(before)).quorate();
              if (!first.distributionId().equals(stored.id()) || wasQuorate) {
                throw BallotRefusals.conflict(
                    "adjourned",
                    "A ballot is adjourned when one on the same proposal closed without a quorum ("
                        + first.rules().source()
                        + ").");
              }
              LocalDate opens = LocalDate.ofInstant(wanted.opensAt(), Clock.ZONE);
              if (!first.adjournedTo().equals(Optional.of(opens))) {
                throw BallotRefusals.conflict(
                    "adjourned",
                    first
                        .adjournedTo()
                        .map(
                            day ->
                                "Whoever takes part is a quorum only on the day the members were"
                                    + " told of, %s: on another day it is a new ballot."
                                        .formatted(day))
                        .orElse(
                            "The ballot without a quorum named no day on which it goes on: a new"
                                + " ballot needs the whole quorum."));
              }
            });
    wanted
        .amends()
        .ifPresent(
            before -> {
              Ballot first = ballots.find(before).orElseThrow(() -> BallotRefusals.unknown(before));
              if (first.life().withdrawn().isEmpty()
                  || first.distributionId().equals(stored.id())) {
                throw BallotRefusals.conflict(
                    "amendment",
                    "An amendment puts a proposal with other figures in place of a ballot that was"
                        + " withdrawn.");
              }
            });
  }
}
