package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.BankBatches;
import coop.commonwage.surplus.application.PaidKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Batches of payments to members; a key on the entry lets each be paid once. */
@Dependent
public class SqlBankBatches implements BankBatches {

  private static final String BATCHES =
      "select b.*, r.released_at, r.released_by, r.sha256, c.cancelled_at, c.cancelled_by,"
          + " c.reason, (select count(*) from surplus.bank_payment p where p.batch_id = b.id) as"
          + " payments, (select count(distinct p.person_id) from surplus.bank_payment p where"
          + " p.batch_id = b.id) as people, (select coalesce(sum(p.amount), 0) from"
          + " surplus.bank_payment p where p.batch_id = b.id) as total, (select count(*) from"
          + " surplus.bank_return x where x.batch_id = b.id) as returned from surplus.bank_batch b"
          + " left join surplus.bank_release r on r.batch_id = b.id left join"
          + " surplus.bank_cancellation c on c.batch_id = b.id";

  private static final String RECEIVER =
      "h.id as person_id, h.payroll_id, h.forename || ' ' || h.surname as name, exists (select from"
          + " surplus.membership m join surplus.membership_end x on x.membership_id = m.id where"
          + " m.person_id = h.id and x.reason = 'died') as died";

  private static final String SET_OFF =
      "coalesce((select sum(r.amount) from surplus.recovery r where r.set_off_in ="
          + " e.distribution_id and r.person_id = e.person_id and r.kind = e.kind), 0)";

  /** The last time the bank sent it back. */
  private static final String CAME_BACK =
      " left join lateral (select r.returned_on, x.released_at, t.account as sent_to"
          + " from surplus.bank_return r join surplus.bank_release x on x.batch_id = r.batch_id"
          + " left join surplus.bank_destination t on t.batch_id = r.batch_id"
          + " and t.entry_id = r.entry_id where r.entry_id = e.id"
          + " order by x.released_at desc limit 1) back on true";

  /** Entries that are paid by bank, with the distribution and the share they are of. */
  private static final String PAID_BY_BANK =
      " from surplus.capital_entry e join register.person h on h.id = e.person_id"
          + " left join surplus.distribution d on d.id = e.distribution_id"
          + " left join surplus.allocation a on a.distribution_id = e.distribution_id"
          + " and a.person_id = e.person_id"
          + " left join surplus.bank_payment p on p.entry_id = e.id and not p.cancelled"
          + " left join surplus.bank_batch b on b.id = p.batch_id"
          + CAME_BACK
          + " where (e.kind in"
          + " ('interest-paid', 'redeemed', 'over-limit-repaid', 'care-credit-paid')"
          + " or e.kind = 'paid-in-cash' and a.member_class <> 'worker')";

  /** What a distribution pays by bank, and how far each payment is. */
  private static final String FOLLOWED =
      "select "
          + RECEIVER
          + ", coalesce(a.member_class, '') as member_class, e.kind, -e.amount as due, "
          + SET_OFF
          + " as set_off, p.amount as in_batch, b.pay_on, exists (select 1 from"
          + " surplus.bank_release x where x.batch_id = p.batch_id) as released"
          + PAID_BY_BANK
          + " and e.distribution_id = ?";

  /** What the bank paid of credits towards care that the reversal of a distribution took back. */
  private static final String CARE_PAID =
      "select "
          + RECEIVER
          + ", coalesce(max(a.member_class), '') as member_class, 'care-credit-paid' as kind,"
          + " sum(c.amount) as due, 0 as set_off, sum(c.amount)::bigint as in_batch, max(b.pay_on)"
          + " as pay_on, true as released from surplus.distribution r join surplus.care_entry c on"
          + " c.distribution_id = r.id join surplus.bank_batch b on b.id = c.paid_in join"
          + " surplus.capital_entry e on e.care_entry_id = c.reverses join surplus.bank_payment p"
          + " on p.entry_id = e.id and p.batch_id = b.id and not p.cancelled join register.person h"
          + " on h.id = c.person_id left join surplus.allocation a on a.distribution_id ="
          + " r.reverses and a.person_id = c.person_id where r.reverses = ? group by h.id";

  private static final String PAYMENTS =
      "select "
          + RECEIVER
          + ", p.entry_id, p.kind, e.day, e.distribution_id, p.amount, p.paid_to, null::date as"
          + " came_back, null::timestamptz as sent, null::uuid as sent_to from surplus.bank_payment"
          + " p join surplus.capital_entry e on e.id = p.entry_id join register.person h on h.id ="
          + " p.person_id left join surplus.distribution d on d.id = e.distribution_id where"
          + " p.batch_id = ?";

  private static final String IN_ORDER = " order by p.person_id, p.entry_id";

  private final Sql sql;

  @Inject
  public SqlBankBatches(@Half("surplus") DataSource database) {
    this(new Sql(database));
  }

  SqlBankBatches(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void hold() {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended('bank-batches/'"
            + " || register.current_employer()::text, 0))",
        row -> true);
  }

  @Override
  public List<Payment> open() {
    return sql.list(
        "select * from (select "
            + RECEIVER
            + ", e.id as entry_id, e.kind, e.day, e.distribution_id, -e.amount - "
            + SET_OFF
            + " - surplus.came_back(e.care_entry_id) as amount, null as paid_to, back.returned_on"
            + " as came_back, back.released_at as sent, back.sent_to"
            + PAID_BY_BANK
            + " and d.reversed_by is null and p.entry_id is null) open where amount > 0"
            + " order by person_id, entry_id",
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
            + " (entry_id, employer_id, batch_id, person_id, kind, amount, paid_to)"
            + " select entry_id, register.current_employer(), ?, person_id, kind, amount, paid_to"
            + " from unnest(?, ?, ?, ?, ?) as new (entry_id, person_id, kind, amount, paid_to)",
        batch.id(),
        payments.stream().map(Payment::entryId).toArray(UUID[]::new),
        payments.stream().map(payment -> payment.to().personId()).toArray(UUID[]::new),
        payments.stream().map(payment -> payment.kind().word()).toArray(String[]::new),
        payments.stream().map(payment -> payment.amount().pence()).toArray(Long[]::new),
        payments.stream().map(payment -> payment.paidTo().orElse(null)).toArray(String[]::new));
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
    return sql.list(PAYMENTS + IN_ORDER, SqlBankBatches::payment, batchId);
  }

  @Override
  public List<Payment> payments(UUID batchId, int from, int most) {
    return sql.list(
        PAYMENTS + IN_ORDER + " limit ? offset ?", SqlBankBatches::payment, batchId, most, from);
  }

  @Override
  public List<KindSum> sums(UUID batchId) {
    return BankSums.of(sql, batchId);
  }

  @Override
  public Carried carried() {
    return BankSums.carried(sql);
  }

  @Override
  public Optional<Payment> payment(UUID batchId, UUID entryId) {
    return sql.first(PAYMENTS + " and p.entry_id = ?", SqlBankBatches::payment, batchId, entryId);
  }

  @Override
  public List<Payment> takenBack(UUID batchId) {
    return sql.list(
        PAYMENTS
            + " and (d.reversed_by is not null or e.care_entry_id is not null"
            + " and p.amount > -e.amount - surplus.came_back(e.care_entry_id))"
            + IN_ORDER,
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

  @Override
  public void wentTo(UUID batchId, Map<UUID, UUID> records) {
    BankSums.wentTo(sql, batchId, records);
  }

  @Override
  public boolean cancel(UUID batchId, Cancellation cancellation) {
    return sql.run(
            "insert into surplus.bank_cancellation"
                + " (batch_id, employer_id, cancelled_at, cancelled_by, reason)"
                + " values (?, register.current_employer(), ?, ?, ?) on conflict do nothing",
            batchId,
            cancellation.at(),
            cancellation.by(),
            cancellation.reason())
        > 0;
  }

  @Override
  public List<Return> returned(UUID batchId) {
    return BankSums.returned(sql, batchId);
  }

  @Override
  public boolean comesBack(UUID batchId, Return back) {
    return sql.run(
            "insert into surplus.bank_return (batch_id, entry_id, employer_id, returned_on, reason,"
                + " evidence, recorded_at, recorded_by)"
                + " values (?, ?, register.current_employer(), ?, ?, ?, ?, ?)"
                + " on conflict do nothing",
            batchId,
            back.entryId(),
            back.on(),
            back.reason(),
            back.evidence(),
            back.at(),
            back.by())
        > 0;
  }

  @Override
  public boolean wasGivenBack(UUID entryId) {
    return sql.first(
            "select surplus.was_given_back(?) as given", row -> row.getBoolean("given"), entryId)
        .orElseThrow();
  }

  @Override
  public List<Followed> ofDistribution(UUID distributionId) {
    return sql.list(
        "select * from ("
            + FOLLOWED
            + " union all "
            + CARE_PAID
            + ") followed order by payroll_id, kind desc",
        SqlBankBatches::followed,
        distributionId,
        distributionId);
  }

  @Override
  public List<Followed> ofMember(UUID distributionId, UUID personId) {
    return sql.list(
        "select * from ("
            + FOLLOWED
            + " union all "
            + CARE_PAID
            + ") followed where person_id = ? order by kind desc",
        SqlBankBatches::followed,
        distributionId,
        distributionId,
        personId);
  }

  private static Followed followed(ResultSet row) throws SQLException {
    return new Followed(
        receiver(row),
        row.getString("member_class"),
        PaidKind.ofWord(row.getString("kind")),
        Money.ofPence(row.getLong("due")),
        Money.ofPence(row.getLong("set_off")),
        Optional.ofNullable(row.getObject("in_batch", Long.class)).map(Money::ofPence),
        Optional.ofNullable(Sql.date(row, "pay_on")),
        row.getBoolean("released"));
  }

  private static Receiver receiver(ResultSet row) throws SQLException {
    return new Receiver(
        Sql.uuid(row, "person_id"),
        row.getString("payroll_id"),
        row.getString("name"),
        row.getBoolean("died"));
  }

  private static Payment payment(ResultSet row) throws SQLException {
    Instant sent = Sql.instant(row, "sent");
    Optional<UUID> sentTo = Optional.ofNullable(Sql.uuid(row, "sent_to"));
    return new Payment(
        Sql.uuid(row, "entry_id"),
        receiver(row),
        PaidKind.ofWord(row.getString("kind")),
        Sql.date(row, "day"),
        Money.ofPence(row.getLong("amount")),
        Optional.ofNullable(Sql.uuid(row, "distribution_id")),
        Optional.ofNullable(row.getString("paid_to")),
        Optional.ofNullable(Sql.date(row, "came_back")).map(on -> new CameBack(on, sent, sentTo)));
  }

  private static Batch batch(ResultSet row) throws SQLException {
    String sha256 = row.getString("sha256");
    String cancelledBy = row.getString("cancelled_by");
    return new Batch(
        Sql.uuid(row, "id"),
        Sql.date(row, "pay_on"),
        Sql.instant(row, "prepared_at"),
        row.getString("prepared_by"),
        Sql.uuid(row, "preparer"),
        row.getInt("payments"),
        row.getInt("people"),
        Money.ofPence(row.getLong("total")),
        row.getInt("returned"),
        sha256 == null
            ? Optional.empty()
            : Optional.of(
                new Release(Sql.instant(row, "released_at"), row.getString("released_by"), sha256)),
        cancelledBy == null
            ? Optional.empty()
            : Optional.of(
                new Cancellation(
                    Sql.instant(row, "cancelled_at"), cancelledBy, row.getString("reason"))));
  }
}
