package coop.commonwage.surplus.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.CarriedPayment;
import coop.commonwage.surplus.application.DividendBook;
import coop.commonwage.surplus.application.Statements;
import coop.commonwage.surplus.capital.CapitalEntry;
import coop.commonwage.surplus.distributions.MemberShare;
import coop.commonwage.surplus.spending.CareShare;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Members' statements and the capital accounts behind them. */
@Dependent
public class SqlStatements implements Statements {

  /**
   * Whether what is under the least payment waits outside the account, or is to. Before it did, it
   * stayed there: a posting from then moved nothing out as carried.
   */
  private static final String APART =
      "(a.credit_carried is not null and (d.state <> 'posted'"
          + " or a.credit_carried - a.credit_brought_forward + a.credit_paid = 0"
          + " or exists (select from surplus.capital_entry e where e.distribution_id ="
          + " a.distribution_id and e.person_id = a.person_id"
          + " and e.kind in ('carried', 'carried-reversed'))))";

  private static final String STATEMENTS =
      "select a.*, y.first_day, y.last_day, d.state, d.form_confidence from surplus.allocation a"
          + " join surplus.distribution d on d.id = a.distribution_id"
          + " join surplus.labour_year y on y.id = d.labour_year_id";

  private final Sql sql;
  private final SqlSpendings spendings;

  @Inject
  public SqlStatements(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
    this.spendings = new SqlSpendings(database);
  }

  @Override
  public List<Line> ofDistribution(UUID distributionId) {
    return sql.list(
        STATEMENTS + " where a.distribution_id = ? order by a.payroll_id",
        SqlStatements::line,
        distributionId);
  }

  @Override
  public List<Line> ofPerson(UUID personId) {
    return sql.list(
        STATEMENTS
            + " where a.person_id = ? and d.reverses is null order by y.first_day desc, a.id desc",
        SqlStatements::line,
        personId);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "distribution_id"),
        Sql.uuid(row, "person_id"),
        DateSpan.of(Sql.date(row, "first_day"), Sql.date(row, "last_day")),
        row.getString("form_confidence"),
        row.getString("state"),
        row.getString("name"),
        row.getString("payroll_id"),
        new MemberShare(
            row.getString("payroll_id"),
            row.getString("member_class"),
            Money.ofPence(row.getLong("share_interest")),
            Money.ofPence(row.getLong("amount")),
            List.of(),
            Money.ofPence(row.getLong("cash")),
            Money.ofPence(row.getLong("retained")),
            Money.ofPence(row.getLong("exempt")),
            row.getBoolean("capped"),
            row.getBoolean("raised"),
            credit(row),
            row.getString("excluded_because")));
  }

  private static Optional<MemberShare.Credit> credit(ResultSet row) throws SQLException {
    long broughtForward = row.getLong("credit_brought_forward");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new MemberShare.Credit(
                Money.ofPence(broughtForward),
                Money.ofPence(row.getLong("credit_paid")),
                Money.ofPence(row.getLong("credit_carried"))));
  }

  @Override
  public Map<UUID, Map<CapitalEntry.Kind, Money>> moved(UUID distributionId, Optional<UUID> only) {
    Map<UUID, Map<CapitalEntry.Kind, Money>> moved = new HashMap<>();
    sql.many(
        "select person_id, kind, sum(amount)::bigint as amount from surplus.capital_entry"
            + " where distribution_id = ? and kind in ('paid-in-cash', 'credited-to-care',"
            + " 'returned-to-funder', 'carried', 'released', 'interest-paid')"
            + " and (?::uuid is null or person_id = ?::uuid) group by person_id, kind",
        row ->
            moved
                .computeIfAbsent(
                    Sql.uuid(row, "person_id"), person -> new EnumMap<>(CapitalEntry.Kind.class))
                .put(
                    CapitalEntry.Kind.ofWord(row.getString("kind")),
                    Money.ofPence(row.getLong("amount"))),
        distributionId,
        only.map(UUID::toString).orElse(null),
        only.map(UUID::toString).orElse(null));
    return moved;
  }

  @Override
  public List<CareShare> careShares(UUID distributionId, Optional<UUID> only) {
    return only.map(person -> spendings.frozen(distributionId, person).stream().toList())
        .orElseGet(() -> spendings.frozen(distributionId));
  }

  @Override
  public Optional<Place> place(UUID statementId) {
    return sql.first(
        "select distribution_id, person_id from surplus.allocation where id = ?",
        row -> new Place(Sql.uuid(row, "distribution_id"), Sql.uuid(row, "person_id")),
        statementId);
  }

  @Override
  public Money openingBalance(UUID personId, UUID distributionId) {
    return sql.first(
            "select coalesce(sum(e.amount), 0) as balance from surplus.capital_entry e"
                + " where e.person_id = ? and e.distribution_id is distinct from ? and not exists ("
                + " select 1 from surplus.capital_entry this where this.person_id = e.person_id"
                + " and this.distribution_id = ? and this.id < e.id)",
            row -> Money.ofPence(row.getLong("balance")),
            personId,
            distributionId,
            distributionId)
        .orElseThrow();
  }

  @Override
  public List<CapitalEntry> movements(UUID personId, UUID distributionId) {
    return sql.list(
        "select "
            + CapitalRows.COLUMNS
            + " from surplus.capital_entry"
            + " where person_id = ? and distribution_id in (?, (select d.reversed_by"
            + " from surplus.distribution d where d.id = ?)) order by distribution_id <> ?, kind,"
            + " holding",
        CapitalRows::read,
        personId,
        distributionId,
        distributionId,
        distributionId);
  }

  @Override
  public Optional<CareShare> careShare(UUID personId, UUID distributionId) {
    return spendings.frozen(distributionId, personId);
  }

  @Override
  public List<CarriedPayment> brought(UUID personId, UUID distributionId) {
    return new CarriedRows(sql).frozen(distributionId, personId);
  }

  @Override
  public boolean isKeptApart(Place place) {
    return sql.first(
            "select from surplus.allocation a join surplus.distribution d"
                + " on d.id = a.distribution_id where a.distribution_id = ? and a.person_id = ?"
                + " and "
                + APART,
            row -> true,
            place.distributionId(),
            place.personId())
        .isPresent();
  }

  @Override
  public List<DividendBook.Recovery> setOffIn(UUID distributionId, UUID personId) {
    return sql.list(
        SqlDividendBook.RECOVERIES
            + " where r.set_off_in = ? and r.person_id = ? order by r.recorded_at, r.id",
        SqlDividendBook::recovery,
        distributionId,
        personId);
  }

  @Override
  public List<DividendBook.Recovery> recoveries(UUID distributionId, UUID personId) {
    return sql.list(
        SqlDividendBook.RECOVERIES
            + " left join surplus.distribution i on i.id = r.set_off_in"
            + " where r.distribution_id = ? and r.person_id = ? and i.reversed_by is null"
            + " order by r.recorded_at, r.id",
        SqlDividendBook::recovery,
        distributionId,
        personId);
  }

  @Override
  public List<UUID> ofSameYear(UUID distributionId) {
    return sql.list(
        "select o.id from surplus.distribution d join surplus.distribution o"
            + " on o.labour_year_id = d.labour_year_id and o.state = 'posted'"
            + " and o.reverses is null where d.id = ? order by o.id",
        row -> Sql.uuid(row, "id"),
        distributionId);
  }

  @Override
  public Optional<Instead> instead(UUID personId, UUID distributionId) {
    return sql.first(
        "select a.id, a.distribution_id from surplus.distribution d join surplus.distribution o"
            + " on o.labour_year_id = d.labour_year_id and o.id <> d.id and o.state = 'posted'"
            + " and o.reverses is null and o.reversed_by is null"
            + " join surplus.allocation a on a.distribution_id = o.id and a.person_id = ?"
            + " where d.id = ? and d.reverses is null",
        row -> new Instead(Sql.uuid(row, "id"), Sql.uuid(row, "distribution_id")),
        personId,
        distributionId);
  }

  @Override
  public Optional<UUID> of(UUID personId, UUID distributionId) {
    return sql.first(
        "select id from surplus.allocation where person_id = ? and distribution_id = ?",
        row -> Sql.uuid(row, "id"),
        personId,
        distributionId);
  }

  @Override
  public SortedMap<Integer, Money> tranches(UUID personId) {
    SortedMap<Integer, Money> tranches = new TreeMap<>();
    sql.list(
        "select tranche_year, sum(amount) as amount from surplus.capital_entry"
            + " where person_id = ? and holding = 'account' group by tranche_year"
            + " having sum(amount) > 0",
        row -> tranches.put(row.getInt("tranche_year"), Money.ofPence(row.getLong("amount"))),
        personId);
    return tranches;
  }

  @Override
  public String cooperative() {
    return sql.first("select name from register.employer", row -> row.getString("name"))
        .orElseThrow();
  }
}
