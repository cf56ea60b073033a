package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.application.PaidKind;
import java.util.List;
import java.util.UUID;

/** What many payments come to, summed up where they are kept. */
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
}
