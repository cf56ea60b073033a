package coop.commonwage.surplus.application;

import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRecord;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.Outcome;
import coop.commonwage.surplus.ballots.PublishedList;
import coop.commonwage.surplus.ballots.Roll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

  @Inject
  public ReadBallots(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Distributions distributions,
      Ballots ballots,
      OpenBallots open,
      Statements statements) {
    this.transactions = transactions;
    this.caller = caller;
    this.distributions = distributions;
    this.ballots = ballots;
    this.open = open;
    this.statements = statements;
  }

  /** The one called last first. */
  public List<Ballot> list() {
    return transactions.in(caller.employerId(), ballots::list);
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
          outcome(ballot)
              .orElseThrow(
                  () ->
                      BallotRefusals.conflict(
                          "ballot-state",
                          "The list is published when the ballot is closed; this one is %s."
                              .formatted(ballot.state())));
          return ballots.published(ballot);
        });
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
    if (!ballots.listHash(ballot.id()).equals(Optional.of(list.hash()))
        || !ballots.isKeptResult(ballot.id(), outcome)
        || ballots.used(ballot.id()) != list.slips().size()
        || !roll.hash().equals(ballot.rollHash())) {
      throw BallotRefusals.conflict(
          "tampered",
          "The published list, the roll and the result of this ballot no longer agree: somebody"
              + " changed them outside the program.");
    }
    return Optional.of(outcome);
  }

  BallotRecord record(Ballot ballot) {
    StoredDistribution stored = distributions.find(ballot.distributionId()).orElseThrow();
    List<Notice> notices = ballots.notices(ballot.id());
    List<LocalDate> served =
        notices.stream()
            .map(notice -> notice.servedOn(ballot.rules(), Clock.ZONE))
            .sorted()
            .toList();
    Optional<LocalDate> first = served.stream().findFirst();
    return new BallotRecord(
        ballot,
        statements.cooperative(),
        stored.form(),
        stored.formTitle(),
        stored.formConfidence(),
        notices.size(),
        count(notices, Notice.Way.PAGE),
        count(notices, Notice.Way.POST),
        count(notices, Notice.Way.HAND),
        first,
        first.map(day -> served.getLast()),
        ballots.consents(ballot.id()),
        (int)
            ballots.roll(ballot.id()).entries().stream().filter(entry -> !entry.hasLogin()).count(),
        ballots.used(ballot.id()),
        ballot.state().equals("called")
            ? open.wanting(ballot).map(BallotRefused::getMessage).orElse("")
            : "",
        outcome(ballot),
        ballots.listHash(ballot.id()),
        ballots.minutes(ballot.id()));
  }

  private static int count(List<Notice> notices, Notice.Way way) {
    return (int) notices.stream().filter(notice -> notice.way() == way).count();
  }
}
