package coop.commonwage.surplus.store;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.College;
import coop.commonwage.surplus.ballots.Roll;
import coop.commonwage.surplus.ballots.VotingRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A ballot as rows: what was called, its colleges, and the steps since. */
final class BallotRows {

  /** With every step in columns of its own. */
  static final String SELECT =
      "select b.*, o.at as opened_at, o.actor as opened_by, o.reason as opened_why,"
          + " c.at as closed_at, c.actor as closed_by, c.reason as closed_why,"
          + " w.at as withdrawn_at, w.actor as withdrawn_by, w.reason as withdrawn_why,"
          + " s.at as signed_at, s.actor as signed_by, s.reason as signed_why"
          + " from surplus.ballot b"
          + joined("o", "opened")
          + joined("c", "closed")
          + joined("w", "withdrawn")
          + joined("s", "signed");

  private final Sql sql;

  BallotRows(Sql sql) {
    this.sql = sql;
  }

  private static String joined(String alias, String kind) {
    return " left join surplus.ballot_step %1$s on %1$s.ballot_id = b.id and %1$s.kind = '%2$s'"
        .formatted(alias, kind);
  }

  void add(Ballot ballot) {
    VotingRules rules = ballot.rules();
    sql.run(
        "insert into surplus.ballot (id, employer_id, distribution_id, hash, title, motion,"
            + " majority, majority_share, required_by, notice_days, post_hours,"
            + " short_notice_percent, quorum_least, quorum_percent, extraordinary_percent,"
            + " rules_source, record_date, roll_size, roll_hash, meeting, notice_at, opens_at,"
            + " closes_at, called_at, called_by, amends, adjourned_from, adjourned_to) values (?,"
            + " register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, ?::int, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?::date)",
        ballot.id(),
        ballot.distributionId(),
        ballot.hash(),
        ballot.title(),
        ballot.motion(),
        ballot.majority().word(),
        ballot.majority().share().toString(),
        ballot.requiredBy(),
        rules.noticeDays(),
        rules.postHours().map(String::valueOf).orElse(null),
        rules.shortNoticePercent().map(Rate::toString).orElse(null),
        rules.quorumLeast(),
        rules.quorumPercent().toString(),
        rules.extraordinaryPercent().map(Rate::toString).orElse(null),
        rules.source(),
        ballot.recordDate(),
        ballot.rollSize(),
        ballot.rollHash(),
        ballot.meeting(),
        ballot.noticeAt(),
        ballot.opensAt(),
        ballot.closesAt(),
        ballot.calledAt(),
        ballot.calledBy(),
        ballot.amends().map(UUID::toString).orElse(null),
        ballot.adjournedFrom().map(UUID::toString).orElse(null),
        ballot.adjournedTo().map(LocalDate::toString).orElse(null));
    for (int i = 0; i < ballot.colleges().size(); i++) {
      College college = ballot.colleges().get(i);
      sql.run(
          "insert into surplus.ballot_college"
              + " (ballot_id, employer_id, position, name, classes, weight)"
              + " values (?, register.current_employer(), ?, ?, ?, ?)",
          ballot.id(),
          i,
          college.name(),
          college.classes().toArray(String[]::new),
          college.weight().toString());
    }
  }

  void add(UUID ballotId, Roll roll) {
    sql.run(
        "insert into surplus.ballot_roll (ballot_id, employer_id, person_id, payroll_id, name,"
            + " member_class, college, has_login)"
            + " select ?, register.current_employer(), person_id, payroll_id, name, member_class,"
            + " college, has_login from unnest(?, ?, ?, ?, ?, ?) as new"
            + " (person_id, payroll_id, name, member_class, college, has_login)",
        ballotId,
        roll.entries().stream().map(Roll.Entry::personId).toArray(UUID[]::new),
        texts(roll.entries(), Roll.Entry::payrollId),
        texts(roll.entries(), Roll.Entry::name),
        texts(roll.entries(), Roll.Entry::memberClass),
        texts(roll.entries(), Roll.Entry::college),
        roll.entries().stream().map(Roll.Entry::hasLogin).toArray(Boolean[]::new));
  }

  private static <T> String[] texts(List<T> items, Function<T, String> part) {
    return items.stream().map(part).toArray(String[]::new);
  }

  Ballot read(ResultSet row) throws SQLException {
    UUID id = Sql.uuid(row, "id");
    return new Ballot(
        id,
        Sql.uuid(row, "distribution_id"),
        row.getString("hash"),
        row.getString("title"),
        row.getString("motion"),
        ResolutionRecords.majority(row),
        row.getString("required_by"),
        rules(row),
        colleges(id),
        Sql.date(row, "record_date"),
        row.getInt("roll_size"),
        row.getString("roll_hash"),
        row.getString("meeting"),
        Sql.instant(row, "notice_at"),
        Sql.instant(row, "opens_at"),
        Sql.instant(row, "closes_at"),
        Sql.instant(row, "called_at"),
        row.getString("called_by"),
        Optional.ofNullable(Sql.uuid(row, "amends")),
        Optional.ofNullable(Sql.uuid(row, "adjourned_from")),
        Optional.ofNullable(Sql.date(row, "adjourned_to")),
        new Ballot.Life(
            step(row, "opened"), step(row, "closed"), step(row, "withdrawn"), step(row, "signed")));
  }

  private static VotingRules rules(ResultSet row) throws SQLException {
    return new VotingRules(
        row.getInt("notice_days"),
        Optional.ofNullable(row.getString("post_hours")).map(Integer::valueOf),
        Optional.ofNullable(row.getString("short_notice_percent")).map(Rate::of),
        row.getInt("quorum_least"),
        Rate.of(row.getString("quorum_percent")),
        Optional.ofNullable(row.getString("extraordinary_percent")).map(Rate::of),
        row.getString("rules_source"));
  }

  private List<College> colleges(UUID ballotId) {
    return sql.list(
        "select name, classes, weight from surplus.ballot_college where ballot_id = ?"
            + " order by position",
        row ->
            new College(
                row.getString("name"),
                List.of((String[]) row.getArray("classes").getArray()),
                Rate.of(row.getString("weight"))),
        ballotId);
  }

  private static Optional<Ballot.Step> step(ResultSet row, String kind) throws SQLException {
    Instant at = Sql.instant(row, kind + "_at");
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Ballot.Step(at, row.getString(kind + "_by"), row.getString(kind + "_why")));
  }
}
