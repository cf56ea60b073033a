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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Memberships, and of the register of people no more than who has which payroll id. */
@Dependent
public class SqlMemberships implements Memberships {

  private static final String MEMBERSHIPS =
      "select m.person_id, m.member_class, m.since, m.until, e.reason from surplus.membership m"
          + " left join surplus.membership_end e on e.membership_id = m.id";

  private static final String REGISTER =
      "select m.person_id, m.member_class, m.since, m.until, e.reason, e.evidence, e.recorded_at,"
          + " e.recorded_by, p.payroll_id, p.forename || ' ' || p.surname as name"
          + " from surplus.membership m join register.person p on p.id = m.person_id"
          + " left join surplus.membership_end e on e.membership_id = m.id";

  private static final String IN_ORDER = " order by p.payroll_id, m.since";

  /** Whether a membership holds on a day, which is asked for twice. */
  private static final String HOLDS = "%1$s.since <= ? and (%1$s.until is null or %1$s.until >= ?)";

  private static final String PERSON =
      "select p.id, p.payroll_id, p.forename || ' ' || p.surname as name";

  private final Sql sql;

  @Inject
  public SqlMemberships(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<Membership> all() {
    return sql.many(MEMBERSHIPS + " order by m.person_id, m.since", SqlMemberships::membership);
  }

  @Override
  public List<Membership> of(UUID personId) {
    return sql.list(
        MEMBERSHIPS + " where m.person_id = ? order by m.since",
        SqlMemberships::membership,
        personId);
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
    return sql.many(REGISTER + IN_ORDER, SqlMemberships::entry);
  }

  @Override
  public List<Entry> register(Collection<UUID> persons) {
    return sql.list(
        REGISTER + " where m.person_id = any(?)" + IN_ORDER,
        SqlMemberships::entry,
        (Object) persons.toArray(UUID[]::new));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        named(row, "person_id"),
        membership(row),
        row.getString("reason") == null
            ? Optional.empty()
            : Optional.of(
                new Recorded(
                    row.getString("evidence"),
                    Sql.instant(row, "recorded_at"),
                    row.getString("recorded_by"))));
  }

  @Override
  public int count(Search search) {
    List<Object> values = new ArrayList<>();
    String found = found(search, values);
    return sql.first(
            "select count(*) as found" + found, row -> row.getInt("found"), values.toArray())
        .orElseThrow();
  }

  @Override
  public List<Named> find(Search search, int most, int after) {
    List<Object> values = new ArrayList<>();
    String found = found(search, values);
    values.add(most);
    values.add(after);
    return sql.list(
        PERSON + found + " order by p.payroll_id limit ? offset ?",
        row -> named(row, "id"),
        values.toArray());
  }

  private static String found(Search search, List<Object> values) {
    StringBuilder from =
        new StringBuilder(
            " from register.person p where p.id in (select m.person_id from surplus.membership m"
                + " where true");
    if (!search.memberClass().isEmpty()) {
      from.append(" and m.member_class = ?");
      values.add(search.memberClass());
    }
    if (search.state() == State.MEMBER) {
      from.append(" and ").append(HOLDS.formatted("m"));
      values.addAll(List.of(search.today(), search.today()));
    }
    from.append(")");
    if (search.state() == State.LEFT) {
      from.append(
              " and not exists (select 1 from surplus.membership n where n.person_id = p.id and (")
          .append(HOLDS.formatted("n"))
          .append(" or n.since > ?))");
      values.addAll(List.of(search.today(), search.today(), search.today()));
    }
    if (!search.words().isEmpty()) {
      from.append(
          " and (position(lower(?) in lower(p.forename || ' ' || p.surname)) > 0"
              + " or position(lower(?) in lower(p.payroll_id)) > 0)");
      values.addAll(List.of(search.words(), search.words()));
    }
    return from.toString();
  }

  @Override
  public SortedMap<String, Integer> membersByClass(LocalDate day) {
    SortedMap<String, Integer> members = new TreeMap<>();
    sql.list(
        "select m.member_class, count(*) filter (where "
            + HOLDS.formatted("m")
            + ") as members from surplus.membership m group by m.member_class",
        row -> members.put(row.getString("member_class"), row.getInt("members")),
        day,
        day);
    return members;
  }

  @Override
  public List<Named> goingOn(String memberClass) {
    return sql.list(
        PERSON
            + " from surplus.membership m join register.person p on p.id = m.person_id"
            + " where m.member_class = ? and m.until is null order by p.payroll_id",
        row -> named(row, "id"),
        memberClass);
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
  public void hold() {
    sql.first(
        "select pg_advisory_xact_lock("
            + "hashtextextended('membership/' || register.current_employer()::text, 0))",
        row -> true);
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
  public Map<String, UUID> personsByPayrollId(Set<String> numbers) {
    Map<String, UUID> persons = new HashMap<>();
    sql.list(
        "select payroll_id, id from register.person where payroll_id = any (?)",
        row -> persons.put(row.getString("payroll_id"), Sql.uuid(row, "id")),
        (Object) numbers.toArray(String[]::new));
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
