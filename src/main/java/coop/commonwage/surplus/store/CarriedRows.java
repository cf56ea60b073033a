package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.CarriedPayment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was under the least payment: the ledger of what waits, and what a share brings of it. */
final class CarriedRows {

  private static final String OF_YEAR =
      " join surplus.distribution s on s.id = c.source"
          + " join surplus.labour_year y on y.id = s.labour_year_id";

  private final Sql sql;

  CarriedRows(Sql sql) {
    this.sql = sql;
  }

  private static final String OPEN =
      "select c.person_id, c.source, s.labour_year_id, y.last_day, sum(c.amount) as amount"
          + " from surplus.carried_entry c"
          + OF_YEAR;
  private static final String BY_SOURCE =
      " group by c.person_id, c.source, s.labour_year_id, y.last_day"
          + " having sum(c.amount) > 0 order by c.person_id, y.last_day, c.source";

  /**
   * What proposals before the members, and resolutions not posted yet, bring in. One of a year that
   * another one has shared is not posted as long as that stands, so it keeps nothing back.
   */
  private static final String BROUGHT_SOON =
      "surplus.brought_forward b join surplus.distribution d on d.id = b.distribution_id"
          + " and d.state in ('proposed', 'adopted') and not exists (select from"
          + " surplus.distribution o where o.labour_year_id = d.labour_year_id"
          + " and o.state = 'posted' and o.reverses is null and o.reversed_by is null)";

  /** What waits, by person and year. */
  List<CarriedPayment> open() {
    return sql.list(OPEN + BY_SOURCE, CarriedRows::payment);
  }

  /** As {@link #open}, without what an open distribution of another year brings in. */
  List<CarriedPayment> openFor(UUID labourYearId) {
    return sql.list(
        OPEN
            + " where not exists (select from "
            + BROUGHT_SOON
            + " where b.person_id = c.person_id and b.source = c.source"
            + " and d.labour_year_id <> ?)"
            + BY_SOURCE,
        CarriedRows::payment,
        labourYearId);
  }

  /** A proposal, or a resolution not posted yet, that brings in what this one carried. */
  Optional<UUID> broughtSoon(UUID source) {
    return sql.first(
        "select b.distribution_id from "
            + BROUGHT_SOON
            + " where b.source = ? order by d.state, b.distribution_id",
        row -> Sql.uuid(row, "distribution_id"),
        source);
  }

  List<CarriedPayment> openOfLeavers(LocalDate today) {
    return sql.list(
        OPEN
            + " where "
            + CapitalRows.hasLeft("c.person_id")
            + " and not exists (select from "
            + BROUGHT_SOON
            + " where b.person_id = c.person_id)"
            + BY_SOURCE,
        CarriedRows::payment,
        today,
        today);
  }

  void freeze(UUID distributionId, List<CarriedPayment> brought) {
    sql.run(
        "insert into surplus.brought_forward (distribution_id, employer_id, person_id, source,"
            + " amount) select ?, register.current_employer(), new.* from unnest(?, ?, ?) as new",
        distributionId,
        brought.stream().map(CarriedPayment::personId).toArray(UUID[]::new),
        brought.stream().map(CarriedPayment::source).toArray(UUID[]::new),
        brought.stream().map(one -> one.amount().pence()).toArray(Long[]::new));
  }

  private static final String FROZEN =
      "select c.person_id, c.source, s.labour_year_id, y.last_day, c.amount"
          + " from surplus.brought_forward c"
          + OF_YEAR
          + " where c.distribution_id = ?";

  List<CarriedPayment> frozen(UUID distributionId) {
    return sql.list(
        FROZEN + " order by c.person_id, y.last_day, c.source",
        CarriedRows::payment,
        distributionId);
  }

  List<CarriedPayment> frozen(UUID distributionId, UUID personId) {
    return sql.list(
        FROZEN + " and c.person_id = ? order by y.last_day, c.source",
        CarriedRows::payment,
        distributionId,
        personId);
  }

  /** A distribution that stands and has paid what this one carried. */
  Optional<UUID> paidIn(UUID source) {
    return sql.first(
        "select c.distribution_id from surplus.carried_entry c"
            + " join surplus.distribution d on d.id = c.distribution_id"
            + " where c.source = ? and c.kind = 'brought' and d.reversed_by is null"
            + " order by c.recorded_at",
        row -> Sql.uuid(row, "distribution_id"),
        source);
  }

  private static CarriedPayment payment(ResultSet row) throws SQLException {
    return new CarriedPayment(
        Sql.uuid(row, "person_id"),
        Sql.uuid(row, "source"),
        Sql.uuid(row, "labour_year_id"),
        Sql.date(row, "last_day"),
        Money.ofPence(row.getLong("amount")));
  }
}
