package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.Memberships;
import coop.commonwage.surplus.membership.Membership;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
        "select person_id, member_class, since, until from surplus.membership"
            + " order by person_id, since",
        row ->
            new Membership(
                Sql.uuid(row, "person_id"),
                row.getString("member_class"),
                Sql.date(row, "since"),
                Optional.ofNullable(Sql.date(row, "until"))));
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
