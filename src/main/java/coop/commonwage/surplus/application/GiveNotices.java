package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.Roll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives notice of ballots. Members with a login are given it on their page, when it is due; that
 * the others were sent it by post or handed it is written down. Nobody is given it twice.
 */
@Dependent
public class GiveNotices {

  private static final String SCHEDULE = "schedule";

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Ballots ballots;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public GiveNotices(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Ballots ballots,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.ballots = ballots;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Every notice on a page that is due.
   *
   * @return how many members were given notice
   */
  public int byPage(UUID employerId) {
    return transactions.in(
        employerId,
        () -> {
          Instant now = clock.instant();
          int given = 0;
          for (Ballot ballot : ballots.list()) {
            if (ballot.isStanding() && !now.isBefore(ballot.noticeAt())) {
              given += give(employerId, ballot, withLogin(ballot), Notice.Way.PAGE, now, SCHEDULE);
            }
          }
          return given;
        });
  }

  private List<UUID> withLogin(Ballot ballot) {
    return ballots.roll(ballot.id()).entries().stream()
        .filter(Roll.Entry::hasLogin)
        .map(Roll.Entry::personId)
        .toList();
  }

  /**
   * Writes down that notice was posted or handed to members.
   *
   * @param payrollIds to whom; empty: to everybody who has had none yet
   * @param at when it was posted or handed over, not to come
   * @return how many of them had had none
   * @throws Refused when somebody is not on the roll, or it is said of a day to come
   */
  public int written(UUID ballotId, Notice.Way way, Set<String> payrollIds, Instant at) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Ballot ballot =
              ballots.find(ballotId).orElseThrow(() -> BallotRefusals.unknown(ballotId));
          if (!ballot.isStanding()) {
            throw BallotRefusals.conflict(
                "ballot-state", "This ballot is " + ballot.state() + ": notice of it is too late.");
          }
          if (at.isAfter(clock.instant())) {
            throw BallotRefusals.of(
                new BallotRefused(
                    "notice-way", "notice was given on a day that is past, or today"));
          }
          return give(
              caller.employerId(), ballot, chosen(ballot, payrollIds), way, at, caller.login());
        });
  }

  private List<UUID> chosen(Ballot ballot, Set<String> payrollIds) {
    List<Roll.Entry> entries = ballots.roll(ballot.id()).entries();
    Set<String> known = entries.stream().map(Roll.Entry::payrollId).collect(Collectors.toSet());
    for (String wanted : payrollIds) {
      if (!known.contains(wanted)) {
        throw BallotRefusals.of(
            new BallotRefused("notice-way", "nobody on the roll has the number " + wanted));
      }
    }
    return entries.stream()
        .filter(entry -> payrollIds.isEmpty() || payrollIds.contains(entry.payrollId()))
        .map(Roll.Entry::personId)
        .toList();
  }

  private int give(
      UUID employerId, Ballot ballot, List<UUID> to, Notice.Way way, Instant at, String by) {
    int given = ballots.keepNotices(ballot.id(), to, way, at, by);
    if (given > 0) {
      audit.record(
          employerId,
          by,
          "ballot.notice-given",
          "ballot/" + ballot.id(),
          Map.of("way", way.word(), "members", Integer.toString(given)));
    }
    return given;
  }
}
