package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.Memberships;
import coop.commonwage.surplus.membership.EndReason;
import coop.commonwage.surplus.membership.Membership;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Memberships, and of the register of people no more than who has which payroll id. */
@Dependent
public class SqlMemberships implements Memberships {

  private final Sql sql;

  @Inject
  public SqlMemberships(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<Membership> all() {
    return sql.list(
        "select m.person_id, m.member_class, m.since, m.until, e.reason from surplus.membership m"
            + " left join surplus.membership_end e on e.membership_id = m.id"
            + " order by m.person_id, m.since",
        SqlMemberships::membership);
  }

  private static Membership membership(ResultSet row) throws SQLException {
    return new Membership(
        Sql.uuid(row, "person_id"),
        row.getString("member_class"),
        Sql.date(row, "since"),
        Optional.ofNullable(Sql.date(row, "until")),
        Optional.ofNullable(row.getString("reason")).map(EndReason::ofWord));
  }

  @Override
  public void end(List<End> ends, Instant at, String by) {
    UUID[] persons = ends.stream().map(End::personId).toArray(UUID[]::new);
    LocalDate[] begun = ends.stream().map(End::since).toArray(LocalDate[]::new);
    LocalDate[] last = ends.stream().map(End::lastDay).toArray(LocalDate[]::new);
    sql.run(
        "insert into surplus.membership_end"
            + " (membership_id, employer_id, last_day, reason, evidence, recorded_at, recorded_by)"
            + " select m.id, m.employer_id, new.last_day, new.reason, new.evidence, ?, ?"
            + " from unnest(?, ?, ?, ?, ?) as new (person_id, since, last_day, reason, evidence)"
            + " join surplus.membership m using (person_id, since)",
        at,
        by,
        persons,
        begun,
        last,
        ends.stream().map(end -> end.reason().word()).toArray(String[]::new),
        ends.stream().map(End::evidence).toArray(String[]::new));
    sql.run(
        "update surplus.membership m set until = new.last_day"
            + " from unnest(?, ?, ?) as new (person_id, since, last_day)"
            + " where m.person_id = new.person_id and m.since = new.since and m.until is null",
        persons,
        begun,
        last);
  }

  @Override
  public List<Entry> register() {
    return sql.list(
        "select m.person_id, m.member_class, m.since, m.until, e.reason, e.evidence, e.recorded_at,"
            + " e.recorded_by, p.payroll_id, p.forename || ' ' || p.surname as name"
            + " from surplus.membership m join register.person p on p.id = m.person_id"
            + " left join surplus.membership_end e on e.membership_id = m.id"
            + " order by p.payroll_id, m.since",
        row ->
            new Entry(
                named(row, "person_id"),
                membership(row),
                row.getString("reason") == null
                    ? Optional.empty()
                    : Optional.of(
                        new Recorded(
                            row.getString("evidence"),
                            Sql.instant(row, "recorded_at"),
                            row.getString("recorded_by")))));
  }

  @Override
  public Optional<Named> person(UUID personId) {
    return sql.first(
        "select id, payroll_id, forename || ' ' || surname as name from register.person"
            + " where id = ?",
        row -> named(row, "id"),
        personId);
  }

  private static Named named(ResultSet row, String id) throws SQLException {
    return new Named(Sql.uuid(row, id), row.getString("payroll_id"), row.getString("name"));
  }

  @Override
  public void hold(UUID personId) {
    sql.first(
        "select pg_advisory_xact_lock(hashtextextended('member/' || ?::text, 0))",
        row -> true,
        personId.toString());
  }

  @Override
  public void add(List<Membership> memberships, Instant at) {
    sql.run(
        "insert into surplus.membership"
            + " (id, employer_id, person_id, member_class, since, until, recorded_at)"
            + " select id, register.current_employer(), person_id, member_class, since, until, ?"
            + " from unnest(?, ?, ?, ?, ?) as new (id, person_id, member_class, since, until)",
        at,
        memberships.stream().map(membership -> NewId.at(at)).toArray(UUID[]::new),
        memberships.stream().map(Membership::personId).toArray(UUID[]::new),
        memberships.stream().map(Membership::memberClass).toArray(String[]::new),
        memberships.stream().map(Membership::since).toArray(LocalDate[]::new),
        memberships.stream()
            .map(membership -> membership.until().orElse(null))
            .toArray(LocalDate[]::new));
  }

  @Override
  public Map<String, UUID> personsByPayrollId() {
    Map<String, UUID> persons = new HashMap<>();
    sql.list(
        "select payroll_id, id from register.person",
        row -> persons.put(row.getString("payroll_id"), Sql.uuid(row, "id")));
    return persons;
  }

  @Override
  public boolean isKnownFile(String sha256) {
    return sql.first("select 1 from surplus.members_file where sha256 = ?", row -> true, sha256)
        .isPresent();
  }

  @Override
  public void keepFile(String sha256, int members, Instant at, String by) {
    sql.run(
        "insert into surplus.members_file (employer_id, sha256, members, taken_in_at, taken_in_by)"
            + " values (register.current_employer(), ?, ?, ?, ?)",
        sha256,
        members,
        at,
        by);
  }
}
