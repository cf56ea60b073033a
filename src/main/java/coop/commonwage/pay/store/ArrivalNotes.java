package coop.commonwage.pay.store;

import coop.commonwage.pay.application.ImportOutcome;
import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.hours.ServiceType;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.platform.web.FieldError;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What of arriving visits can only be told beside what is recorded: what was put right by hand,
 * what meets paid time, what names an account nobody recorded.
 */
final class ArrivalNotes {

  /**
   * Whether a payslip covers the day of a version {@code old}, so that any change of it is an
   * adjustment of what was paid.
   */
  static final String IS_PAID =
      "exists (select 1 from pay.payslip s where s.employment_id = old.employment_id and"
          + " old.work_day between s.first_day and s.last_day)";

  /** Every version a file brought before the corrections by hand that hold now. */
  private static final String EARLIER =
      "with recursive earlier as (select k.row_no, v.corrects, v.source from known_visit k join"
          + " pay.visit v on v.id = k.id where k.differs and k.by_hand union all select e.row_no,"
          + " v.corrects, v.source from earlier e join pay.visit v on v.id = e.corrects) ";

  private static final String MINUTES =
      "case when old."
          + VisitTotals.IS_PAID
          + " and old.actual_start is not null and old.actual_end is not null then (extract(epoch"
          + " from (old.actual_end at time zone 'Europe/London') - (old.actual_start at time zone"
          + " 'Europe/London')) / 60)::int else 0 end";

  private static final String[] UNTIMED = ServiceType.untimedWords().toArray(String[]::new);
  private static final int DAYS_AHEAD = 62;
  private static final int AT_A_TIME = 2_000;

  private final Sql sql;
  private final List<FieldError> notes = new ArrayList<>();
  private int count;

  ArrivalNotes(Sql sql) {
    this.sql = sql;
  }

  List<FieldError> listed() {
    return List.copyOf(notes);
  }

  int count() {
    return count;
  }

  private void note(ResultSet row, String column, String value, String message)
      throws SQLException {
    count++;
    if (notes.size() < ImportOutcome.MOST_LISTED) {
      notes.add(new FieldError(row.getInt("row_no"), column, value, message));
    }
  }

  /**
   * Keeps what a person put right from a file that only says again what that replaced. Such a row
   * is made to say what holds. Call it before what differs is marked on the arriving visits.
   */
  void keepByHand() {
    boolean isAny =
        sql.first("select 1 from known_visit where differs and by_hand limit 1", row -> true)
            .isPresent();
    if (!isAny) {
      return;
    }
    sql.run(
        EARLIER
            + "update known_visit k set differs = false, is_kept = true from arriving_visit a"
            + " where a.row_no = k.row_no and exists (select 1 from earlier e join pay.visit f on"
            + " f.id = e.corrects where e.row_no = k.row_no and f.source = 'file' and ("
            + ArrivingColumns.contentOf("a")
            + ") is not distinct from ("
            + ArrivingColumns.contentOf("f")
            + "))");
    sql.each(
        "select k.row_no, k.is_kept, old.visit_ref, old.recorded_by, old.recorded_at from"
            + " known_visit k join pay.visit old on old.id = k.id where k.is_kept or k.differs and"
            + " k.by_hand order by k.row_no",
        AT_A_TIME,
        row ->
            note(
                row,
                "visit_id",
                row.getString("visit_ref"),
                (row.getBoolean("is_kept")
                        ? "kept as %s put it right on %s: this row says what that replaced"
                        : "undoes a correction by %s on %s: is this row newer than that?")
                    .formatted(
                        row.getString("recorded_by"),
                        Sql.instant(row, "recorded_at").atZone(LondonTime.ZONE).toLocalDate())));
    sql.run(
        "update arriving_visit a set ("
            + ArrivingColumns.CONTENT
            + ") = (select "
            + ArrivingColumns.contentOf("old")
            + " from pay.visit old where old.id = k.id), minutes = k.minutes from (select k.row_no,"
            + " k.id, "
            + MINUTES
            + " as minutes from known_visit k join pay.visit old on old.id = k.id where k.is_kept)"
            + " k where k.row_no = a.row_no");
  }

  /** A new visit at a time that is paid already adds only the minutes that are not shared. */
  void tellPaidTime(ArrivingColumns.Rows rows) {
    boolean isPaidTime =
        sql.first(
                "select 1 from pay.pay_run where state = 'finalised' and first_day <= ?"
                    + " and last_day >= ?",
                row -> true,
                rows.lastDay(),
                rows.firstDay())
            .isPresent();
    if (isPaidTime) {
      sql.each(
          "select a.row_no, a.actual_start, paid.visit_ref from arriving_visit a cross join lateral"
              + " (select old.* from pay.visit old where old.employment_id = a.employment_id and"
              + " old.work_day between a.work_day - 7 and a.last_day and old.superseded_at is null"
              + " and old.service_type <> all (?) and old."
              + VisitTotals.IS_PAID
              + " and old.actual_start < a.actual_end and a.actual_start < old.actual_end and "
              + IS_PAID
              + " limit 1) paid where a.corrects is null and a.minutes > 0 and a.service_type <>"
              + " all (?) and not exists (select 1 from known_visit same where same.id = paid.id"
              + " and same.differs) order by a.row_no",
          AT_A_TIME,
          row ->
              note(
                  row,
                  "actual_start",
                  row.getObject("actual_start", LocalDateTime.class).toString(),
                  ("this visit shares time with visit %s, which is paid: the whole period is worked"
                          + " out again, and the minutes they share are paid once")
                      .formatted(row.getString("visit_ref"))),
          UNTIMED,
          UNTIMED);
    }
  }

  /** Money of an account nobody recorded appears in no statement of a funder. */
  void tellUnknownAccounts() {
    sql.each(
        "select a.row_no, a.funder_account from arriving_visit a where a.funder_account is not null"
            + " and (a.corrects is null or a.differs) and not exists (select 1 from"
            + " pay.funder_account f where f.reference = a.funder_account and f.employer_id ="
            + " register.current_employer()) order by a.row_no",
        AT_A_TIME,
        row ->
            note(
                row,
                "funder_account",
                row.getString("funder_account"),
                "no funder account of this name is recorded"));
  }

  /** A roster is rarely planned so far ahead; a month that was mistyped often is. */
  void tellFarAhead(ArrivingColumns.Rows rows, LocalDate today) {
    LocalDate last = today.plusDays(DAYS_AHEAD);
    if (!rows.lastDay().isAfter(last)) {
      return;
    }
    sql.each(
        "select row_no, visit_ref, work_day from arriving_visit where work_day > ? order by row_no",
        AT_A_TIME,
        row ->
            note(
                row,
                "planned_start",
                row.getString("visit_ref"),
                "this visit is more than %d days ahead, on %s: is the date right?"
                    .formatted(DAYS_AHEAD, Sql.date(row, "work_day"))),
        last);
  }
}
