package coop.commonwage.pay.store;

import coop.commonwage.pay.application.VisitCorrections;
import coop.commonwage.pay.days.RecordedEntry;
import coop.commonwage.pay.days.RecordedVisit;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.hours.VisitParticulars;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Versions made by hand: the one before is marked as replaced, and stays as it was. */
@Dependent
public class SqlVisitCorrections implements VisitCorrections {

  private static final String SUPERSEDE =
      "update %s set superseded_at = ? where id = ? and superseded_at is null";

  private final Sql sql;

  @Inject
  public SqlVisitCorrections(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public Optional<Current<RecordedVisit>> visit(String visitId) {
    return sql.first(
        SqlRecordedTime.VISITS + "t.superseded_at is null and t.visit_ref = ?",
        row -> current(row, SqlRecordedTime.visit(row)),
        visitId);
  }

  @Override
  public Optional<Current<RecordedEntry>> entry(String reference) {
    return sql.first(
        SqlRecordedTime.ENTRIES + "t.superseded_at is null and t.reference = ?",
        row -> current(row, SqlRecordedTime.entry(row)),
        reference);
  }

  private static <T> Current<T> current(ResultSet row, T recorded) throws SQLException {
    return new Current<>(
        Sql.uuid(row, "employment_id"),
        Sql.uuid(row, "person_id"),
        recorded,
        row.getBoolean("is_covered"));
  }

  @Override
  public boolean replace(Current<RecordedVisit> before, Visit after, Note note) {
    RecordedVisit earlier = before.recorded();
    if (sql.run(SUPERSEDE.formatted("pay.visit"), note.at(), earlier.id()) == 0) {
      return false;
    }
    VisitParticulars told = after.particulars();
    sql.run(
        "insert into pay.visit (id, employer_id, employment_id, visit_ref, client_ref,"
            + " planned_start, planned_end, actual_start, actual_end, checkin_method,"
            + " checkout_method, exception_code, status, second_carer, service_type, miles_tenths,"
            + " travel_minutes, note, work_day, claimed_start, claimed_end, break_minutes,"
            + " awake_minutes, funder_account, went_home, cancelled_at, version, corrects, source,"
            + " recorded_at, recorded_by, reason) values (?, register.current_employer(), ?, ?, ?,"
            + " ?, ?, ?::timestamp, ?::timestamp, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamp,"
            + " ?::timestamp, ?, ?, ?, ?, ?::timestamp, ?, ?, 'manual', ?, ?, ?)",
        note.id(),
        before.employmentId(),
        after.visitId(),
        after.clientRef().orElse(null),
        after.plannedStart(),
        after.plannedEnd(),
        after.actualStart().orElse(null),
        after.actualEnd().orElse(null),
        after.checkinMethod().orElse(null),
        after.checkoutMethod().orElse(null),
        after.exceptionCode().orElse(null),
        after.status().word(),
        after.secondCarer(),
        after.serviceType().word(),
        after.milesTenths(),
        after.travelMinutes(),
        after.note().orElse(null),
        after.day(),
        told.claimedStart().orElse(null),
        told.claimedEnd().orElse(null),
        told.breakMinutes(),
        told.awakeMinutes(),
        told.funderAccount().orElse(null),
        told.wentHome(),
        told.cancelledAt().orElse(null),
        earlier.version() + 1,
        earlier.id(),
        note.at(),
        note.by(),
        note.reason());
    return true;
  }

  @Override
  public boolean replaceEntry(Current<RecordedEntry> before, TimeEntry after, Note note) {
    RecordedEntry earlier = before.recorded();
    return sql.run(SUPERSEDE.formatted("pay.time_entry"), note.at(), earlier.id()) == 1
        && insert(before.employmentId(), after, note, earlier.version() + 1, earlier.id());
  }

  @Override
  public boolean add(UUID employmentId, TimeEntry entry, Note note) {
    return insert(employmentId, entry, note, 1, null);
  }

  private boolean insert(
      UUID employmentId, TimeEntry entry, Note note, int version, UUID corrects) {
    return sql.run(
            "insert into pay.time_entry (id, employer_id, employment_id, reference, work_day, kind,"
                + " minutes, miles_tenths, funder_account, note, version, corrects, source,"
                + " recorded_at, recorded_by, reason) values (?, register.current_employer(), ?, ?,"
                + " ?, ?, ?, ?, ?, ?, ?, ?::uuid, 'manual', ?, ?, ?) on conflict do nothing",
            note.id(),
            employmentId,
            entry.reference(),
            entry.day(),
            entry.kind().word(),
            entry.minutes(),
            entry.milesTenths(),
            entry.funderAccount().orElse(null),
            entry.note().orElse(null),
            version,
            corrects,
            note.at(),
            note.by(),
            note.reason())
        == 1;
  }
}
