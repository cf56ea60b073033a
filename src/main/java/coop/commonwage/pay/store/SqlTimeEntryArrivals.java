package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.TimeEntryArrivals;
import coop.commonwage.pay.application.VisitArrivals;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Time entries of a file, read and written all at once: a row for each version. */
@Dependent
public class SqlTimeEntryArrivals implements TimeEntryArrivals {

  private static final String CURRENT =
      "select t.*, p.payroll_id from pay.time_entry t join pay.employment e on e.id ="
          + " t.employment_id join register.person p on p.id = e.person_id where t.superseded_at"
          + " is null and ";

  private final Sql sql;

  @Inject
  public SqlTimeEntryArrivals(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public Map<String, Known> known(Collection<String> references) {
    Map<String, Known> known = new HashMap<>();
    sql.list(
            CURRENT + "t.reference = any (?)",
            SqlTimeEntryArrivals::read,
            (Object) references.toArray(String[]::new))
        .forEach(each -> known.put(each.entry().reference(), each));
    return known;
  }

  @Override
  public List<Known> ofFiles(DateSpan days) {
    return sql.list(
        CURRENT
            + "t.source = 'file' and (t.minutes > 0 or t.miles_tenths > 0) and t.work_day between"
            + " ? and ? order by t.reference",
        SqlTimeEntryArrivals::read,
        days.firstDay(),
        days.lastDay());
  }

  private static Known read(ResultSet row) throws SQLException {
    return new Known(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "employment_id"),
        TimeQuery.entry(row),
        row.getInt("version"),
        Sql.uuid(row, "payslip_id") != null);
  }

  @Override
  public void keep(List<Next> versions, VisitArrivals.Keeping where, String reason) {
    if (versions.isEmpty()) {
      return;
    }
    sql.run(
        "update pay.time_entry set superseded_at = ? where superseded_at is null and id = any (?)",
        where.at(),
        versions.stream()
            .filter(next -> next.replaces() != null)
            .map(next -> next.replaces().id())
            .toArray(UUID[]::new));
    sql.run(
        "insert into pay.time_entry (id, employer_id, employment_id, file_id, reference, work_day,"
            + " kind, minutes, miles_tenths, funder_account, note, version, corrects, source,"
            + " recorded_at, recorded_by, reason) select a.id, register.current_employer(),"
            + " a.employment_id, ?, a.reference, a.work_day, a.kind, a.minutes, a.miles_tenths,"
            + " a.funder_account, a.note, a.version, a.corrects, 'file', ?, ?, ? from unnest(?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?) as a (id, employment_id, reference, work_day, kind,"
            + " minutes, miles_tenths, funder_account, note, version, corrects)",
        where.fileId(),
        where.at(),
        where.by(),
        reason,
        Stream.generate(() -> NewId.at(where.at())).limit(versions.size()).toArray(UUID[]::new),
        column(versions, Next::employmentId, UUID[]::new),
        entries(versions, TimeEntry::reference, String[]::new),
        entries(versions, TimeEntry::day, LocalDate[]::new),
        entries(versions, entry -> entry.kind().word(), String[]::new),
        entries(versions, TimeEntry::minutes, Integer[]::new),
        entries(versions, TimeEntry::milesTenths, Integer[]::new),
        entries(versions, entry -> entry.funderAccount().orElse(null), String[]::new),
        entries(versions, entry -> entry.note().orElse(null), String[]::new),
        column(
            versions,
            next -> next.replaces() == null ? 1 : next.replaces().version() + 1,
            Integer[]::new),
        column(
            versions, next -> next.replaces() == null ? null : next.replaces().id(), UUID[]::new));
  }

  private static <T> T[] entries(
      List<Next> versions, Function<TimeEntry, T> of, IntFunction<T[]> array) {
    return column(versions, next -> of.apply(next.entry()), array);
  }

  private static <T> T[] column(List<Next> versions, Function<Next, T> of, IntFunction<T[]> array) {
    return versions.stream().map(of).toArray(array);
  }
}
