package coop.commonwage.surplus.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.InterestPaid;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Interest by the day it was credited or left for the bank, summed where it is kept. */
@Dependent
public class SqlInterestPaid implements InterestPaid {

  /**
   * Every entry with the day it was paid: what is paid out when its batch left and did not come
   * back, or at once where all of it was set off.
   */
  private static final String ENTRIES =
      "with entry as (select e.person_id, e.kind, e.amount, e.day, case"
          + " when e.kind = 'interest' then e.day"
          + " when (select sum(r.amount) from surplus.recovery r"
          + " where r.set_off_in = e.distribution_id and r.person_id = e.person_id"
          + " and r.kind = e.kind) >= -e.amount then e.day"
          + " when b.pay_on is not null then greatest(e.day, b.pay_on) end as paid_on"
          + " from surplus.capital_entry e"
          + " left join surplus.distribution d on d.id = e.distribution_id"
          + " left join surplus.bank_payment p on p.entry_id = e.id and not p.cancelled and exists"
          + " (select from surplus.bank_release x where x.batch_id = p.batch_id)"
          + " left join surplus.bank_batch b on b.id = p.batch_id"
          + " where e.kind in ('interest', 'interest-paid')"
          + " and d.reverses is null and d.reversed_by is null) ";

  private final Sql sql;

  @Inject
  public SqlInterestPaid(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<Received> received(DateSpan period) {
    return sql.list(
        ENTRIES
            + "select * from (select person_id,"
            + " coalesce(-sum(amount) filter (where kind = 'interest-paid'"
            + " and paid_on between ? and ?), 0) as by_bank,"
            + " max(paid_on) filter (where kind = 'interest-paid'"
            + " and paid_on between ? and ?) as by_bank_on,"
            + " coalesce(sum(amount) filter (where day between ? and ?), 0) as credited,"
            + " max(day) filter (where kind = 'interest' and day between ? and ?) as credited_on"
            + " from entry group by person_id) got where by_bank + credited <> 0"
            + " order by person_id",
        row -> {
          Money credited = Money.ofPence(row.getLong("credited"));
          return new Received(
              Sql.uuid(row, "person_id"),
              Money.ofPence(row.getLong("by_bank")),
              Optional.ofNullable(Sql.date(row, "by_bank_on")),
              credited,
              Optional.ofNullable(Sql.date(row, "credited_on")).filter(day -> !credited.isZero()));
        },
        period.firstDay(),
        period.lastDay(),
        period.firstDay(),
        period.lastDay(),
        period.firstDay(),
        period.lastDay(),
        period.firstDay(),
        period.lastDay());
  }

  @Override
  public Ledger ledger(DateSpan period) {
    return sql.first(
            ENTRIES
                + "select coalesce(-sum(amount) filter (where kind = 'interest-paid' and day < ?"
                + " and (paid_on is null or paid_on >= ?)), 0) as waited_before,"
                + " coalesce(sum(amount) filter (where kind = 'interest'"
                + " and day between ? and ?), 0) as given,"
                + " coalesce(-sum(amount) filter (where kind = 'interest-paid' and day <= ?"
                + " and (paid_on is null or paid_on > ?)), 0) as waits from entry",
            row ->
                new Ledger(
                    Money.ofPence(row.getLong("waited_before")),
                    Money.ofPence(row.getLong("given")),
                    Money.ofPence(row.getLong("waits"))),
            period.firstDay(),
            period.firstDay(),
            period.firstDay(),
            period.lastDay(),
            period.lastDay(),
            period.lastDay())
        .orElseThrow();
  }
}
