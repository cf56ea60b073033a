package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.BankBatches;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Batches of payments to members; a key on the entry lets each be paid once. */
@Dependent
public class SqlBankBatches implements BankBatches {

  private static final String BATCHES =
      "select b.*, r.released_at, r.released_by, r.sha256, (select count(*) from"
          + " surplus.bank_payment p where p.batch_id = b.id) as payments, (select"
          + " coalesce(sum(p.amount), 0) from surplus.bank_payment p where p.batch_id = b.id)"
          + " as total from surplus.bank_batch b"
          + " left join surplus.bank_release r on r.batch_id = b.id";

  private final Sql sql;

  @Inject
  public SqlBankBatches(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<Payment> open() {
    return sql.list(
        "select e.id as entry_id, e.person_id, e.kind, e.day, -e.amount as amount"
            + " from surplus.capital_entry e"
            + " left join surplus.distribution d on d.id = e.distribution_id"
            + " where e.kind in ('interest-paid', 'redeemed') and d.reversed_by is null"
            + " and not exists (select 1 from surplus.bank_payment p where p.entry_id = e.id)"
            + " order by e.person_id, e.id",
        SqlBankBatches::payment);
  }

  @Override
  public void add(Batch batch, UUID preparer, List<Payment> payments) {
    sql.run(
        "insert into surplus.bank_batch (id, employer_id, pay_on, prepared_at, prepared_by,"
            + " preparer) values (?, register.current_employer(), ?, ?, ?, ?)",
        batch.id(),
        batch.payOn(),
        batch.preparedAt(),
        batch.preparedBy(),
        preparer);
    sql.run(
        "insert into surplus.bank_payment"
            + " (entry_id, employer_id, batch_id, person_id, kind, amount)"
            + " select entry_id, register.current_employer(), ?, person_id, kind, amount"
            + " from unnest(?, ?, ?, ?) as new (entry_id, person_id, kind, amount)",
        batch.id(),
        payments.stream().map(Payment::entryId).toArray(UUID[]::new),
        payments.stream().map(Payment::personId).toArray(UUID[]::new),
        payments.stream().map(Payment::kind).toArray(String[]::new),
        payments.stream().map(payment -> payment.amount().pence()).toArray(Long[]::new));
  }

  @Override
  public Optional<Batch> find(UUID id) {
    return sql.first(BATCHES + " where b.id = ?", SqlBankBatches::batch, id);
  }

  @Override
  public List<Batch> list() {
    return sql.list(BATCHES + " order by b.prepared_at desc, b.id", SqlBankBatches::batch);
  }

  @Override
  public List<Payment> payments(UUID batchId) {
    return sql.list(
        "select p.entry_id, p.person_id, p.kind, e.day, p.amount from surplus.bank_payment p"
            + " join surplus.capital_entry e on e.id = p.entry_id"
            + " where p.batch_id = ? order by p.person_id, p.entry_id",
        SqlBankBatches::payment,
        batchId);
  }

  @Override
  public boolean release(UUID batchId, UUID preparer, UUID releaser, Release release) {
    return sql.run(
            "insert into surplus.bank_release (batch_id, employer_id, preparer, releaser,"
                + " released_at, released_by, sha256)"
                + " values (?, register.current_employer(), ?, ?, ?, ?, ?) on conflict do nothing",
            batchId,
            preparer,
            releaser,
            release.at(),
            release.by(),
            release.sha256())
        > 0;
  }

  private static Payment payment(ResultSet row) throws SQLException {
    return new Payment(
        Sql.uuid(row, "entry_id"),
        Sql.uuid(row, "person_id"),
        row.getString("kind"),
        Sql.date(row, "day"),
        Money.ofPence(row.getLong("amount")));
  }

  private static Batch batch(ResultSet row) throws SQLException {
    String sha256 = row.getString("sha256");
    return new Batch(
        Sql.uuid(row, "id"),
        Sql.date(row, "pay_on"),
        Sql.instant(row, "prepared_at"),
        row.getString("prepared_by"),
        Sql.uuid(row, "preparer"),
        row.getInt("payments"),
        Money.ofPence(row.getLong("total")),
        sha256 == null
            ? Optional.empty()
            : Optional.of(
                new Release(
                    Sql.instant(row, "released_at"), row.getString("released_by"), sha256)));
  }
}
