package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which steps of ballots are due, and what stood in their way. */
final class BallotSchedule {

  private final Sql sql;

  BallotSchedule(Sql sql) {
    this.sql = sql;
  }

  List<UUID> dueForNotice(Instant now) {
    return ids("b.notice_at <= ?" + without("'noticed', 'opened', 'closed', 'withdrawn'"), now);
  }

  List<UUID> dueToOpen(Instant now) {
    return ids(
        "b.opens_at <= ? and b.closes_at > ?" + without("'opened', 'closed', 'withdrawn'"),
        now,
        now);
  }

  List<UUID> dueToClose(Instant now) {
    return ids(
        "b.closes_at <= ? and exists (select 1 from surplus.ballot_step o"
            + " where o.ballot_id = b.id and o.kind = 'opened')"
            + without("'closed', 'withdrawn'"),
        now);
  }

  List<UUID> waitingFor(UUID personId, Instant now) {
    return ids(
        "b.notice_at <= ? and b.closes_at > ? and exists (select 1 from surplus.ballot_roll r"
            + " where r.ballot_id = b.id and r.person_id = ?) and not exists (select 1"
            + " from surplus.ballot_used u where u.ballot_id = b.id and u.person_id = ?)"
            + without("'closed', 'withdrawn'"),
        now,
        now,
        personId,
        personId);
  }

  private List<UUID> ids(String condition, Object... parameters) {
    return sql.list(
        "select b.id from surplus.ballot b where " + condition + " order by b.closes_at, b.id",
        row -> Sql.uuid(row, "id"),
        parameters);
  }

  private static String without(String kinds) {
    return " and not exists (select 1 from surplus.ballot_step s where s.ballot_id = b.id"
        + " and s.kind in ("
        + kinds
        + "))";
  }

  /** Once for each reason: one that differs by a number, a moment or an id alone is the same. */
  void keepTrouble(UUID id, String kind, String message, Instant at) {
    sql.run(
        "insert into surplus.ballot_trouble (ballot_id, employer_id, kind, message, at)"
            + " select ?, register.current_employer(), ?, ?, ? where not exists"
            + " (select 1 from surplus.ballot_trouble where ballot_id = ? and kind = ? and "
            + shape("message")
            + " = "
            + shape("?")
            + ")",
        id,
        kind,
        message,
        at,
        id,
        kind,
        message);
  }

  private static String shape(String message) {
    return "regexp_replace("
        + message
        + ", '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]+',"
        + " '#', 'g')";
  }

  Optional<String> trouble(UUID id) {
    return sql.first(
        "select message from surplus.ballot_trouble t where ballot_id = ? and not exists ("
            + "select 1 from surplus.ballot_step s where s.ballot_id = t.ballot_id"
            + " and s.kind in (t.kind, 'closed', 'withdrawn')) order by at desc, message limit 1",
        row -> row.getString("message"),
        id);
  }
}
