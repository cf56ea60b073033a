package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.CalendarFeed;
import coop.commonwage.pay.application.CalendarLinks;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Secret addresses of calendars, and the planned visits they show. */
@Dependent
public class SqlCalendarLinks implements CalendarLinks {

  private final Sql sql;

  @Inject
  public SqlCalendarLinks(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public Optional<Owner> find(String tokenHash) {
    return sql.first(
        "select employer_id, employment_id from pay.calendar_asked_for(?)",
        row -> new Owner(Sql.uuid(row, "employer_id"), Sql.uuid(row, "employment_id")),
        tokenHash);
  }

  @Override
  public Optional<Instant> madeAt(UUID employmentId) {
    return sql.first(
        "select made_at from pay.calendar_link where employment_id = ? and ended_at is null",
        row -> Sql.instant(row, "made_at"),
        employmentId);
  }

  @Override
  public void add(UUID id, UUID employmentId, String tokenHash, Instant at, String by) {
    sql.run(
        "insert into pay.calendar_link (id, employer_id, employment_id, token_hash, made_at,"
            + " made_by) values (?, register.current_employer(), ?, ?, ?, ?)",
        id,
        employmentId,
        tokenHash,
        at,
        by);
  }

  @Override
  public boolean end(UUID employmentId, Instant at) {
    return sql.run(
            "update pay.calendar_link set ended_at = ? where employment_id = ? and ended_at is"
                + " null",
            at,
            employmentId)
        > 0;
  }

  /** The number of a roster's row may tell of a client, so it is not shown. */
  @Override
  public List<CalendarFeed.Shift> shifts(UUID employmentId, DateSpan days) {
    return sql.list(
        "select v.employer_id, v.visit_ref, v.planned_start, v.planned_end, v.version,"
            + " v.recorded_at, v.status in ('cancelled', 'missed') as cancelled from pay.visit v"
            + " where v.employment_id = ? and v.superseded_at is null"
            + " and v.planned_start::date between ? and ? order by v.planned_start, v.visit_ref",
        row ->
            new CalendarFeed.Shift(
                UUID.nameUUIDFromBytes(
                    (row.getString("employer_id") + "/" + row.getString("visit_ref"))
                        .getBytes(StandardCharsets.UTF_8)),
                row.getObject("planned_start", LocalDateTime.class),
                row.getObject("planned_end", LocalDateTime.class),
                row.getBoolean("cancelled"),
                new CalendarFeed.Changed(
                    Sql.instant(row, "recorded_at"), row.getInt("version") - 1)),
        employmentId,
        days.firstDay(),
        days.lastDay());
  }
}
