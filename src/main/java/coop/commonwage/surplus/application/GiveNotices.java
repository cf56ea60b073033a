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
  private final OneByOne oneByOne;
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
    this.oneByOne = new OneByOne(transactions, ballots, clock);
    this.caller = caller;
    this.ballots = ballots;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Every notice on a page that is due, of each ballot in a transaction of its own.
   *
   * @return of how many ballots members were given notice
   */
  public int byPage(UUID employerId) {
    Instant now = clock.instant();
    return oneByOne.take(
        employerId, "noticed", () -> ballots.dueForNotice(now), id -> onPage(employerId, id));
  }

  /**
   * In the transaction that is open.
   *
   * @return false when it is not due, or was given before
   */
  boolean onPage(UUID employerId, UUID id) {
    Instant now = clock.instant();
    Ballot ballot = ballots.hold(id).orElseThrow();
    if (!ballot.state().equals("called")
        || now.isBefore(ballot.noticeAt())
        || !ballots.step(id, "noticed", new Ballot.Step(now, SCHEDULE, ""))) {
      return false;
    }
    record(
        employerId, ballot, Notice.Way.PAGE, SCHEDULE, ballots.keepPageNotices(id, now, SCHEDULE));
    return true;
  }

  /**
   * Writes down that notice was posted or handed to members.
   *
   * @param payrollIds to whom; empty: to everybody who has had none yet
   * @param at when it was posted or handed over, not to come
   * @return how many of them had had none
   * @throws Refused when somebody is not on the roll; when voting has begun, or was to begin and
   *     could not for want of notice; when it is dated before the call or to come; when it was
   *     posted and no rule says when that is served
   */
  public int written(UUID ballotId, Notice.Way way, Set<String> payrollIds, Instant at) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Ballot ballot =
              ballots.hold(ballotId).orElseThrow(() -> BallotRefusals.unknown(ballotId));
          try {
            ballot.requireNoticeable(way, at, clock.instant());
          } catch (BallotRefused refused) {
            throw BallotRefusals.of(refused);
          }
          int given =
              ballots.keepNotices(ballotId, chosen(ballot, payrollIds), way, at, caller.login());
          record(caller.employerId(), ballot, way, caller.login(), given);
          return given;
        });
  }

  /**
   * Corrects the day notice was posted or handed over; what was written first stays on record.
   *
   * @param payrollIds to whom; empty: to everybody who was told by post or by hand
   * @param at when it was posted or handed over, not to come
   * @param reason why another day was written down
   * @return of how many members
   * @throws Refused as {@link #written}, and when no reason is given or nobody was told like that
   */
  public int corrected(UUID ballotId, Set<String> payrollIds, Instant at, String reason) {
    return transactions.in(
        caller.employerId(),
        () -> {
          Ballot ballot =
              ballots.hold(ballotId).orElseThrow(() -> BallotRefusals.unknown(ballotId));
          Instant now = clock.instant();
          try {
            ballot.requireNoticeable(Notice.Way.HAND, at, now);
            if (reason.isBlank()) {
              throw new BallotRefused(
                  "notice-date", "say why another day is right: it stays on record");
            }
          } catch (BallotRefused refused) {
            throw BallotRefusals.of(refused);
          }
          int members =
              ballots.correctNotices(
                  ballotId,
                  chosen(ballot, payrollIds),
                  at,
                  new Ballot.Step(now, caller.login(), reason.strip()));
          if (members == 0) {
            throw BallotRefusals.of(
                new BallotRefused(
                    "notice-date",
                    "nobody was given notice by post or by hand: there is none to" + " correct"));
          }
          audit.record(
              caller.employerId(),
              caller.login(),
              "ballot.notice-corrected",
              "ballot/" + ballotId,
              Map.of(
                  "given", at.toString(),
                  "members", Integer.toString(members),
                  "reason", reason.strip()));
          return members;
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

  private void record(UUID employerId, Ballot ballot, Notice.Way way, String by, int given) {
    if (given > 0) {
      audit.record(
          employerId,
          by,
          "ballot.notice-given",
          "ballot/" + ballot.id(),
          Map.of("way", way.word(), "members", Integer.toString(given)));
    }
  }
}
