package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.DividendBook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Pay dates and recoveries; both are added to, never edited. */
@Dependent
public class SqlDividendBook implements DividendBook {

  private final Sql sql;

  @Inject
  public SqlDividendBook(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public Optional<LocalDate> payOn(UUID distributionId) {
    return sql.first(
        "select pay_on from surplus.dividend_pay_date where distribution_id = ?"
            + " order by number desc",
        row -> Sql.date(row, "pay_on"),
        distributionId);
  }

  @Override
  public void payOn(UUID distributionId, LocalDate day, Instant at, String by) {
    sql.run(
        "insert into surplus.dividend_pay_date"
            + " (employer_id, distribution_id, pay_on, recorded_at, recorded_by)"
            + " values (register.current_employer(), ?, ?, ?, ?)",
        distributionId,
        day,
        at,
        by);
  }

  @Override
  public List<UUID> toHandOver(LocalDate today) {
    return sql.list(
        "select d.id from surplus.distribution d where d.state = 'posted' and d.reverses is null"
            + " and d.reversed_by is null"
            + " and not exists (select 1 from surplus.handover h where h.distribution_id = d.id)"
            + " and (select p.pay_on from surplus.dividend_pay_date p"
            + "  where p.distribution_id = d.id order by p.number desc limit 1)"
            + " <= ? order by d.id",
        row -> Sql.uuid(row, "id"),
        today);
  }

  @Override
  public List<UUID> toWithdraw() {
    return sql.list(
        "select id from surplus.distribution where state = 'posted' and reverses is not null"
            + " order by id",
        row -> Sql.uuid(row, "id"));
  }

  @Override
  public List<UUID> reversedOfSameYear(UUID distributionId) {
    return sql.list(
        "select r.id from surplus.distribution d join surplus.distribution r"
            + " on r.labour_year_id = d.labour_year_id and r.reversed_by is not null"
            + " where d.id = ? and r.id <> d.id order by r.id",
        row -> Sql.uuid(row, "id"),
        distributionId);
  }

  private static final String RECOVERIES =
      "select distribution_id, person_id, how, amount, set_off_in, reason from surplus.recovery";

  @Override
  public List<Recovery> recoveries(UUID distributionId) {
    return sql.list(
        RECOVERIES + " where distribution_id = ? order by recorded_at, id",
        SqlDividendBook::recovery,
        distributionId);
  }

  @Override
  public List<Recovery> setOffIn(UUID distributionId) {
    return sql.list(
        RECOVERIES + " where set_off_in = ? order by recorded_at, id",
        SqlDividendBook::recovery,
        distributionId);
  }

  private static Recovery recovery(ResultSet row) throws SQLException {
    return new Recovery(
        Sql.uuid(row, "distribution_id"),
        Sql.uuid(row, "person_id"),
        row.getString("how"),
        Money.ofPence(row.getLong("amount")),
        Optional.ofNullable(Sql.uuid(row, "set_off_in")),
        row.getString("reason"));
  }

  @Override
  public void add(List<Recovery> recoveries, Instant at, String by) {
    for (Recovery recovery : recoveries) {
      sql.run(
          "insert into surplus.recovery (id, employer_id, distribution_id, person_id, how, amount,"
              + " set_off_in, reason, recorded_at, recorded_by)"
              + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?)"
              + " on conflict (distribution_id, person_id, set_off_in) do nothing",
          NewId.at(at),
          recovery.distributionId(),
          recovery.personId(),
          recovery.how(),
          recovery.amount().pence(),
          recovery.setOffIn().orElse(null),
          recovery.reason(),
          at,
          by);
    }
  }
}
