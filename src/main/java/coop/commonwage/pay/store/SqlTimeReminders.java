package coop.commonwage.pay.store;

import coop.commonwage.pay.application.TimeReminder;
import coop.commonwage.pay.application.TimeReminder.Kind;
import coop.commonwage.pay.application.TimeReminders;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/** Reminders, compared set-wise with what is due. */
@Dependent
public class SqlTimeReminders implements TimeReminders {

  private static final String DUE =
      "unnest(?::text[], ?::uuid[], ?::date[], ?::text[]) as due (kind, employment_id, day,"
          + " reference)";

  private static final String SAME =
      "r.settled_at is null and r.kind = due.kind and r.employment_id = due.employment_id and"
          + " r.reference = due.reference";

  private final Sql sql;

  @Inject
  public SqlTimeReminders(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<TimeReminder> incompleteVisits(LocalDate first, LocalDate last) {
    return sql.list(
        "select v.employment_id, v.work_day as day, v.visit_ref as reference from pay.visit v where"
            + " v.superseded_at is null and v.work_day between ? and ? and "
            + VisitTotals.IS_PAID
            + " and not ("
            + VisitTotals.HAS_TIMES
            + ") order by v.work_day, v.visit_ref",
        row -> read(Kind.INCOMPLETE_VISIT, row),
        first,
        last);
  }

  @Override
  public List<TimeReminder> notApproved(LocalDate lastDayUpTo, LocalDate today) {
    return sql.list(
        "select t.employment_id, min(t.work_day) as day, r.id::text as reference from pay.pay_run r"
            + " join pay.employment e on e.pay_frequency = r.pay_frequency join (select"
            + " employment_id, work_day from pay.visit where superseded_at is null union select"
            + " employment_id, work_day from pay.time_entry where superseded_at is null) t on"
            + " t.employment_id = e.id and t.work_day between r.first_day and least(r.last_day,"
            + " ?::date) where r.state <> 'finalised' and r.last_day <= ? and not exists (select 1"
            + " from pay.time_approval a where a.employment_id = t.employment_id and t.work_day"
            + " between a.first_day and a.last_day and a.fingerprint ="
            + " pay.time_fingerprint(a.employment_id, a.first_day, a.last_day) and not exists"
            + " (select 1 from pay.time_reopening x where x.approval_id = a.id))"
            + " group by t.employment_id, r.id order by day",
        row -> read(Kind.TIME_NOT_APPROVED, row),
        today,
        lastDayUpTo);
  }

  private static TimeReminder read(Kind kind, ResultSet row) throws SQLException {
    return new TimeReminder(
        kind, Sql.uuid(row, "employment_id"), Sql.date(row, "day"), row.getString("reference"));
  }

  @Override
  public int keep(List<TimeReminder> due, Instant now) {
    String[] kinds = column(due, String[]::new, one -> one.kind().word());
    UUID[] employments = column(due, UUID[]::new, TimeReminder::employmentId);
    LocalDate[] days = column(due, LocalDate[]::new, TimeReminder::day);
    String[] references = column(due, String[]::new, TimeReminder::reference);
    int settled =
        sql.run(
            "update pay.time_reminder r set settled_at = ? where r.settled_at is null and not"
                + " exists (select 1 from "
                + DUE
                + " where "
                + SAME
                + ")",
            now,
            kinds,
            employments,
            days,
            references);
    int added =
        sql.run(
            "insert into pay.time_reminder (id, employer_id, kind, employment_id, day, reference,"
                + " noticed_at) select new.id, register.current_employer(), new.kind,"
                + " new.employment_id, new.day, new.reference, ? from (select * from unnest(?,"
                + " ?::text[], ?::uuid[], ?::date[], ?::text[]) as due (id, kind, employment_id,"
                + " day, reference)) new where not exists (select 1 from pay.time_reminder r where"
                + " r.settled_at is null and r.kind = new.kind and r.employment_id ="
                + " new.employment_id and r.reference = new.reference)",
            now,
            column(due, UUID[]::new, one -> NewId.at(now)),
            kinds,
            employments,
            days,
            references);
    return settled + added;
  }

  private static <T> T[] column(
      List<TimeReminder> due, IntFunction<T[]> array, Function<TimeReminder, T> value) {
    return due.stream().map(value).toArray(array);
  }

  @Override
  public List<TimeReminder.Open> open() {
    return sql.list(
        "select r.*, e.person_id, p.payroll_id, p.forename, p.surname from pay.time_reminder r join"
            + " pay.employment e on e.id = r.employment_id join register.person p on p.id ="
            + " e.person_id where r.settled_at is null order by r.kind, r.day, p.payroll_id,"
            + " r.reference",
        row ->
            new TimeReminder.Open(
                read(Kind.ofWord(row.getString("kind")), row),
                Sql.uuid(row, "person_id"),
                row.getString("payroll_id"),
                row.getString("forename") + " " + row.getString("surname"),
                Sql.instant(row, "noticed_at")));
  }

  @Override
  public int countOpen() {
    return sql.first(
            "select count(*) from pay.time_reminder where settled_at is null", row -> row.getInt(1))
        .orElseThrow();
  }
}
