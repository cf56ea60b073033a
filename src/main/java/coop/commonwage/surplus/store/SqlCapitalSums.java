package coop.commonwage.surplus.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.CapitalSums;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.capital.GroupSum;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Sums over capital accounts, and pages of them. */
@Dependent
public class SqlCapitalSums implements CapitalSums {

  private static final String SHARES_AND_ACCOUNT =
      " coalesce(sum(amount) filter (where holding = 'shares'), 0) as shares,"
          + " coalesce(sum(amount) filter (where holding = 'account'), 0) as account";
  private static final String HOLDERS =
      " from register.person p where p.id in (select person_id from surplus.capital_entry"
          + " union select person_id from surplus.capital_subscription)";
  private static final String WANTED =
      " and strpos(lower(p.payroll_id || ' ' || p.forename || ' ' || p.surname), lower(?)) > 0";

  private final Sql sql;

  @Inject
  public SqlCapitalSums(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public Map<Holding, Money> held() {
    Map<Holding, Money> held = new EnumMap<>(Holding.class);
    sql.list(
        "select" + SHARES_AND_ACCOUNT + " from surplus.capital_entry",
        row -> {
          held.put(Holding.SHARES, money(row, "shares"));
          return held.put(Holding.ACCOUNT, money(row, "account"));
        });
    return held;
  }

  @Override
  public Money heldOn(LocalDate day) {
    return sql.first(
            "select coalesce(sum(amount), 0) as held from surplus.capital_entry where day <= ?",
            row -> money(row, "held"),
            day)
        .orElseThrow();
  }

  @Override
  public List<GroupSum<String>> byClass(LocalDate day) {
    return sql.list(
        "select coalesce(m.member_class, 'former-member') as member_class, count(*) as members,"
            + " sum(shares) as shares, sum(account) as account from (select person_id,"
            + SHARES_AND_ACCOUNT
            + " from surplus.capital_entry group by person_id having sum(amount) > 0) e"
            + " left join (select distinct on (person_id) person_id, member_class"
            + " from surplus.membership where since <= ? and (until is null or until >= ?)"
            + " order by person_id, since desc) m using (person_id) group by 1 order by 1",
        row ->
            new GroupSum<>(
                List.of(row.getString("member_class")), row.getInt("members"), sums(row)),
        day,
        day);
  }

  @Override
  public List<GroupSum<Integer>> byYear() {
    return sql.list(
        "select tranche_year, count(*) as members, sum(shares) as shares, sum(account) as account"
            + " from (select person_id, tranche_year,"
            + SHARES_AND_ACCOUNT
            + " from surplus.capital_entry group by person_id, tranche_year having sum(amount) > 0)"
            + " e group by tranche_year order by tranche_year",
        row ->
            new GroupSum<>(List.of(row.getInt("tranche_year")), row.getInt("members"), sums(row)));
  }

  private static List<Money> sums(ResultSet row) throws SQLException {
    return List.of(money(row, "shares"), money(row, "account"));
  }

  /** An entry made for a later day never takes what an earlier one would have taken already. */
  @Override
  public SortedMap<Integer, Money> redeemable(LocalDate day) {
    SortedMap<Integer, Money> redeemable = new TreeMap<>();
    sql.list(
        "select tranche_year, sum(least(available, available - paid_in)) as amount"
            + " from (select tranche_year,"
            + " least(sum(amount), coalesce(sum(amount) filter (where day <= ?), 0)) as available,"
            + " coalesce(sum(amount) filter"
            + " (where kind in ('entry-share', 'instalment', 'to-reserve', 'over-limit',"
            + " 'over-limit-repaid')), 0) as paid_in"
            + " from surplus.capital_entry group by person_id, holding, tranche_year) e"
            + " where available > 0 and available > paid_in group by tranche_year",
        row -> redeemable.put(row.getInt("tranche_year"), money(row, "amount")),
        day);
    return redeemable;
  }

  @Override
  public Money redeemedIn(int year) {
    return sql.first(
            "select coalesce(-sum(amount), 0) as redeemed from surplus.capital_entry"
                + " where kind = 'redeemed'"
                + " and day between make_date(?, 1, 1) and make_date(?, 12, 31)",
            row -> money(row, "redeemed"),
            year,
            year)
        .orElseThrow();
  }

  @Override
  public Money carried(UUID personId) {
    return sql.first(
            "select coalesce(a.credit_carried, 0) as carried from surplus.distribution d"
                + " join surplus.labour_year y on y.id = d.labour_year_id"
                + " join surplus.allocation a on a.distribution_id = d.id and a.person_id = ?"
                + " where d.state = 'posted' and d.reverses is null and d.reversed_by is null"
                + " order by y.last_day desc limit 1",
            row -> money(row, "carried"),
            personId)
        .orElse(Money.ZERO);
  }

  @Override
  public SortedMap<Integer, Money> owed() {
    SortedMap<Integer, Money> owed = new TreeMap<>();
    sql.list(
        "select extract(year from l.due)::int as year, sum(l.payment) as amount"
            + " from surplus.capital_debt_line l where not exists (select"
            + " from surplus.capital_debt_payment p where p.debt_id = l.debt_id"
            + " and p.number = l.number) group by 1",
        row -> owed.put(row.getInt("year"), money(row, "amount")));
    return owed;
  }

  @Override
  public Map<UUID, Money> interest(DateSpan period) {
    Map<UUID, Money> interest = new HashMap<>();
    sql.list(
        "select person_id, sum(amount) as amount from surplus.capital_entry"
            + " where kind in ('interest', 'interest-reversed') and day between ? and ?"
            + " group by person_id having sum(amount) > 0",
        row -> interest.put(Sql.uuid(row, "person_id"), money(row, "amount")),
        period.firstDay(),
        period.lastDay());
    return interest;
  }

  @Override
  public Found find(String wanted, int page, int most) {
    List<UUID> people =
        sql.list(
            "select p.id" + HOLDERS + WANTED + " order by p.payroll_id limit ? offset ?",
            row -> Sql.uuid(row, "id"),
            wanted,
            most,
            (page - 1L) * most);
    return new Found(
        people,
        sql.first("select count(*) as n" + HOLDERS + WANTED, row -> row.getInt("n"), wanted)
            .orElseThrow(),
        sql.first("select count(*) as n" + HOLDERS, row -> row.getInt("n")).orElseThrow());
  }

  @Override
  public List<ReadCapital.Line> lines(UUID action, int page, int most) {
    return sql.list(
        "select l.*, p.payroll_id, p.forename, p.surname from surplus.capital_action_line l"
            + " join register.person p on p.id = l.person_id where l.action_id = ?"
            + " order by p.payroll_id, l.tranche_year, l.holding, l.kind limit ? offset ?",
        row -> CapitalSums.line(CapitalRows.owner(row), CapitalRows.move(row)),
        action,
        most,
        (page - 1L) * most);
  }

  @Override
  public int lineCount(UUID action) {
    return sql.first(
            "select count(*) as n from surplus.capital_action_line where action_id = ?",
            row -> row.getInt("n"),
            action)
        .orElseThrow();
  }

  @Override
  public List<GroupSum<Moved>> sums(UUID action) {
    return sql.list(
        "select kind, holding, tranche_year, count(distinct person_id) as members,"
            + " sum(base_amount) as base, sum(amount) as amount from surplus.capital_action_line"
            + " where action_id = ? group by kind, holding, tranche_year"
            + " order by kind, tranche_year, holding",
        row ->
            new GroupSum<>(
                List.of(
                    new Moved(
                        Kind.ofWord(row.getString("kind")),
                        Holding.ofWord(row.getString("holding")),
                        row.getInt("tranche_year"))),
                row.getInt("members"),
                List.of(money(row, "base"), money(row, "amount"))),
        action);
  }

  @Override
  public List<OverLimit> overLimit(int most) {
    return sql.list(
        "select p.id, p.payroll_id, p.forename, p.surname, o.day, o.amount from (select person_id,"
            + " max(day) filter (where kind = 'over-limit') as day, sum(amount) as amount"
            + " from surplus.capital_entry where kind in ('over-limit', 'over-limit-repaid')"
            + " group by person_id having sum(amount) > 0) o"
            + " join register.person p on p.id = o.person_id"
            + " order by o.day desc, p.payroll_id limit ?",
        row ->
            new OverLimit(
                Sql.uuid(row, "id"),
                row.getString("payroll_id"),
                CapitalRows.owner(row).name(),
                Sql.date(row, "day"),
                money(row, "amount")),
        most);
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofPence(row.getLong(column));
  }
}
