package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.Ballots;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.Minutes;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.Outcome;
import coop.commonwage.surplus.ballots.PublishedList;
import coop.commonwage.surplus.ballots.Receipt;
import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.ballots.Slip;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Ballots; every row is added once, and that an entry of the roll was used says no more. */
@Dependent
public class SqlBallots implements Ballots {

  private static final String NEWEST_FIRST = " order by b.called_at desc, b.id";

  private final Sql sql;
  private final BallotRows rows;

  @Inject
  public SqlBallots(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
    this.rows = new BallotRows(sql);
  }

  @Override
  public void call(Ballot ballot, Roll roll) {
    rows.add(ballot);
    sql.run(
        "insert into surplus.ballot_roll (ballot_id, employer_id, person_id, payroll_id, name,"
            + " member_class, college, has_login)"
            + " select ?, register.current_employer(), person_id, payroll_id, name, member_class,"
            + " college, has_login from unnest(?, ?, ?, ?, ?, ?) as new"
            + " (person_id, payroll_id, name, member_class, college, has_login)",
        ballot.id(),
        roll.entries().stream().map(Roll.Entry::personId).toArray(UUID[]::new),
        texts(roll.entries(), Roll.Entry::payrollId),
        texts(roll.entries(), Roll.Entry::name),
        texts(roll.entries(), Roll.Entry::memberClass),
        texts(roll.entries(), Roll.Entry::college),
        roll.entries().stream().map(Roll.Entry::hasLogin).toArray(Boolean[]::new));
  }

  @Override
  public Optional<Ballot> find(UUID id) {
    return sql.first(BallotRows.SELECT + " where b.id = ?", rows::read, id);
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
  public Optional<Standing> on(UUID distributionId) {
    return sql
        .list(
            BallotRows.SELECT + " where b.distribution_id = ?" + NEWEST_FIRST,
            rows::read,
            distributionId)
        .stream()
        .filter(Ballot::isStanding)
        .map(ballot -> new Standing(ballot.id(), ballot.closesAt()))
        .findFirst();
  }

  @Override
  public void withdraw(UUID ballotId, Instant at, String by, String reason) {
    step(ballotId, "withdrawn", new Ballot.Step(at, by, reason));
    sql.run(
        "update surplus.ballot_box set sealed = null where ballot_id = ? and sealed is not null",
        ballotId);
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
  public List<Notice> notices(UUID id) {
    return sql.list(
        "select person_id, way, given_at from surplus.ballot_notice where ballot_id = ?"
            + " order by given_at, person_id",
        row ->
            new Notice(
                Sql.uuid(row, "person_id"),
                Notice.Way.ofWord(row.getString("way")),
                Sql.instant(row, "given_at")),
        id);
  }

  @Override
  public int keepNotices(UUID id, List<UUID> persons, Notice.Way way, Instant at, String by) {
    return sql.run(
        "insert into surplus.ballot_notice"
            + " (ballot_id, employer_id, person_id, way, given_at, given_by)"
            + " select ?, register.current_employer(), person_id, ?, ?, ?"
            + " from unnest(?) as new (person_id) on conflict do nothing",
        id,
        way.word(),
        at,
        by,
        persons.toArray(UUID[]::new));
  }

  @Override
  public boolean keepConsent(UUID id, UUID personId, Instant at) {
    return sql.run(
            "insert into surplus.ballot_consent (ballot_id, employer_id, person_id, at)"
                + " values (?, register.current_employer(), ?, ?) on conflict do nothing",
            id,
            personId,
            at)
        == 1;
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
  public void publish(PublishedList list, Outcome outcome) {
    sql.run(
        "insert into surplus.ballot_slip (ballot_id, employer_id, receipt, choice, college)"
            + " select ?, register.current_employer(), receipt, choice, college"
            + " from unnest(?, ?, ?) as new (receipt, choice, college) order by receipt",
        list.ballotId(),
        texts(list.slips(), slip -> slip.receipt().text()),
        texts(list.slips(), slip -> slip.choice().word()),
        texts(list.slips(), Slip::college));
    sql.run(
        "insert into surplus.ballot_result (ballot_id, employer_id, taken_part, votes_for,"
            + " votes_against, abstained, quorate, carried, list_hash)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?)",
        list.ballotId(),
        outcome.tally().takenPart(),
        outcome.tally().votesFor(),
        outcome.tally().votesAgainst(),
        outcome.tally().abstained(),
        outcome.quorate(),
        outcome.carried(),
        list.hash());
  }

  @Override
  public PublishedList published(Ballot ballot) {
    return new PublishedList(
        ballot.id(),
        ballot.hash(),
        sql.list(
            "select receipt, choice, college from surplus.ballot_slip where ballot_id = ?"
                + " order by receipt",
            SqlBallots::slip,
            ballot.id()));
  }

  private static Slip slip(ResultSet row) throws SQLException {
    return new Slip(
        new Receipt(row.getString("receipt")),
        Choice.ofWord(row.getString("choice")),
        row.getString("college"));
  }

  @Override
  public Optional<String> listHash(UUID id) {
    return sql.first(
        "select list_hash from surplus.ballot_result where ballot_id = ?",
        row -> row.getString("list_hash"),
        id);
  }

  @Override
  public boolean isKeptResult(UUID id, Outcome outcome) {
    return sql.first(
            "select * from surplus.ballot_result where ballot_id = ?",
            row ->
                row.getInt("taken_part") == outcome.tally().takenPart()
                    && row.getInt("votes_for") == outcome.tally().votesFor()
                    && row.getInt("votes_against") == outcome.tally().votesAgainst()
                    && row.getInt("abstained") == outcome.tally().abstained()
                    && row.getBoolean("quorate") == outcome.quorate()
                    && row.getBoolean("carried") == outcome.carried(),
            id)
        .orElse(false);
  }

  @Override
  public void keepMinutes(UUID id, Minutes minutes) {
    sql.run(
        "insert into surplus.ballot_minutes"
            + " (ballot_id, employer_id, number, chair, remark, signed_at, signed_by)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?)",
        id,
        minutes.number(),
        minutes.chair(),
        minutes.remark(),
        minutes.signedAt(),
        minutes.signedBy());
  }

  @Override
  public Optional<Minutes> minutes(UUID id) {
    return sql.first(
        "select * from surplus.ballot_minutes where ballot_id = ?",
        row ->
            new Minutes(
                row.getString("number"),
                row.getString("chair"),
                row.getString("remark"),
                Sql.instant(row, "signed_at"),
                row.getString("signed_by")),
        id);
  }

  private static <T> String[] texts(List<T> items, Function<T, String> part) {
    return items.stream().map(part).toArray(String[]::new);
  }
}
