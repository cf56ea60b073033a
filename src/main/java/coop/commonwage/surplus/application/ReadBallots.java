package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRecord;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.NoticesGiven;
import coop.commonwage.surplus.ballots.Outcome;
import coop.commonwage.surplus.ballots.PublishedList;
import coop.commonwage.surplus.ballots.Roll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads ballots: how many voted, never who did, and the result when the box is emptied. A list is
 * counted again whenever it is read.
 */
@Dependent
public class ReadBallots {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Distributions distributions;
  private final Ballots ballots;
  private final OpenBallots open;
  private final Statements statements;
  private final Clock clock;

  @Inject
  public ReadBallots(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      Ballots ballots,
      OpenBallots open,
      Statements statements,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.ballots = ballots;
    this.open = open;
    this.statements = statements;
    this.clock = clock;
  }

  /** The one called last first. */
  public List<Ballot> list() {
    return transactions.in(caller.employerId(), ballots::list);
  }

  /** The last on a proposal that was not withdrawn: what decides, or decided, on it. */
  public Optional<Deciding> on(UUID distributionId) {
    return transactions.in(
        caller.employerId(),
        () ->
            ballots.onProposal(distributionId).stream()
                .findFirst()
                .map(ballot -> new Deciding(ballot, ballots.isCarried(distributionId))));
  }

  /**
   * A ballot that decides on a proposal.
   *
   * @param carried whether it is closed and was carried
   */
  public record Deciding(Ballot ballot, boolean carried) {

    /** Whether the members may be called again about the same figures. */
    public boolean mayBeCalledAgain() {
      return !ballot.isStanding() && !carried;
    }
  }

  public BallotRecord one(UUID id) {
    return transactions.in(caller.employerId(), () -> record(ballot(id)));
  }

  /** Who may vote, and nothing about who did. */
  public Roll roll(UUID id) {
    return transactions.in(caller.employerId(), () -> ballots.roll(ballot(id).id()));
  }

  /** To whom notice was given, how and when. */
  public List<Notice> notices(UUID id) {
    return transactions.in(caller.employerId(), () -> ballots.notices(ballot(id).id()));
  }

  /** Every receipt with its choice, when the ballot is closed. */
  public PublishedList published(UUID id) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Ballot ballot = ballot(id);
          Outcome outcome = outcome(ballot).orElseThrow(() -> notPublished(ballot));
          return told(ballot, ballots.published(ballot), outcome);
        });
  }

  /** As it was published; ballots of old named every college. */
  private PublishedList told(Ballot ballot, PublishedList list, Outcome outcome) {
    boolean whole = ballots.listHash(ballot.id()).equals(Optional.of(list.hash()));
    return whole ? list : list.told(outcome);
  }

  static Refused notPublished(Ballot ballot) {
    return BallotRefusals.conflict(
        "ballot-state",
        "The list is published when the ballot is closed; this one is %s."
            .formatted(ballot.state()));
  }

  private Ballot ballot(UUID id) {
    return ballots.find(id).orElseThrow(() -> BallotRefusals.unknown(id));
  }

  /**
   * The published list, counted again.
   *
   * @return empty before the ballot is closed
   * @throws coop.commonwage.platform.web.Refused when list, hash and kept result no longer agree
   */
  Optional<Outcome> outcome(Ballot ballot) {
    if (ballot.life().closed().isEmpty()) {
      return Optional.empty();
    }
    PublishedList list = ballots.published(ballot);
    Roll roll = ballots.roll(ballot.id());
    Outcome outcome = ballot.outcome(list, roll);
    Optional<String> hash = ballots.listHash(ballot.id());
    if (!hash.equals(Optional.of(told(ballot, list, outcome).hash()))
        || !ballots.isKeptResult(ballot.id(), outcome)
        || ballots.used(ballot.id()) != list.slips().size()
        || !roll.hash().equals(ballot.rollHash())) {
      throw tampered();
    }
    return Optional.of(outcome);
  }

  private BallotRecord record(Ballot ballot) {
    return record(ballot, open::wanting, outcome(ballot));
  }

  /**
   * As a member reads it: counted where the slips lie, without reading the list, the roll or a
   * single share; and their own papers are not held up by what is wanting of the figures.
   */
  BallotRecord brief(Ballot ballot) {
    return record(
        ballot,
        open::noticeWanting,
        ballot.life().closed().map(closed -> requireKept(ballot, counted(ballot))));
  }

  private Outcome counted(Ballot ballot) {
    return ballot.outcome(ballots.count(ballot.id()));
  }

  private Outcome requireKept(Ballot ballot, Outcome outcome) {
    if (!ballots.isKeptResult(ballot.id(), outcome)
        || ballots.used(ballot.id()) != outcome.tally().takenPart()) {
      throw tampered();
    }
    return outcome;
  }

  private static Refused tampered() {
    return BallotRefusals.conflict(
        "tampered",
        "The published list, the roll and the result of this ballot no longer agree: somebody"
            + " changed them outside the program.");
  }

  private BallotRecord record(
      Ballot ballot, Function<Ballot, Optional<BallotRefused>> wanting, Optional<Outcome> outcome) {
    StoredDistribution stored = distributions.find(ballot.distributionId()).orElseThrow();
    NoticesGiven notices = ballots.noticesGiven(ballot.id());
    return new BallotRecord(
        ballot,
        clock.instant(),
        statements.cooperative(),
        stored.form(),
        stored.formTitle(),
        stored.formConfidence(),
        notices.members(),
        notices.members(Notice.Way.PAGE),
        notices.members(Notice.Way.POST),
        notices.members(Notice.Way.HAND),
        notices.firstServed(ballot.rules(), Clock.ZONE),
        notices.lastServed(ballot.rules(), Clock.ZONE),
        ballots.consents(ballot.id()),
        ballots.withoutLogin(ballot.id()),
        ballots.used(ballot.id()),
        ballot.state().equals("called")
            ? wanting.apply(ballot).map(BallotRefused::getMessage).orElse("")
            : "",
        ballots.trouble(ballot.id()).orElse(""),
        outcome,
        ballots.listHash(ballot.id()),
        ballots.minutes(ballot.id()),
        lineage(ballot));
  }

  private BallotRecord.Lineage lineage(Ballot ballot) {
    return new BallotRecord.Lineage(
        ballot.amends().flatMap(ballots::find).map(first -> other(first, first.calledAt())),
        ballot.adjournedFrom().flatMap(ballots::find).map(first -> other(first, first.closesAt())),
        ballot.life().withdrawn().flatMap(withdrawn -> amending(ballot)));
  }

  private Optional<BallotRecord.Other> amending(Ballot ballot) {
    return ballots.list().stream()
        .filter(later -> later.amends().equals(Optional.of(ballot.id())))
        .filter(later -> !clock.instant().isBefore(later.noticeAt()))
        .findFirst()
        .map(later -> other(later, later.calledAt()));
  }

  private static BallotRecord.Other other(Ballot ballot, Instant at) {
    return new BallotRecord.Other(ballot.id(), ballot.title(), LocalDate.ofInstant(at, Clock.ZONE));
  }
}
