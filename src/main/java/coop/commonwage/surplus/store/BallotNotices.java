package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.Notice;
import coop.commonwage.surplus.ballots.NoticesGiven;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** To whom notice of a ballot was given, and who agreed that it be shorter. */
final class BallotNotices {

  /** Each notice with the day that was corrected last. */
  private static final String AS_CORRECTED =
      "(select n.ballot_id, n.person_id, n.way, coalesce((select c.given_at"
          + " from surplus.ballot_notice_correction c where c.ballot_id = n.ballot_id"
          + " and c.person_id = n.person_id order by c.correction desc limit 1), n.given_at)"
          + " as given_at from surplus.ballot_notice n) given";

  private final Sql sql;

  BallotNotices(Sql sql) {
    this.sql = sql;
  }

  List<Notice> notices(UUID id) {
    return sql.list(
        "select person_id, way, given_at from "
            + AS_CORRECTED
            + " where ballot_id = ? order by given_at, person_id",
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

  int correctNotices(UUID id, List<UUID> persons, Instant at, Ballot.Step correction) {
    return sql.run(
        "insert into surplus.ballot_notice_correction (ballot_id, employer_id, person_id,"
            + " correction, given_at, reason, corrected_by, corrected_at)"
            + " select n.ballot_id, n.employer_id, n.person_id, 1 + (select count(*)"
            + " from surplus.ballot_notice_correction c where c.ballot_id = n.ballot_id"
            + " and c.person_id = n.person_id), ?, ?, ?, ? from surplus.ballot_notice n"
            + " where n.ballot_id = ? and n.way <> 'page' and n.person_id = any (?)",
        at,
        correction.reason(),
        correction.actor(),
        correction.at(),
        id,
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
            "select way, count(*) as members, min(given_at) as first, max(given_at) as last from "
                + AS_CORRECTED
                + " where ballot_id = ? group by way",
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
