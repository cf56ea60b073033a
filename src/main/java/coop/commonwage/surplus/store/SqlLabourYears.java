package coop.commonwage.surplus.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.LabourYears;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Closed labour years and their frozen rows. */
@Dependent
public class SqlLabourYears implements LabourYears {

  private static final String YEARS =
      "select y.*, (select count(*) from surplus.labour_record r where r.labour_year_id = y.id)"
          + " as people, (select coalesce(sum(r.minutes), 0) from surplus.labour_record r"
          + " where r.labour_year_id = y.id) as minutes from surplus.labour_year y";

  private final Sql sql;

  @Inject
  public SqlLabourYears(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void add(LabourYear year, List<LabourRecord> records, List<LabourMonth> months) {
    sql.run(
        "insert into surplus.labour_year"
            + " (id, employer_id, first_day, last_day, closed_at, closed_by)"
            + " values (?, register.current_employer(), ?, ?, ?, ?)",
        year.id(),
        year.days().firstDay(),
        year.days().lastDay(),
        year.closedAt(),
        year.closedBy());
    sql.run(
        "insert into surplus.labour_record (labour_year_id, employer_id, person_id, payroll_id,"
            + " name, minutes, pay, days, employed_since, employed_until, probation_minutes,"
            + " probation_until, protected_minutes, protected_days, protected_pay, contract_type,"
            + " contracted_minutes, director)"
            + " select ?, register.current_employer(), new.* from"
            + " unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as new",
        year.id(),
        column(records, LabourRecord::personId).toArray(UUID[]::new),
        column(records, LabourRecord::payrollId).toArray(String[]::new),
        column(records, LabourRecord::name).toArray(String[]::new),
        column(records, LabourRecord::minutes).toArray(Long[]::new),
        column(records, record -> record.pay().pence()).toArray(Long[]::new),
        column(records, LabourRecord::days).toArray(Integer[]::new),
        column(records, LabourRecord::employedSince).toArray(LocalDate[]::new),
        column(records, record -> record.employedUntil().orElse(null)).toArray(LocalDate[]::new),
        column(records, LabourRecord::probationMinutes).toArray(Long[]::new),
        column(records, record -> record.probationUntil().orElse(null)).toArray(LocalDate[]::new),
        column(records, LabourRecord::protectedMinutes).toArray(Long[]::new),
        column(records, LabourRecord::protectedDays).toArray(Integer[]::new),
        column(records, record -> record.protectedPay().pence()).toArray(Long[]::new),
        column(records, LabourRecord::contractType).toArray(String[]::new),
        column(records, record -> record.contractedMinutes().orElse(null)).toArray(Long[]::new),
        column(records, LabourRecord::director).toArray(Boolean[]::new));
    sql.run(
        "insert into surplus.labour_month (labour_year_id, employer_id, person_id, month, minutes,"
            + " pay, protected_minutes, protected_pay)"
            + " select ?, register.current_employer(), new.* from unnest(?, ?, ?, ?, ?, ?) as new",
        year.id(),
        months.stream().map(LabourMonth::personId).toArray(UUID[]::new),
        months.stream().map(LabourMonth::month).toArray(LocalDate[]::new),
        months.stream().map(LabourMonth::minutes).toArray(Long[]::new),
        months.stream().map(month -> month.pay().pence()).toArray(Long[]::new),
        months.stream().map(LabourMonth::protectedMinutes).toArray(Long[]::new),
        months.stream().map(month -> month.protectedPay().pence()).toArray(Long[]::new));
  }

  @Override
  public Map<UUID, List<LabourMonth>> months(UUID labourYearId, Collection<UUID> persons) {
    if (persons.isEmpty()) {
      return Map.of();
    }
    return sql
        .many(
            "select * from surplus.labour_month where labour_year_id = ? and person_id = any(?)"
                + " order by person_id, month",
            row ->
                new LabourMonth(
                    Sql.uuid(row, "person_id"),
                    Sql.date(row, "month"),
                    row.getLong("minutes"),
                    Money.ofPence(row.getLong("pay")),
                    row.getLong("protected_minutes"),
                    Money.ofPence(row.getLong("protected_pay"))),
            labourYearId,
            persons.toArray(UUID[]::new))
        .stream()
        .collect(Collectors.groupingBy(LabourMonth::personId));
  }

  private static Stream<Object> column(
      List<LabourRecord> records, Function<LabourRecord, Object> column) {
    return records.stream().map(column);
  }

  @Override
  public Optional<LabourYear> find(UUID id) {
    return sql.first(YEARS + " where y.id = ?", SqlLabourYears::year, id);
  }

  @Override
  public Optional<LabourYear> overlapping(DateSpan days) {
    return sql.first(
        YEARS + " where y.first_day <= ? and y.last_day >= ? order by y.first_day",
        SqlLabourYears::year,
        days.lastDay(),
        days.firstDay());
  }

  @Override
  public List<LabourYear> list() {
    return sql.list(YEARS + " order by y.first_day desc", SqlLabourYears::year);
  }

  private static LabourYear year(ResultSet row) throws SQLException {
    return new LabourYear(
        Sql.uuid(row, "id"),
        DateSpan.of(Sql.date(row, "first_day"), Sql.date(row, "last_day")),
        Sql.instant(row, "closed_at"),
        row.getString("closed_by"),
        row.getInt("people"),
        row.getLong("minutes"));
  }

  @Override
  public List<LabourRecord> records(UUID labourYearId) {
    return sql.many(
        "select * from surplus.labour_record where labour_year_id = ? order by payroll_id",
        SqlLabourYears::record,
        labourYearId);
  }

  private static LabourRecord record(ResultSet row) throws SQLException {
    return new LabourRecord(
        Sql.uuid(row, "person_id"),
        row.getString("payroll_id"),
        row.getString("name"),
        row.getLong("minutes"),
        Money.ofPence(row.getLong("pay")),
        row.getInt("days"),
        Sql.date(row, "employed_since"),
        Optional.ofNullable(Sql.date(row, "employed_until")),
        row.getLong("probation_minutes"),
        Optional.ofNullable(Sql.date(row, "probation_until")),
        row.getLong("protected_minutes"),
        row.getInt("protected_days"),
        Money.ofPence(row.getLong("protected_pay")),
        row.getString("contract_type"),
        Optional.ofNullable(row.getObject("contracted_minutes", Long.class)),
        row.getBoolean("director"));
  }
}
