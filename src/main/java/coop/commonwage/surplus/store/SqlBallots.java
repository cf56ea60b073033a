package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.Ballots;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.BallotCount;
import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.Minutes;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.NoticesGiven;
import coop.commonwage.surplus.ballots.Outcome;
import coop.commonwage.surplus.ballots.PublishedList;
import coop.commonwage.surplus.ballots.Receipt;
import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.distributions.WaterfallStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Ballots; every row is added once, and that an entry of the roll was used says no more. */
@Dependent
public class SqlBallots implements Ballots {

  private static final String NEWEST_FIRST = " order by b.called_at desc, b.id";

  private final Sql sql;
  private final BallotRows rows;
  private final BallotSchedule schedule;
  private final BallotNotices notices;
  private final BallotSlips slips;

  @Inject
  public SqlBallots(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
    this.rows = new BallotRows(sql);
    this.schedule = new BallotSchedule(sql);
    this.notices = new BallotNotices(sql);
    this.slips = new BallotSlips(sql);
  }

  @Override
  public void call(Ballot ballot, Roll roll) {
    rows.add(ballot);
    rows.add(ballot.id(), roll);
  }

  @Override
  public Optional<Ballot> find(UUID id) {
    return sql.first(BallotRows.SELECT + " where b.id = ?", rows::read, id);
  }

  @Override
  public Optional<Ballot> hold(UUID id) {
    sql.first(
        "select pg_advisory_xact_lock(hashtextextended('surplus.ballot/' || ?::text, 0))",
        row -> true,
        id);
    return find(id);
  }

  @Override
  public List<UUID> dueForNotice(Instant now) {
    return schedule.dueForNotice(now);
  }

  @Override
  public List<UUID> dueToOpen(Instant now) {
    return schedule.dueToOpen(now);
  }

  @Override
  public List<UUID> dueToClose(Instant now) {
    return schedule.dueToClose(now);
  }

  @Override
  public List<UUID> waitingFor(UUID personId, Instant now) {
    return schedule.waitingFor(personId, now);
  }

  @Override
  public void keepTrouble(UUID id, String kind, String message, Instant at) {
    schedule.keepTrouble(id, kind, message, at);
  }

  @Override
  public Optional<String> trouble(UUID id) {
    return schedule.trouble(id);
  }

  @Override
  public List<Ballot> list() {
    return sql.list(BallotRows.SELECT + NEWEST_FIRST, rows::read);
  }

  @Override
  public List<Ballot> ofMember(UUID personId) {
    return sql.list(
        BallotRows.SELECT
            + " join surplus.ballot_roll r on r.ballot_id = b.id and r.person_id = ?"
            + NEWEST_FIRST,
        rows::read,
        personId);
  }

  @Override
  public List<WaterfallStep> proposed(UUID distributionId) {
    return new FrozenFigures(sql).steps(distributionId);
  }

  @Override
  public List<Ballot> onProposal(UUID distributionId) {
    return sql.list(
        BallotRows.SELECT + " where b.distribution_id = ? and w.ballot_id is null" + NEWEST_FIRST,
        rows::read,
        distributionId);
  }

  @Override
  public Optional<Standing> on(UUID distributionId) {
    return onProposal(distributionId).stream()
        .filter(Ballot::isStanding)
        .map(ballot -> new Standing(ballot.id(), ballot.closesAt()))
        .findFirst();
  }

  @Override
  public boolean isDecided(UUID distributionId) {
    return hasResult(distributionId, "");
  }

  @Override
  public boolean isCarried(UUID distributionId) {
    return hasResult(distributionId, " and r.carried");
  }

  @Override
  public boolean wasCalled(UUID distributionId) {
    return sql.first(
            "select 1 from surplus.ballot where distribution_id = ? limit 1",
            row -> true,
            distributionId)
        .isPresent();
  }

  private boolean hasResult(UUID distributionId, String which) {
    return sql.first(
            "select 1 from surplus.ballot b join surplus.ballot_result r on r.ballot_id = b.id"
                + " where b.distribution_id = ?"
                + which,
            row -> true,
            distributionId)
        .isPresent();
  }

  @Override
  public Roll roll(UUID id) {
    LocalDate recordDate =
        sql.first(
                "select record_date from surplus.ballot where id = ?",
                row -> Sql.date(row, "record_date"),
                id)
            .orElseThrow();
    return new Roll(
        recordDate,
        sql.list(
            "select * from surplus.ballot_roll where ballot_id = ? order by payroll_id",
            SqlBallots::entry,
            id));
  }

  @Override
  public Optional<Roll.Entry> entry(UUID id, UUID personId) {
    return sql.first(
        "select * from surplus.ballot_roll where ballot_id = ? and person_id = ?",
        SqlBallots::entry,
        id,
        personId);
  }

  private static Roll.Entry entry(ResultSet row) throws SQLException {
    return new Roll.Entry(
        Sql.uuid(row, "person_id"),
        row.getString("payroll_id"),
        row.getString("name"),
        row.getString("member_class"),
        row.getString("college"),
        row.getBoolean("has_login"));
  }

  @Override
  public List<Named> people() {
    return sql.list(
        "select id, payroll_id, forename, surname from register.person",
        row ->
            new Named(
                Sql.uuid(row, "id"),
                row.getString("payroll_id"),
                row.getString("forename") + " " + row.getString("surname")));
  }

  @Override
  public int consents(UUID id) {
    return count("ballot_consent", id);
  }

  @Override
  public boolean step(UUID id, String kind, Ballot.Step step) {
    return sql.run(
            "insert into surplus.ballot_step (ballot_id, employer_id, kind, at, actor, reason)"
                + " values (?, register.current_employer(), ?, ?, ?, ?) on conflict do nothing",
            id,
            kind,
            step.at(),
            step.actor(),
            step.reason())
        == 1;
  }

  @Override
  public boolean use(UUID id, UUID personId) {
    return sql.run(
            "insert into surplus.ballot_used (ballot_id, employer_id, person_id)"
                + " values (?, register.current_employer(), ?) on conflict do nothing",
            id,
            personId)
        == 1;
  }

  @Override
  public boolean isUsed(UUID id, UUID personId) {
    return sql.first(
            "select 1 from surplus.ballot_used where ballot_id = ? and person_id = ?",
            row -> true,
            id,
            personId)
        .isPresent();
  }

  @Override
  public int used(UUID id) {
    return count("ballot_used", id);
  }

  private int count(String table, UUID id) {
    return sql.first(
            "select count(*) as n from surplus." + table + " where ballot_id = ?",
            row -> row.getInt("n"),
            id)
        .orElseThrow();
  }

  @Override
  public List<Notice> notices(UUID id) {
    return notices.notices(id);
  }

  @Override
  public NoticesGiven noticesGiven(UUID id) {
    return notices.noticesGiven(id);
  }

  @Override
  public int keepNotices(UUID id, List<UUID> persons, Notice.Way way, Instant at, String by) {
    return notices.keepNotices(id, persons, way, at, by);
  }

  @Override
  public int correctNotices(UUID id, List<UUID> persons, Instant at, Ballot.Step correction) {
    return notices.correctNotices(id, persons, at, correction);
  }

  @Override
  public int keepPageNotices(UUID id, Instant at, String by) {
    return notices.keepPageNotices(id, at, by);
  }

  @Override
  public int withoutLogin(UUID id) {
    return notices.withoutLogin(id);
  }

  @Override
  public boolean keepConsent(UUID id, UUID personId, Instant at) {
    return notices.keepConsent(id, personId, at);
  }

  @Override
  public void publish(PublishedList list, Outcome outcome, String hash) {
    slips.publish(list, outcome, hash);
  }

  @Override
  public PublishedList published(Ballot ballot) {
    return slips.published(ballot);
  }

  @Override
  public Optional<Choice> choiceOf(UUID id, Receipt receipt) {
    return slips.choiceOf(id, receipt);
  }

  @Override
  public BallotCount count(UUID id) {
    return slips.count(id);
  }

  @Override
  public Optional<String> listHash(UUID id) {
    return slips.listHash(id);
  }

  @Override
  public boolean isKeptResult(UUID id, Outcome outcome) {
    return slips.isKeptResult(id, outcome);
  }

  @Override
  public void keepMinutes(UUID id, Minutes minutes) {
    slips.keepMinutes(id, minutes);
  }

  @Override
  public Optional<Minutes> minutes(UUID id) {
    return slips.minutes(id);
  }
}
