package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.RecordedTime;
import coop.commonwage.pay.days.PaidBy;
import coop.commonwage.pay.days.RecordedEntry;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Visits and entries of one worker with who recorded them and which payslip paid them. */
@Dependent
public class SqlRecordedTime implements RecordedTime {

  private static final String SELECT =
      "select t.*, e.person_id, p.payroll_id, r.id as run_id, r.first_day, r.last_day, r.pay_date,"
          + " exists (select 1 from pay.payslip c where c.employment_id = t.employment_id and"
          + " t.work_day between c.first_day and c.last_day) as is_covered"
          + " from %s t join pay.employment e on e.id = t.employment_id join register.person p on"
          + " p.id = e.person_id left join pay.payslip s on s.id = t.payslip_id left join"
          + " pay.pay_run r on r.id = s.pay_run_id where ";

  /** Rows {@code t} that {@link #visit} reads, up to their condition. */
  static final String VISITS = SELECT.formatted("pay.visit");

  /** Rows {@code t} that {@link #entry} reads, up to their condition. */
  static final String ENTRIES = SELECT.formatted("pay.time_entry");

  private static final String IN_ORDER =
      " order by t.work_day, coalesce(t.actual_start, t.planned_start), t.visit_ref, t.version";

  private final Sql sql;

  @Inject
  public SqlRecordedTime(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<RecordedVisit> visits(UUID employmentId, DateSpan days) {
    return sql.list(
        VISITS
            + "t.employment_id = ? and t.superseded_at is null and t.work_day between ? and ?"
            + IN_ORDER,
        SqlRecordedTime::visit,
        employmentId,
        days.firstDay(),
        days.lastDay());
  }

  @Override
  public List<RecordedVisit> versions(UUID employmentId, DateSpan days) {
    return sql.list(
        VISITS
            + "t.employment_id = ? and t.visit_ref in (select v.visit_ref from pay.visit v where"
            + " v.employment_id = ? and v.work_day between ? and ?) order by t.visit_ref,"
            + " t.version",
        SqlRecordedTime::visit,
        employmentId,
        employmentId,
        days.firstDay(),
        days.lastDay());
  }

  @Override
  public List<RecordedEntry> entries(UUID employmentId, DateSpan days) {
    return sql.list(
        ENTRIES
            + "t.employment_id = ? and t.superseded_at is null and t.work_day between ? and ?"
            + " order by t.work_day, t.reference",
        SqlRecordedTime::entry,
        employmentId,
        days.firstDay(),
        days.lastDay());
  }

  @Override
  public Optional<LocalDate> lastDayWithTime(UUID employmentId, LocalDate upTo) {
    return sql.first(
        "select day from (select max(work_day) as day from (select work_day from pay.visit"
            + " where employment_id = ? and superseded_at is null and work_day <= ? union all"
            + " select work_day from pay.time_entry where employment_id = ? and superseded_at is"
            + " null and work_day <= ?) t) newest where day is not null",
        row -> Sql.date(row, "day"),
        employmentId,
        upTo,
        employmentId,
        upTo);
  }

  @Override
  public LocalDate dateOfBirth(UUID employmentId) {
    return sql.first(
            "select p.date_of_birth from pay.employment e"
                + " join register.person p on p.id = e.person_id where e.id = ?",
            row -> Sql.date(row, "date_of_birth"),
            employmentId)
        .orElseThrow();
  }

  static RecordedVisit visit(ResultSet row) throws SQLException {
    return new RecordedVisit(
        Sql.uuid(row, "id"),
        SqlVisits.read(row, row.getString("payroll_id")),
        row.getInt("version"),
        Sql.instant(row, "superseded_at") == null,
        row.getString("source"),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"),
        row.getString("reason"),
        paidBy(row));
  }

  static RecordedEntry entry(ResultSet row) throws SQLException {
    return new RecordedEntry(
        Sql.uuid(row, "id"),
        new TimeEntry(
            row.getString("reference"),
            row.getString("payroll_id"),
            Sql.date(row, "work_day"),
            kind(row.getString("kind")),
            row.getInt("minutes"),
            row.getInt("miles_tenths"),
            Optional.ofNullable(row.getString("funder_account")),
            Optional.ofNullable(row.getString("note"))),
        row.getInt("version"),
        Sql.instant(row, "superseded_at") == null,
        row.getString("source"),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"),
        row.getString("reason"),
        paidBy(row));
  }

  private static TimeKind kind(String word) {
    for (TimeKind kind : TimeKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("a time entry has the unknown kind " + word);
  }

  private static Optional<PaidBy> paidBy(ResultSet row) throws SQLException {
    UUID payslip = Sql.uuid(row, "payslip_id");
    return payslip == null
        ? Optional.empty()
        : Optional.of(
            new PaidBy(
                payslip,
                Sql.uuid(row, "run_id"),
                DateSpan.of(Sql.date(row, "first_day"), Sql.date(row, "last_day")),
                Sql.date(row, "pay_date")));
  }
}
