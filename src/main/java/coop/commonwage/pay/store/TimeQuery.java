package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.pay.application.TimeApproval;
import coop.commonwage.pay.application.TimeMaterial;
import coop.commonwage.pay.application.TimeMaterial.EarlierTime;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the time of a slice of employments on some days, and counts it into a run. */
final class TimeQuery {

  /** The two kinds of rows that say what was worked; they are counted and paid alike. */
  static final List<String> TABLES = List.of("pay.visit", "pay.time_entry");

  /** No visit is looked for that began longer before the day it lasts into. */
  private static final int MOST_DAYS_OF_A_VISIT = 7;

  private final Sql sql;
  private final DateSpan days;
  private final UUID[] employments;

  TimeQuery(Sql sql, DateSpan days, UUID[] employments) {
    this.sql = sql;
    this.days = days;
    this.employments = employments;
  }

  /** Counts what is unpaid into a run, and gives it with what it changes about earlier periods. */
  Map<UUID, TimeMaterial> ofRun(UUID payRunId, PayPeriod period) {
    for (String table : TABLES) {
      count(table, payRunId);
    }
    Map<UUID, List<EarlierTime>> earlier =
        new EarlierTimeQuery(sql, period, this).of(payRunId, employments);
    return joined(
        visits(
            employments,
            days,
            "(v.work_day < ? or v.work_day > ? or v.pay_run_id = ?)",
            days.firstDay(),
            days.lastDay(),
            payRunId),
        entries(employments, days, "t.pay_run_id = ?", payRunId),
        earlier);
  }

  /** All time of the period, paid or not; counts nothing. */
  Map<UUID, TimeMaterial> whole() {
    return joined(visits(employments, days, "true"), entries(employments, days, "true"), Map.of());
  }

  private Map<UUID, TimeMaterial> joined(
      Map<UUID, List<Visit>> visits,
      Map<UUID, List<TimeEntry>> entries,
      Map<UUID, List<EarlierTime>> earlier) {
    Map<UUID, List<TimeApproval>> approvals = new TimeApprovalQuery(sql).of(employments, days);
    Map<UUID, Set<String>> bothRight = SqlDoubledTimes.bothRight(sql, employments);
    Map<UUID, TimeMaterial> time = new HashMap<>();
    for (UUID employment : employments) {
      time.put(
          employment,
          new TimeMaterial(
              visits.getOrDefault(employment, List.of()),
              entries.getOrDefault(employment, List.of()),
              earlier.getOrDefault(employment, List.of()),
              approvals.getOrDefault(employment, List.of()),
              bothRight.getOrDefault(employment, Set.of())));
    }
    return time;
  }

  /**
   * What was replaced before it was paid is let go of; what is unpaid is counted; and what was paid
   * and replaced since is looked at again.
   */
  private void count(String table, UUID payRunId) {
    sql.run(
        "update "
            + table
            + " set pay_run_id = null where employment_id = any(?) and pay_run_id = ?"
            + " and superseded_at is not null and payslip_id is null",
        employments,
        payRunId);
    sql.run(
        "update "
            + table
            + " set pay_run_id = ? where employment_id = any(?) and work_day <= ?"
            + " and pay_run_id is null and superseded_at is null",
        payRunId,
        employments,
        days.lastDay());
    sql.run(
        "update "
            + table
            + " set recount_run_id = ? where employment_id = any(?) and superseded_at is not null"
            + " and payslip_id is not null and recount_payslip_id is null",
        payRunId,
        employments);
  }

  /**
   * The visits that are current and begin on these days or the ones beside them, or last into them,
   * and more: what was planned or driven over midnight belongs to both days.
   */
  Map<UUID, List<Visit>> visits(UUID[] of, DateSpan within, String which, Object... parameters) {
    List<Object> all = new ArrayList<>();
    all.add(of);
    all.add(within.firstDay().minusDays(MOST_DAYS_OF_A_VISIT));
    all.add(within.lastDay().plusDays(1));
    all.add(within.firstDay().minusDays(1));
    all.add(within.firstDay().atStartOfDay());
    all.addAll(List.of(parameters));
    Map<UUID, List<Visit>> visits = new HashMap<>();
    sql.list(
        "select v.*, p.payroll_id from pay.visit v join pay.employment e on e.id = v.employment_id"
            + " join register.person p on p.id = e.person_id where v.employment_id = any(?)"
            + " and v.superseded_at is null and v.work_day between ? and ?"
            + " and (v.work_day >= ? or v.actual_end > ?) and "
            + which
            + " order by v.work_day, coalesce(v.actual_start, v.planned_start), v.visit_ref",
        row -> add(visits, row, SqlVisits.read(row, row.getString("payroll_id").intern())),
        all.toArray());
    return visits;
  }

  /** The entries that are current, of these days, and more. */
  Map<UUID, List<TimeEntry>> entries(
      UUID[] of, DateSpan within, String which, Object... parameters) {
    List<Object> all = new ArrayList<>();
    all.add(of);
    all.add(within.firstDay());
    all.add(within.lastDay());
    all.addAll(List.of(parameters));
    Map<UUID, List<TimeEntry>> entries = new HashMap<>();
    sql.list(
        "select t.*, p.payroll_id from pay.time_entry t"
            + " join pay.employment e on e.id = t.employment_id"
            + " join register.person p on p.id = e.person_id where t.employment_id = any(?)"
            + " and t.superseded_at is null and t.work_day between ? and ? and "
            + which
            + " order by t.work_day, t.reference",
        row -> add(entries, row, entry(row)),
        all.toArray());
    return entries;
  }

  static TimeEntry entry(ResultSet row) throws SQLException {
    return new TimeEntry(
        row.getString("reference"),
        row.getString("payroll_id").intern(),
        row.getObject("work_day", LocalDate.class),
        TimeKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
        row.getInt("minutes"),
        row.getInt("miles_tenths"),
        Optional.ofNullable(row.getString("funder_account")),
        Optional.ofNullable(row.getString("note")));
  }

  private static <T> boolean add(Map<UUID, List<T>> byEmployment, ResultSet row, T value)
      throws SQLException {
    return byEmployment
        .computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new ArrayList<>())
        .add(value);
  }
}
