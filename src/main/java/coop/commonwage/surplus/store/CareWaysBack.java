package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.CapitalAccounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a reversal takes back of credits towards care that went out. Where an account holds less
 * than the distribution credited, what of the credit was a public body's is taken back of what went
 * back to that body, and the member's own of what was paid out, the newest first.
 */
final class CareWaysBack {

  /** What is missing, and how much of which way out covers it. */
  private static final String COVERED =
      "with missing as (select c.person_id, c.amount - balance.stands as short,"
          + " coalesce(s.public_part, 0) as public, c.amount - coalesce(s.public_part, 0) as own,"
          + " s.funder from surplus.care_entry c join lateral (select sum(x.amount) as stands from"
          + " surplus.care_entry x where x.person_id = c.person_id) balance on true left join"
          + " surplus.care_share s on s.distribution_id = c.distribution_id and s.person_id ="
          + " c.person_id and s.treatment = 'care-account' where c.distribution_id = ? and c.kind ="
          + " 'credited' and balance.stands < c.amount), way as (select o.id, o.person_id, o.kind,"
          + " o.funder, m.short, m.own, m.public, -o.amount - surplus.came_back(o.id) as most,"
          + " sum(-o.amount - surplus.came_back(o.id)) over (partition by o.person_id, o.kind order"
          + " by o.recorded_at desc, o.id desc) as upto from missing m join surplus.care_entry o on"
          + " o.person_id = m.person_id and (o.kind = 'paid-out' or o.kind = 'returned-to-funder'"
          + " and o.funder = m.funder)), publicly as (select w.*, greatest(0, least(w.most,"
          + " least(w.short, w.public) - (w.upto - w.most))) as back from way w where w.kind ="
          + " 'returned-to-funder'), privately as (select w.*, greatest(0, least(w.most,"
          + " least(w.own, w.short - coalesce((select sum(p.back) from publicly p where p.person_id"
          + " = w.person_id), 0)) - (w.upto - w.most))) as back from way w where w.kind ="
          + " 'paid-out'), covered as (select * from publicly union all select * from privately) ";

  private final Sql sql;

  CareWaysBack(Sql sql) {
    this.sql = sql;
  }

  /** Of whom neither the account nor what went out covers what this credited. */
  List<CapitalAccounts.Owner> shortAfterReversing(UUID distributionId) {
    return sql.list(
        COVERED
            + "select p.payroll_id, p.forename, p.surname from missing m"
            + " join register.person p on p.id = m.person_id where m.short > coalesce((select"
            + " sum(c.back) from covered c where c.person_id = m.person_id), 0)"
            + " order by p.payroll_id",
        CapitalRows::owner,
        distributionId);
  }

  /** Takes it back with the reversal; what the bank paid of it by then says in which batch. */
  void takeBack(UUID reversed, UUID reversal, LocalDate day, Instant at) {
    new SqlBankBatches(sql).hold();
    sql.run(
        COVERED
            + "insert into surplus.care_entry (employer_id, person_id, day, kind, amount,"
            + " distribution_id, funder, reverses, paid_in, recorded_at, recorded_by)"
            + " select register.current_employer(), c.person_id, ?, case c.kind when 'paid-out'"
            + " then 'paid-out-reversed' else 'return-reversed' end, c.back, ?, c.funder, c.id,"
            + " (select p.batch_id from surplus.capital_entry e join surplus.bank_payment p"
            + " on p.entry_id = e.id and not p.cancelled join surplus.bank_release x"
            + " on x.batch_id = p.batch_id where e.care_entry_id = c.id"
            + " and e.kind = 'care-credit-paid'), ?, 'distribution' from covered c"
            + " where c.back > 0",
        reversed,
        day,
        reversal,
        at);
  }
}
