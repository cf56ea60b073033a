package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.TimeApproval;
import coop.commonwage.platform.database.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads approvals of time that were not taken back, and whether they still hold. */
final class TimeApprovalQuery {

  private final Sql sql;

  TimeApprovalQuery(Sql sql) {
    this.sql = sql;
  }

  /** By employment, newest first. */
  Map<UUID, List<TimeApproval>> of(UUID[] employments, DateSpan days) {
    Map<UUID, List<TimeApproval>> approvals = new HashMap<>();
    sql.list(
        "select a.*, a.fingerprint"
            + " = pay.time_fingerprint(a.employment_id, a.first_day, a.last_day) as fresh"
            + " from pay.time_approval a where a.employment_id = any(?)"
            + " and a.first_day <= ? and a.last_day >= ?"
            + " and not exists (select 1 from pay.time_reopening r where r.approval_id = a.id)"
            + " order by a.approved_at desc, a.id desc",
        row ->
            approvals
                .computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new ArrayList<>())
                .add(
                    new TimeApproval(
                        Sql.uuid(row, "id"),
                        DateSpan.of(Sql.date(row, "first_day"), Sql.date(row, "last_day")),
                        row.getBoolean("fresh"),
                        Sql.instant(row, "approved_at"),
                        row.getString("approved_by"),
                        row.getString("note"))),
        employments,
        days.lastDay(),
        days.firstDay());
    return approvals;
  }
}
