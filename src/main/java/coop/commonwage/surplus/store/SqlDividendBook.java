package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.DividendBook;
import coop.commonwage.surplus.application.PaidKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Pay dates and recoveries; both are added to, never edited. */
@Dependent
public class SqlDividendBook implements DividendBook {

  private final Sql sql;

  @Inject
  public SqlDividendBook(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public Optional<LocalDate> payOn(UUID distributionId) {
    return sql.first(
        "select pay_on from surplus.dividend_pay_date where distribution_id = ?"
            + " order by number desc",
        row -> Sql.date(row, "pay_on"),
        distributionId);
  }

  @Override
  public void payOn(UUID distributionId, LocalDate day, Instant at, String by) {
    sql.run(
        "insert into surplus.dividend_pay_date"
            + " (employer_id, distribution_id, pay_on, recorded_at, recorded_by)"
            + " values (register.current_employer(), ?, ?, ?, ?)",
        distributionId,
        day,
        at,
        by);
  }

  /** What workers are paid for a distribution, less what settles an earlier payment. */
  private static final String DUE_TO_WORKERS =
      "(select coalesce(sum(-e.amount), 0) - coalesce((select sum(r.amount) from surplus.recovery r"
          + " join surplus.allocation w on w.distribution_id = r.set_off_in"
          + " and w.person_id = r.person_id and w.member_class = 'worker'"
          + " where r.set_off_in = d.id and r.kind = 'paid-in-cash'), 0)"
          + " from surplus.capital_entry e join surplus.allocation a"
          + " on a.distribution_id = e.distribution_id and a.person_id = e.person_id"
          + " where e.distribution_id = d.id and e.kind = 'paid-in-cash'"
          + " and a.member_class = 'worker')";

  @Override
  public List<UUID> toHandOver(LocalDate today) {
    return sql.list(
        "select d.id from surplus.distribution d where d.state = 'posted' and d.reverses is null"
            + " and d.reversed_by is null"
            + " and not exists (select 1 from surplus.handover h where h.distribution_id = d.id)"
            + " and (select p.pay_on from surplus.dividend_pay_date p"
            + "  where p.distribution_id = d.id order by p.number desc limit 1)"
            + " <= ?"
            + " union select d.id from surplus.distribution d"
            + " join surplus.handover h on h.distribution_id = d.id"
            + " where d.state = 'posted' and d.reverses is null and d.reversed_by is null"
            + " and exists (select from surplus.carried_entry c where c.distribution_id = d.id"
            + " and c.kind = 'released') and "
            + DUE_TO_WORKERS
            + " > greatest(h.amount, (select max(a.amount) from surplus.handover_again a"
            + " where a.distribution_id = d.id))"
            + " order by id",
        row -> Sql.uuid(row, "id"),
        today);
  }

  @Override
  public List<UUID> reversedAmong(List<UUID> distributions) {
    return sql.list(
        "select id from surplus.distribution where id = any (?) and reversed_by is not null"
            + " order by id",
        row -> Sql.uuid(row, "id"),
        (Object) distributions.toArray(UUID[]::new));
  }

  @Override
  public List<UUID> toWithdraw() {
    return sql.list(
        "select d.id from surplus.distribution d where d.state = 'posted'"
            + " and d.reverses is not null and not exists (select from surplus.handover h"
            + " where h.distribution_id = d.id) order by d.id",
        row -> Sql.uuid(row, "id"));
  }

  @Override
  public List<UUID> reversedOfSameYear(UUID distributionId) {
    return sql.list(
        "select r.id from surplus.distribution d join surplus.distribution r"
            + " on r.labour_year_id = d.labour_year_id and r.reversed_by is not null"
            + " where d.id = ? and r.id <> d.id order by r.id",
        row -> Sql.uuid(row, "id"),
        distributionId);
  }

  static final String RECOVERIES =
      "select r.distribution_id, r.person_id, r.kind, r.how, r.amount, r.paid, r.set_off_in,"
          + " r.reason from surplus.recovery r";

  @Override
  public void hold() {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended('settlements/'"
            + " || register.current_employer()::text, 0))",
        row -> true);
  }

  @Override
  public List<Recovery> recoveries(UUID distributionId) {
    return sql.list(
        RECOVERIES
            + " left join surplus.distribution i on i.id = r.set_off_in"
            + " where r.distribution_id = ? and i.reversed_by is null"
            + " order by r.recorded_at, r.id",
        SqlDividendBook::recovery,
        distributionId);
  }

  @Override
  public List<Recovery> setOffIn(UUID distributionId) {
    return sql.list(
        RECOVERIES + " where r.set_off_in = ? order by r.recorded_at, r.id",
        SqlDividendBook::recovery,
        distributionId);
  }

  @Override
  public List<Recovery> paidByBankAndTakenBack() {
    return takenBack(Optional.empty());
  }

  @Override
  public List<Recovery> paidByBankAndTakenBack(UUID personId) {
    return takenBack(Optional.of(personId));
  }

  private List<Recovery> takenBack(Optional<UUID> only) {
    String person = only.map(UUID::toString).orElse(null);
    return sql.list(
        "select * from (select d.id as distribution_id, p.person_id, p.kind, s.id as set_off_in,"
            + " sum(p.amount) as paid, sum(p.amount) - coalesce((select sum(r.amount) from"
            + " surplus.recovery r left join surplus.distribution i on i.id = r.set_off_in where"
            + " r.distribution_id = d.id and r.person_id = p.person_id and r.kind = p.kind and"
            + " i.reversed_by is null), 0) as amount from surplus.bank_release x join"
            + " surplus.bank_payment p on p.batch_id = x.batch_id and not p.cancelled join"
            + " surplus.capital_entry e on"
            + " e.id = p.entry_id join surplus.distribution d on d.id = e.distribution_id join"
            + " surplus.distribution s on s.labour_year_id = d.labour_year_id and s.state ="
            + " 'posted' and s.reverses is null and s.reversed_by is null where d.reversed_by is"
            + " not null and (?::uuid is null or p.person_id = ?::uuid) group by d.id, p.person_id,"
            + " p.kind, s.id) back where amount > 0 order by distribution_id, person_id, kind",
        row ->
            Recovery.setOff(
                Sql.uuid(row, "distribution_id"),
                Sql.uuid(row, "person_id"),
                PaidKind.ofWord(row.getString("kind")),
                Money.ofPence(row.getLong("amount")),
                Money.ofPence(row.getLong("paid")),
                Sql.uuid(row, "set_off_in")),
        person,
        person);
  }

  static Recovery recovery(ResultSet row) throws SQLException {
    return new Recovery(
        Sql.uuid(row, "distribution_id"),
        Sql.uuid(row, "person_id"),
        PaidKind.ofWord(row.getString("kind")),
        row.getString("how"),
        Money.ofPence(row.getLong("amount")),
        Money.ofPence(row.getLong("paid")),
        Optional.ofNullable(Sql.uuid(row, "set_off_in")),
        row.getString("reason"));
  }

  @Override
  public List<Recovery> add(List<Recovery> recoveries, Instant at, String by) {
    return recoveries.stream().filter(recovery -> isNew(recovery, at, by)).toList();
  }

  private boolean isNew(Recovery recovery, Instant at, String by) {
    return sql.run(
            "insert into surplus.recovery (id, employer_id, distribution_id, person_id, kind, how,"
                + " amount, paid, set_off_in, reason, recorded_at, recorded_by)"
                + " values (?, register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (distribution_id, person_id, kind, set_off_in) do nothing",
            NewId.at(at),
            recovery.distributionId(),
            recovery.personId(),
            recovery.kind().word(),
            recovery.how(),
            recovery.amount().pence(),
            recovery.paid().pence(),
            recovery.setOffIn().orElse(null),
            recovery.reason(),
            at,
            by)
        > 0;
  }
}
