package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.application.PaidKind;
import coop.commonwage.surplus.capital.PaidByBank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What many payments come to, summed up where they are kept, where they went, and what came back.
 */
final class BankSums {

  private BankSums() {}

  static List<BankBatches.KindSum> of(Sql sql, UUID batchId) {
    return sql.list(
        "select kind, count(distinct person_id) as people, count(*) as payments,"
            + " sum(amount)::bigint as total from surplus.bank_payment where batch_id = ?"
            + " group by kind",
        row ->
            new BankBatches.KindSum(
                PaidKind.ofWord(row.getString("kind")),
                row.getInt("people"),
                row.getInt("payments"),
                Money.ofPence(row.getLong("total"))),
        batchId);
  }

  static BankBatches.Carried carried(Sql sql) {
    return sql.first(
            "select count(*) as people, coalesce(sum(waits), 0)::bigint as total from (select"
                + " sum(amount) as waits from surplus.carried_entry group by person_id"
                + " having sum(amount) > 0) of_person",
            row ->
                new BankBatches.Carried(row.getInt("people"), Money.ofPence(row.getLong("total"))))
        .orElseThrow();
  }

  static void wentTo(Sql sql, UUID batchId, Map<UUID, UUID> records) {
    List<Map.Entry<UUID, UUID>> each = List.copyOf(records.entrySet());
    sql.run(
        "insert into surplus.bank_destination (batch_id, entry_id, employer_id, account)"
            + " select ?, new.entry_id, register.current_employer(), new.account"
            + " from unnest(?, ?) as new (entry_id, account)",
        batchId,
        each.stream().map(Map.Entry::getKey).toArray(UUID[]::new),
        each.stream().map(Map.Entry::getValue).toArray(UUID[]::new));
  }

  /** What left an account for the bank by decision of the board; a share tells its own way. */
  static List<PaidByBank> ofMember(Sql sql, UUID personId) {
    return sql.list(
        "select e.day, e.kind, -e.amount - surplus.came_back(e.care_entry_id) as amount, (select"
            + " max(r.returned_on) from surplus.bank_return r where r.entry_id = e.id) as"
            + " came_back, b.pay_on, x.batch_id is not null as sent from surplus.capital_entry e"
            + " left join surplus.bank_payment p on p.entry_id = e.id and not p.cancelled left join"
            + " surplus.bank_batch b on b.id = p.batch_id left join surplus.bank_release x on"
            + " x.batch_id = p.batch_id where e.person_id = ? and e.distribution_id is null and"
            + " e.kind in ('interest-paid', 'redeemed', 'over-limit-repaid', 'care-credit-paid')"
            + " and -e.amount > surplus.came_back(e.care_entry_id) order by e.day, e.id",
        row ->
            new PaidByBank(
                Sql.date(row, "day"),
                row.getString("kind"),
                Money.ofPence(row.getLong("amount")),
                Optional.ofNullable(Sql.date(row, "came_back")),
                Optional.ofNullable(Sql.date(row, "pay_on")),
                row.getBoolean("sent")),
        personId);
  }

  static List<BankBatches.Return> returned(Sql sql, UUID batchId) {
    return sql.list(
        "select r.* from surplus.bank_return r join surplus.bank_payment p"
            + " on p.batch_id = r.batch_id and p.entry_id = r.entry_id"
            + " where r.batch_id = ? order by p.person_id, p.entry_id",
        row ->
            new BankBatches.Return(
                Sql.uuid(row, "entry_id"),
                Sql.date(row, "returned_on"),
                row.getString("reason"),
                row.getString("evidence"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by")),
        batchId);
  }
}
