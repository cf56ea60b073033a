package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.NoticesGiven;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** To whom notice of a ballot was given, and who agreed that it be shorter. */
final class BallotNotices {

  private final Sql sql;

  BallotNotices(Sql sql) {
    this.sql = sql;
  }

  List<Notice> notices(UUID id) {
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

  int keepNotices(UUID id, List<UUID> persons, Notice.Way way, Instant at, String by) {
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

  int keepPageNotices(UUID id, Instant at, String by) {
    return sql.run(
        "insert into surplus.ballot_notice"
            + " (ballot_id, employer_id, person_id, way, given_at, given_by)"
            + " select ballot_id, employer_id, person_id, 'page', ?, ? from surplus.ballot_roll"
            + " where ballot_id = ? and has_login on conflict do nothing",
        at,
        by,
        id);
  }

  NoticesGiven noticesGiven(UUID id) {
    return new NoticesGiven(
        sql.list(
            "select way, count(*) as members, min(given_at) as first, max(given_at) as last"
                + " from surplus.ballot_notice where ballot_id = ? group by way",
            row ->
                new NoticesGiven.ByWay(
                    Notice.Way.ofWord(row.getString("way")),
                    row.getInt("members"),
                    Sql.instant(row, "first"),
                    Sql.instant(row, "last")),
            id));
  }

  int withoutLogin(UUID id) {
    return sql.first(
            "select count(*) as n from surplus.ballot_roll where ballot_id = ? and not has_login",
            row -> row.getInt("n"),
            id)
        .orElseThrow();
  }

  boolean keepConsent(UUID id, UUID personId, Instant at) {
    return sql.run(
            "insert into surplus.ballot_consent (ballot_id, employer_id, person_id, at)"
                + " values (?, register.current_employer(), ?, ?) on conflict do nothing",
            id,
            personId,
            at)
        == 1;
  }
}
