package coop.commonwage.pay.store;

import coop.commonwage.pay.application.VisitArrivals;
import coop.commonwage.pay.hours.LondonTime;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitParticulars;
import coop.commonwage.platform.database.CopyRows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Supplier;

/** The columns in which visits arrive, and the blocks that fill them. */
final class ArrivingColumns {

  /** What a version of a visit says; where one of these differs, it is another version. */
  static final String CONTENT =
      "employment_id, client_ref, planned_start, planned_end, actual_start, actual_end,"
          + " checkin_method, checkout_method, exception_code, status, second_carer, service_type,"
          + " miles_tenths, travel_minutes, note, work_day, claimed_start, claimed_end,"
          + " break_minutes, awake_minutes, funder_account, went_home, cancelled_at";

  private static final String WORKED_OUT = "last_day, minutes";
  private static final int COLUMNS = 3 + 23 + 2;

  /** Where a block is copied to. */
  static final String TARGET =
      "arriving_visit (row_no, id, visit_ref, " + CONTENT + ", " + WORKED_OUT + ")";

  /** A table of this transaction alone; what is worked out of it is filled in later. */
  static final String TABLE =
      "create temporary table arriving_visit (row_no int not null, id uuid not null, visit_ref text"
          + " not null, employment_id uuid not null, client_ref text, planned_start timestamp,"
          + " planned_end timestamp, actual_start timestamp, actual_end timestamp, checkin_method"
          + " text, checkout_method text, exception_code text, status text, second_carer boolean,"
          + " service_type text, miles_tenths int, travel_minutes int, note text, work_day date,"
          + " claimed_start timestamp, claimed_end timestamp, break_minutes int, awake_minutes int,"
          + " funder_account text, went_home boolean, cancelled_at timestamp, last_day date,"
          + " minutes int, corrects uuid, version int not null default 1, differs boolean not null"
          + " default false, was_paid boolean not null default false) on commit drop";

  private static final int ROWS_OF_A_BLOCK = 20_000;
  private static final int BYTES_OF_A_ROW = 330;

  private ArrivingColumns() {}

  /** The columns of {@link #CONTENT} with the name of a table before each. */
  static String contentOf(String table) {
    return table + "." + CONTENT.replace(", ", ", " + table + ".");
  }

  /** Visits written down in these columns. */
  static final class Rows implements VisitArrivals.Block {

    private final CopyRows rows = new CopyRows(ROWS_OF_A_BLOCK * BYTES_OF_A_ROW);
    private final Supplier<UUID> ids;
    private LocalDate firstDay = LocalDate.MAX;
    private LocalDate lastDay = LocalDate.MIN;

    Rows(Instant at) {
      this.ids = coop.commonwage.platform.database.NewId.seriesAt(at);
    }

    CopyRows rows() {
      return rows;
    }

    LocalDate firstDay() {
      return firstDay;
    }

    LocalDate lastDay() {
      return lastDay;
    }

    @Override
    public boolean isFull() {
      return rows.rows() >= ROWS_OF_A_BLOCK;
    }

    @Override
    public boolean isEmpty() {
      return rows.rows() == 0;
    }

    void clear() {
      rows.clear();
      firstDay = LocalDate.MAX;
      lastDay = LocalDate.MIN;
    }

    @Override
    public void add(int row, UUID employmentId, Visit visit) {
      LocalDate day = visit.day();
      LocalDate last = visit.actualEnd().map(LocalDateTime::toLocalDate).orElse(day);
      firstDay = day.isBefore(firstDay) ? day : firstDay;
      lastDay = last.isAfter(lastDay) ? last : lastDay;
      VisitParticulars told = visit.particulars();
      rows.row(COLUMNS)
          .int4(row)
          .uuid(ids.get())
          .text(visit.visitId())
          .uuid(employmentId)
          .text(visit.clientRef())
          .timestamp(visit.plannedStart())
          .timestamp(visit.plannedEnd())
          .timestamp(visit.actualStart())
          .timestamp(visit.actualEnd())
          .text(visit.checkinMethod())
          .text(visit.checkoutMethod())
          .text(visit.exceptionCode())
          .text(visit.status().word())
          .bool(visit.secondCarer())
          .text(visit.serviceType().word())
          .int4(visit.milesTenths())
          .int4(visit.travelMinutes())
          .text(visit.note())
          .date(day)
          .timestamp(told.claimedStart())
          .timestamp(told.claimedEnd())
          .int4(told.breakMinutes())
          .int4(told.awakeMinutes())
          .text(told.funderAccount())
          .bool(told.wentHome())
          .timestamp(told.cancelledAt())
          .date(last)
          .int4(minutes(visit));
    }
  }

  /** From check-in to check-out; 0 when the visit does not count. */
  static int minutes(Visit visit) {
    return visit.counts()
        ? Math.toIntExact(
            LondonTime.minutesBetween(
                visit.actualStart().orElseThrow(), visit.actualEnd().orElseThrow()))
        : 0;
  }
}
