package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens ballots whose moment has come, when everybody had notice long enough and the figures are
 * still those that were proposed. Doing it twice changes nothing.
 */
@Dependent
public class OpenBallots {

  private static final String SCHEDULE = "schedule";

  private final OneByOne oneByOne;
  private final Distributions distributions;
  private final Ballots ballots;
  private final BallotBoxes boxes;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public OpenBallots(
      @Half("surplus") EmployerTransactions transactions,
      Distributions distributions,
      Ballots ballots,
      BallotBoxes boxes,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.oneByOne = new OneByOne(transactions, ballots, clock);
    this.distributions = distributions;
    this.ballots = ballots;
    this.boxes = boxes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Each in a transaction of its own.
   *
   * @return how many were opened now; one that may not open yet stays called
   */
  public int due(UUID employerId) {
    Instant now = clock.instant();
    return oneByOne.take(
        employerId,
        "opened",
        () -> ballots.dueToOpen(now),
        id -> {
          Ballot ballot = ballots.hold(id).orElseThrow();
          return ballot.isDueToOpen(now) && wanting(ballot).isEmpty() && open(employerId, ballot);
        });
  }

  /**
   * The ballot as it stands, opened if its moment has come.
   *
   * @throws Refused when its moment has come and it may not open, with the article
   */
  Ballot opened(UUID employerId, Ballot ballot) {
    if (!ballot.isDueToOpen(clock.instant())) {
      return ballot;
    }
    Ballot held = ballots.hold(ballot.id()).orElseThrow();
    if (!held.isDueToOpen(clock.instant())) {
      return held;
    }
    wanting(held)
        .ifPresent(
            refused -> {
              throw BallotRefusals.conflict(refused.rule(), BallotRefusals.sentence(refused));
            });
    open(employerId, held);
    return ballots.find(ballot.id()).orElseThrow();
  }

  /** What is wanting for a ballot to open; empty when nothing is. */
  Optional<BallotRefused> wanting(Ballot ballot) {
    return noticeWanting(ballot).or(() -> tampered(ballot));
  }

  /** What is wanting of its notice. */
  Optional<BallotRefused> noticeWanting(Ballot ballot) {
    return ballot.noticeWanting(
        ballots.noticesGiven(ballot.id()), ballots.consents(ballot.id()), Clock.ZONE);
  }

  private Optional<BallotRefused> tampered(Ballot ballot) {
    StoredDistribution stored = distributions.find(ballot.distributionId()).orElseThrow();
    String found = Figures.print(stored, distributions.frozen(stored.id()));
    return found.equals(ballot.hash())
        ? Optional.empty()
        : Optional.of(
            new BallotRefused(
                "tampered",
                "the stored figures are not those the ballot was called on: somebody changed them"
                    + " outside the program"));
  }

  private boolean open(UUID employerId, Ballot ballot) {
    // where enough agreed to shorter notice, those not told yet are told before voting begins
    ballots.keepPageNotices(ballot.id(), clock.instant(), SCHEDULE);
    boolean first =
        ballots.step(ballot.id(), "opened", new Ballot.Step(clock.instant(), SCHEDULE, ""));
    if (first) {
      boxes.open(ballot);
      audit.record(
          employerId,
          SCHEDULE,
          "ballot.opened",
          "ballot/" + ballot.id(),
          Map.of("hash", ballot.hash(), "roll", ballot.rollHash()));
    }
    return first;
  }
}
