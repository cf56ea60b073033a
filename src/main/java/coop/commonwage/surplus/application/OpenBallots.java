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

  private final EmployerTransactions transactions;
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
    this.transactions = transactions;
    this.distributions = distributions;
    this.ballots = ballots;
    this.boxes = boxes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return how many were opened now; one that may not open yet stays called
   */
  public int due(UUID employerId) {
    return transactions.in(
        employerId,
        () -> {
          int opened = 0;
          for (Ballot ballot : ballots.list()) {
            if (ballot.isDueToOpen(clock.instant())
                && wanting(ballot).isEmpty()
                && open(employerId, ballot)) {
              opened++;
            }
          }
          return opened;
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
    wanting(ballot)
        .ifPresent(
            refused -> {
              throw BallotRefusals.conflict(refused.rule(), BallotRefusals.sentence(refused));
            });
    open(employerId, ballot);
    return ballots.find(ballot.id()).orElseThrow();
  }

  /** What is wanting for a ballot to open; empty when nothing is. */
  Optional<BallotRefused> wanting(Ballot ballot) {
    return ballot
        .noticeWanting(ballots.notices(ballot.id()), ballots.consents(ballot.id()), Clock.ZONE)
        .or(() -> tampered(ballot));
  }

  private Optional<BallotRefused> tampered(Ballot ballot) {
    StoredDistribution stored = distributions.find(ballot.distributionId()).orElseThrow();
    String found = Figures.print(stored, distributions.frozen(stored.id()).distribution());
    return found.equals(ballot.hash())
        ? Optional.empty()
        : Optional.of(
            new BallotRefused(
                "tampered",
                "the stored figures are not those the ballot was called on: somebody changed them"
                    + " outside the program"));
  }

  private boolean open(UUID employerId, Ballot ballot) {
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
