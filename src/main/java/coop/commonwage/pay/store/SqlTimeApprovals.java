package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.application.TimeApproval;
import coop.commonwage.pay.application.TimeApprovals;
import coop.commonwage.pay.application.TimeMaterial;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/** Approvals of time; rows are added and never changed. */
@Dependent
public class SqlTimeApprovals implements TimeApprovals {

  /** Its parameters are those that {@link #parameters} begins with. */
  private static final String WORKERS =
      " from pay.employment e join register.person p on p.id = e.person_id"
          + " left join lateral (select t.team from pay.team_of t where t.employment_id = e.id"
          + "   and t.from_date <= ? order by t.from_date desc, t.recorded_at desc limit 1) t"
          + " on true where (e.start_date <= ? and coalesce(e.leave_date, 'infinity') >= ?"
          + "  or exists (select 1 from pay.visit v where v.employment_id = e.id"
          + "   and v.superseded_at is null and v.work_day between ? and ?)"
          + "  or exists (select 1 from pay.time_entry v where v.employment_id = e.id"
          + "   and v.superseded_at is null and v.work_day between ? and ?))";

  private static final String OF_TEAM = " and (? = '' or t.team = ?)";

  private final Sql sql;

  @Inject
  public SqlTimeApprovals(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<String> teams(LocalDate day) {
    return sql.list(
        "select distinct team from (select distinct on (employment_id) employment_id, team"
            + " from pay.team_of where from_date <= ?"
            + " order by employment_id, from_date desc, recorded_at desc) newest order by team",
        row -> row.getString(1),
        day);
  }

  @Override
  public int count(DateSpan days, Optional<String> team) {
    return sql.first(
            "select count(*)" + WORKERS + OF_TEAM,
            row -> row.getInt(1),
            parameters(days, team.orElse(""), team.orElse("")))
        .orElseThrow();
  }

  @Override
  public List<Sheet> sheets(DateSpan days, Optional<String> team, int skip, int most) {
    return sheets(
        days,
        OF_TEAM + " order by p.payroll_id offset ? limit ?",
        parameters(days, team.orElse(""), team.orElse(""), skip, most));
  }

  @Override
  public List<Sheet> sheetsOf(DateSpan days, List<String> payrollIds) {
    return sheets(
        days,
        " and p.payroll_id = any(?) order by p.payroll_id",
        parameters(days, (Object) payrollIds.toArray(String[]::new)));
  }

  private static Object[] parameters(DateSpan days, Object... more) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                days.lastDay(),
                days.lastDay(),
                days.firstDay(),
                days.firstDay(),
                days.lastDay(),
                days.firstDay(),
                days.lastDay()));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private List<Sheet> sheets(DateSpan days, String which, Object[] parameters) {
    List<Object> all = new ArrayList<>(List.of(days.firstDay(), days.lastDay()));
    all.addAll(List.of(parameters));
    List<Sheet> found =
        sql.list(
            "select e.id, e.person_id, e.pay_frequency, p.payroll_id, p.forename, p.surname,"
                + " t.team, pay.time_fingerprint(e.id, ?, ?) as fingerprint"
                + WORKERS
                + which,
            SqlTimeApprovals::bare,
            all.toArray());
    UUID[] ids = found.stream().map(Sheet::employmentId).toArray(UUID[]::new);
    Map<UUID, List<LocalDate>> worked = worked(ids, days);
    Map<UUID, List<TimeApproval>> approvals = new TimeApprovalQuery(sql).of(ids, days);
    return found.stream()
        .map(
            bare ->
                new Sheet(
                    bare.employmentId(),
                    bare.personId(),
                    bare.payrollId(),
                    bare.name(),
                    bare.frequency(),
                    bare.team(),
                    bare.fingerprint(),
                    worked.getOrDefault(bare.employmentId(), List.of()),
                    approvals.getOrDefault(bare.employmentId(), List.of())))
        .toList();
  }

  private static Sheet bare(ResultSet row) throws SQLException {
    return new Sheet(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "person_id"),
        row.getString("payroll_id"),
        row.getString("forename") + " " + row.getString("surname"),
        PayFrequency.ofWord(row.getString("pay_frequency")),
        Optional.ofNullable(row.getString("team")),
        row.getString("fingerprint"),
        List.of(),
        List.of());
  }

  private Map<UUID, List<LocalDate>> worked(UUID[] employments, DateSpan days) {
    Map<UUID, List<LocalDate>> worked = new HashMap<>();
    sql.list(
        "select employment_id, work_day from pay.visit where employment_id = any(?)"
            + " and superseded_at is null and work_day between ? and ? union"
            + " select employment_id, work_day from pay.time_entry where employment_id = any(?)"
            + " and superseded_at is null and work_day between ? and ?"
            + " order by employment_id, work_day",
        row ->
            worked
                .computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new ArrayList<>())
                .add(Sql.date(row, "work_day")),
        employments,
        days.firstDay(),
        days.lastDay(),
        employments,
        days.firstDay(),
        days.lastDay());
    return worked;
  }

  @Override
  public Map<UUID, TimeMaterial> time(DateSpan days, List<UUID> employments) {
    return new TimeQuery(sql, days, employments.toArray(UUID[]::new)).whole();
  }

  @Override
  public int add(List<Sheet> approved, DateSpan days, Note note) {
    return sql.run(
        "insert into pay.time_approval (id, employer_id, employment_id, person_id, first_day,"
            + " last_day, fingerprint, approved_at, approved_by, approver_person, note)"
            + " select seen.id, register.current_employer(), e.id, e.person_id, ?, ?,"
            + " seen.fingerprint, ?, ?, ?::uuid, ? from unnest(?, ?, ?)"
            + " as seen (id, employment_id, fingerprint)"
            + " join pay.employment e on e.id = seen.employment_id"
            + " where pay.time_fingerprint(e.id, ?, ?) = seen.fingerprint",
        days.firstDay(),
        days.lastDay(),
        note.at(),
        note.by(),
        note.personId().orElse(null),
        note.text(),
        column(approved, UUID[]::new, sheet -> NewId.at(note.at())),
        column(approved, UUID[]::new, Sheet::employmentId),
        column(approved, String[]::new, Sheet::fingerprint),
        days.firstDay(),
        days.lastDay());
  }

  private static <T> T[] column(
      List<Sheet> sheets, IntFunction<T[]> array, Function<Sheet, T> value) {
    return sheets.stream().map(value).toArray(array);
  }

  @Override
  public int reopen(List<UUID> employments, DateSpan days, Note note) {
    return sql.run(
        "insert into pay.time_reopening (approval_id, employer_id, reason, reopened_at,"
            + " reopened_by) select a.id, a.employer_id, ?, ?, ? from pay.time_approval a"
            + " where a.employment_id = any(?) and a.first_day <= ? and a.last_day >= ?"
            + " and not exists (select 1 from pay.time_reopening r where r.approval_id = a.id)",
        note.text(),
        note.at(),
        note.by(),
        employments.toArray(UUID[]::new),
        days.lastDay(),
        days.firstDay());
  }
}
