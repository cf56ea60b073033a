package coop.commonwage.surplus.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.InterestPaid;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Interest by the day it was credited or left for the bank, summed where it is kept. */
@Dependent
public class SqlInterestPaid implements InterestPaid {

  /**
   * Every entry with the day its distribution was reversed; every payment that left and did not
   * come back; and what of a later entry settles a payment that was taken back. It settles it when
   * both the entry and that payment are there.
   */
  private static final String MOVED =
      "with entry as (select e.id, e.person_id, e.kind, abs(e.amount) as amount, e.day,"
          + " e.distribution_id, case when t.held_on is not null then greatest(e.day, t.held_on)"
          + " end as taken_back_on from surplus.capital_entry e"
          + " left join surplus.distribution d on d.id = e.distribution_id"
          + " left join surplus.resolution t on t.distribution_id = d.reversed_by"
          + " where e.kind in ('interest', 'interest-paid')),"
          + " paid as (select e.person_id, e.distribution_id, e.taken_back_on, p.amount,"
          + " greatest(e.day, b.pay_on) as paid_on from entry e"
          + " join surplus.bank_payment p on p.entry_id = e.id and not p.cancelled"
          + " join surplus.bank_release x on x.batch_id = p.batch_id"
          + " join surplus.bank_batch b on b.id = p.batch_id where e.kind = 'interest-paid'),"
          + " recovered as (select r.*, (r.recorded_at at time zone 'Europe/London')::date as"
          + " recovered_on from surplus.recovery r where r.kind = 'interest-paid'),"
          + " settled as (select r.person_id, r.amount, n.taken_back_on,"
          + " greatest(r.recovered_on, n.day, p.last_on) as settled_on from recovered r"
          + " join entry n on n.distribution_id = r.set_off_in and n.person_id = r.person_id"
          + " and n.kind = 'interest-paid' left join (select distribution_id, person_id,"
          + " max(paid_on) as last_on from paid where taken_back_on is not null"
          + " group by distribution_id, person_id) p on p.distribution_id = r.distribution_id"
          + " and p.person_id = r.person_id) ";

  /** Of the days of a period, and what had become of each by its last day. */
  private static final String RECEIVED =
      MOVED
          + ", period as (select ?::date as first_day, ?::date as last_day),"
          + " got as (select person_id, amount as by_bank, paid_on as by_bank_on, 0 as credited,"
          + " null::date as credited_on, 0 as taken_back, 0 as paid_back from paid, period"
          + " where paid_on between first_day and last_day"
          + " union all select person_id, 0, null,"
          + " case when kind = 'interest' then amount else -amount end,"
          + " case when kind = 'interest' then day end, 0, 0 from entry, period"
          + " where day between first_day and last_day"
          + " and (taken_back_on is null or taken_back_on > last_day)"
          + " union all select person_id, 0, null, 0, null, amount, 0 from paid, period"
          + " where paid_on <= last_day and taken_back_on <= last_day"
          + " union all select person_id, 0, null, 0, null, -amount, 0 from settled, period"
          + " where settled_on <= last_day and (taken_back_on is null or taken_back_on > last_day)"
          + " union all select person_id, 0, null, 0, null, 0, amount from recovered, period"
          + " where how = 'paid-back' and recovered_on <= last_day)"
          + " select person_id, sum(by_bank) as by_bank, max(by_bank_on) as by_bank_on,"
          + " sum(credited) as credited, max(credited_on) as credited_on,"
          + " sum(taken_back) as taken_back, sum(paid_back) as paid_back from got"
          + " group by person_id having sum(by_bank) + sum(credited) <> 0 order by person_id";

  private static final String STANDS = "(taken_back_on is null or taken_back_on > stood_on)";

  private static final String STANDING =
      MOVED
          + ", term as (select ?::date as stood_on),"
          + " off as (select coalesce(sum(amount), 0) as amount from settled, term"
          + " where settled_on <= stood_on and "
          + STANDS
          + ") select (select coalesce(sum(amount), 0) from entry, term"
          + " where kind = 'interest-paid' and day <= stood_on and "
          + STANDS
          + ") - (select coalesce(sum(amount), 0) from paid, term where paid_on <= stood_on and "
          + STANDS
          + ") - (select amount from off) as waits,"
          + " (select coalesce(sum(amount), 0) from paid, term where paid_on <= stood_on"
          + " and taken_back_on <= stood_on) - (select amount from off) as taken_back,"
          + " (select coalesce(sum(amount), 0) from recovered, term where how = 'paid-back'"
          + " and recovered_on <= stood_on) as paid_back,"
          + " (select coalesce(sum(amount), 0) from recovered, term where how = 'let-go'"
          + " and recovered_on <= stood_on) as let_go";

  /** What stayed in an account over the end of an earlier period was in the return of that. */
  private static final String PERIOD =
      MOVED
          + ", period as (select ?::date as first_day, ?::date as last_day)"
          + " select coalesce(sum(amount) filter (where kind = 'interest'"
          + " and day between first_day and last_day), 0) as given,"
          + " coalesce(sum(amount) filter (where taken_back_on between first_day and last_day"
          + " and (kind = 'interest' and day >= first_day"
          + " or kind = 'interest-paid' and day < first_day)), 0) as taken_back,"
          + " coalesce(sum(case when kind = 'interest' then amount else -amount end)"
          + " filter (where taken_back_on between first_day and last_day and day < first_day), 0)"
          + " as returned_before from entry, period";

  private final Sql sql;

  @Inject
  public SqlInterestPaid(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<Received> received(DateSpan period) {
    return sql.list(RECEIVED, SqlInterestPaid::received, period.firstDay(), period.lastDay());
  }

  private static Received received(ResultSet row) throws SQLException {
    Money credited = money(row, "credited");
    return new Received(
        Sql.uuid(row, "person_id"),
        money(row, "by_bank"),
        Optional.ofNullable(Sql.date(row, "by_bank_on")),
        credited,
        Optional.ofNullable(Sql.date(row, "credited_on")).filter(day -> !credited.isZero()),
        money(row, "taken_back"),
        money(row, "paid_back"));
  }

  @Override
  public Ledger ledger(DateSpan period) {
    Standing before = standing(period.firstDay().minusDays(1));
    Standing after = standing(period.lastDay());
    return sql.first(
            PERIOD,
            row ->
                new Ledger(
                    before,
                    money(row, "given"),
                    money(row, "taken_back"),
                    money(row, "returned_before"),
                    after),
            period.firstDay(),
            period.lastDay())
        .orElseThrow();
  }

  private Standing standing(LocalDate day) {
    return sql.first(
            STANDING,
            row ->
                new Standing(
                    money(row, "waits"),
                    money(row, "taken_back"),
                    money(row, "paid_back"),
                    money(row, "let_go")),
            day)
        .orElseThrow();
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofPence(row.getLong(column));
  }
}
