package coop.commonwage.pay.store;

import coop.commonwage.pay.application.Visits;
import coop.commonwage.pay.hours.ServiceType;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitParticulars;
import coop.commonwage.pay.hours.VisitStatus;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/** Visits, written many thousand at a time. */
@Dependent
public class SqlVisits implements Visits {

  private static final int ROWS_A_STATEMENT = 20_000;

  private final Sql sql;

  @Inject
  public SqlVisits(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void add(UUID fileId, List<Row> rows, Instant at) {
    for (int first = 0; first < rows.size(); first += ROWS_A_STATEMENT) {
      write(fileId, rows.subList(first, Math.min(first + ROWS_A_STATEMENT, rows.size())), at);
    }
  }

  private void write(UUID fileId, List<Row> rows, Instant at) {
    sql.run(
        "insert into pay.visit (employer_id, file_id, id, employment_id, visit_ref,"
            + " client_ref, planned_start, planned_end, actual_start, actual_end, checkin_method,"
            + " checkout_method, exception_code, status, second_carer, service_type, miles_tenths,"
            + " travel_minutes, note, work_day, claimed_start, claimed_end, break_minutes,"
            + " awake_minutes, funder_account, went_home, cancelled_at)"
            + " select register.current_employer(), ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        fileId,
        column(rows, UUID[]::new, row -> NewId.at(at)),
        column(rows, UUID[]::new, Row::employmentId),
        column(rows, String[]::new, row -> row.visit().visitId()),
        column(rows, String[]::new, row -> row.visit().clientRef().orElse(null)),
        column(rows, LocalDateTime[]::new, row -> row.visit().plannedStart()),
        column(rows, LocalDateTime[]::new, row -> row.visit().plannedEnd()),
        column(rows, LocalDateTime[]::new, row -> row.visit().actualStart().orElse(null)),
        column(rows, LocalDateTime[]::new, row -> row.visit().actualEnd().orElse(null)),
        column(rows, String[]::new, row -> row.visit().checkinMethod().orElse(null)),
        column(rows, String[]::new, row -> row.visit().checkoutMethod().orElse(null)),
        column(rows, String[]::new, row -> row.visit().exceptionCode().orElse(null)),
        column(rows, String[]::new, row -> row.visit().status().word()),
        column(rows, Boolean[]::new, row -> row.visit().secondCarer()),
        column(rows, String[]::new, row -> row.visit().serviceType().word()),
        column(rows, Integer[]::new, row -> row.visit().milesTenths()),
        column(rows, Integer[]::new, row -> row.visit().travelMinutes()),
        column(rows, String[]::new, row -> row.visit().note().orElse(null)),
        column(rows, LocalDate[]::new, row -> row.visit().day()),
        column(rows, LocalDateTime[]::new, row -> told(row).claimedStart().orElse(null)),
        column(rows, LocalDateTime[]::new, row -> told(row).claimedEnd().orElse(null)),
        column(rows, Integer[]::new, row -> told(row).breakMinutes()),
        column(rows, Integer[]::new, row -> told(row).awakeMinutes()),
        column(rows, String[]::new, row -> told(row).funderAccount().orElse(null)),
        column(rows, Boolean[]::new, row -> told(row).wentHome()),
        column(rows, LocalDateTime[]::new, row -> told(row).cancelledAt().orElse(null)));
  }

  private static VisitParticulars told(Row row) {
    return row.visit().particulars();
  }

  private static <T> T[] column(List<Row> rows, IntFunction<T[]> array, Function<Row, T> value) {
    return rows.stream().map(value).toArray(array);
  }

  /** A visit from a row of {@code pay.visit}. */
  static Visit read(ResultSet row, String carerRef) throws SQLException {
    return new Visit(
        row.getString("visit_ref"),
        text(row, "client_ref"),
        carerRef,
        row.getObject("planned_start", LocalDateTime.class),
        row.getObject("planned_end", LocalDateTime.class),
        time(row, "actual_start"),
        time(row, "actual_end"),
        text(row, "checkin_method"),
        text(row, "checkout_method"),
        text(row, "exception_code"),
        VisitStatus.ofWord(row.getString("status")),
        row.getBoolean("second_carer"),
        ServiceType.ofWord(row.getString("service_type")),
        row.getInt("miles_tenths"),
        row.getInt("travel_minutes"),
        text(row, "note"),
        new VisitParticulars(
            time(row, "claimed_start"),
            time(row, "claimed_end"),
            row.getInt("break_minutes"),
            row.getInt("awake_minutes"),
            text(row, "funder_account"),
            row.getBoolean("went_home"),
            time(row, "cancelled_at")));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<LocalDateTime> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDateTime.class));
  }
}
