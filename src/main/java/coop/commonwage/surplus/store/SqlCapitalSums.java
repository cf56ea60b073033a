package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.CapitalSums;
import coop.commonwage.surplus.application.ReadCapital;
import coop.commonwage.surplus.capital.CapitalEntry.Holding;
import coop.commonwage.surplus.capital.CapitalEntry.Kind;
import coop.commonwage.surplus.capital.GroupSum;
import coop.commonwage.surplus.capital.PaidByBank;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
      " from register.person p where exists (select from surplus.capital_holder h"
          + " where h.person_id = p.id)";

  /** An entry made for a later day never takes what an earlier one would have taken already. */
  private static final String REDEEMABLE =
      "select tranche_year::text, 0, 0, sum(least(available, available - paid_in))"
          + " from (select tranche_year,"
          + " least(sum(amount), coalesce(sum(amount) filter (where day <= ?), 0)) as available,"
          + " coalesce(sum(amount) filter"
          + " (where kind in ('entry-share', 'instalment', 'to-reserve', 'over-limit',"
          + " 'over-limit-repaid')), 0) as paid_in"
          + " from surplus.capital_entry group by person_id, holding, tranche_year) e"
          + " where available > 0 and available > paid_in group by tranche_year";

  private static final String BY_YEAR =
      "select tranche_year::text, count(*), sum(shares), sum(account) from (select tranche_year,"
          + SHARES_AND_ACCOUNT
          + " from surplus.capital_entry where ?::date is not null"
          + " group by person_id, tranche_year having sum(amount) > 0) e group by tranche_year";

  private static final String BY_CLASS =
      "select coalesce(m.member_class, 'former-member'), count(*), sum(shares), sum(account)"
          + " from (select person_id,"
          + SHARES_AND_ACCOUNT
          + " from surplus.capital_entry group by person_id having sum(amount) > 0) e"
          + " left join (select distinct on (person_id) person_id, member_class"
          + " from surplus.membership, (select ?::date as day) on_day where since <= day"
          + " and (until is null or until >= day)"
          + " order by person_id, since desc) m using (person_id) group by 1";

  private static final String WANTED =
      " and strpos(lower(p.payroll_id || ' ' || p.forename || ' ' || p.surname), lower(?)) > 0";

  private final Sql sql;

  @Inject
  public SqlCapitalSums(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public Map<Holding, Money> held(LocalDate day) {
    Map<Holding, Money> held =
        new EnumMap<>(Map.of(Holding.SHARES, Money.ZERO, Holding.ACCOUNT, Money.ZERO));
    for (GroupSum<Integer> year : byYear(day)) {
      held.merge(Holding.SHARES, year.amounts().get(0), Money::plus);
      held.merge(Holding.ACCOUNT, year.amounts().get(1), Money::plus);
    }
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
    return sums("class", BY_CLASS, day);
  }

  @Override
  public List<GroupSum<Integer>> byYear(LocalDate day) {
    return sums("year", BY_YEAR, day).stream()
        .map(
            group ->
                new GroupSum<>(
                    List.of(Integer.valueOf(group.of().getFirst())),
                    group.members(),
                    group.amounts()))
        .toList();
  }

  @Override
  public SortedMap<Integer, Money> redeemable(LocalDate day) {
    SortedMap<Integer, Money> redeemable = new TreeMap<>();
    for (GroupSum<String> year : sums("redeemable", REDEEMABLE, day)) {
      redeemable.put(Integer.valueOf(year.of().getFirst()), year.amounts().get(1));
    }
    return redeemable;
  }

  @Override
  public SortedMap<Integer, Money> redeemableAsLastKnown(LocalDate today) {
    SortedMap<Integer, Money> known = new TreeMap<>();
    List<Boolean> any =
        sql.list(
            "select of_group, account from surplus.capital_sum where what = 'redeemable'"
                + " and (after, day) = (select after, day from surplus.capital_sum"
                + " where what = 'redeemable' order by after desc, day desc limit 1)",
            row -> {
              if (!row.getString("of_group").isEmpty()) {
                known.put(Integer.valueOf(row.getString("of_group")), money(row, "account"));
              }
              return true;
            });
    return any.isEmpty() ? redeemable(today) : known;
  }

  /** Sums over all accounts, worked out once after each change and for each day. */
  private List<GroupSum<String>> sums(String what, String worked, LocalDate day) {
    long after =
        sql.first(
                "select coalesce(max(number), 0) as after from surplus.capital_change",
                row -> row.getLong("after"))
            .orElseThrow();
    List<GroupSum<String>> kept = kept(what, after, day);
    if (kept.isEmpty()) {
      sql.giveMemory();
      sql.run(
          "insert into surplus.capital_sum (employer_id, after, day, what, of_group, members,"
              + " shares, account) select register.current_employer(), ?, ?, ?, w.* from ("
              + worked
              + " union all select '', 0, 0, 0) w on conflict do nothing",
          after,
          day,
          what,
          day);
      kept = kept(what, after, day);
    }
    return kept.stream().filter(group -> !group.of().getFirst().isEmpty()).toList();
  }

  private List<GroupSum<String>> kept(String what, long after, LocalDate day) {
    return sql.list(
        "select of_group, members, shares, account from surplus.capital_sum"
            + " where after = ? and day = ? and what = ? order by of_group",
        row ->
            new GroupSum<>(
                List.of(row.getString("of_group")),
                row.getInt("members"),
                List.of(money(row, "shares"), money(row, "account"))),
        after,
        day,
        what);
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
  public Optional<LocalDate> lastYearEnd() {
    return sql.first(
        "select last_day from surplus.labour_year order by last_day desc limit 1",
        row -> Sql.date(row, "last_day"));
  }

  @Override
  public Set<Integer> shared() {
    return Set.copyOf(
        sql.list(
            "select distinct y.last_day from surplus.distribution d"
                + " join surplus.labour_year y on y.id = d.labour_year_id"
                + " where d.state = 'posted' and d.reverses is null and d.reversed_by is null"
                + " order by y.last_day",
            row -> Sql.date(row, "last_day").getYear()));
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
            + " from surplus.capital_debt_settled p where p.debt_id = l.debt_id"
            + " and p.number = l.number) group by 1",
        row -> owed.put(row.getInt("year"), money(row, "amount")));
    return owed;
  }

  @Override
  public List<PaidByBank> paidByBank(UUID personId) {
    return BankSums.ofMember(sql, personId);
  }

  @Override
  public Money stillOwed() {
    return sql.first(
            "select coalesce(sum(opening), 0) as amount from (select distinct on (l.debt_id)"
                + " l.opening from surplus.capital_debt_line l where not exists (select"
                + " from surplus.capital_debt_settled p where p.debt_id = l.debt_id"
                + " and p.number = l.number) order by l.debt_id, l.number) next",
            row -> money(row, "amount"))
        .orElseThrow();
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
    int all =
        sql.first("select count(*) as n from surplus.capital_holder", row -> row.getInt("n"))
            .orElseThrow();
    return new Found(people, wanted.isEmpty() ? all : found(wanted), all);
  }

  private int found(String wanted) {
    return sql.first("select count(*) as n" + HOLDERS + WANTED, row -> row.getInt("n"), wanted)
        .orElseThrow();
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
  public int peopleOf(UUID action) {
    return sql.first(
            "select count(distinct person_id) as n from surplus.capital_action_line"
                + " where action_id = ?",
            row -> row.getInt("n"),
            action)
        .orElseThrow();
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
