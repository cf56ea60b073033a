package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.FunderAccounts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Claims of public bodies, and payments to them; both are added to, never edited. */
@Dependent
public class SqlFunderAccounts implements FunderAccounts {

  private final Sql sql;

  @Inject
  public SqlFunderAccounts(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<Claim> claims() {
    return sql.list(
        "select c.*, p.payroll_id from surplus.funder_claim c join register.person p on p.id ="
            + " c.person_id order by c.funder, c.day, p.payroll_id",
        row ->
            new Claim(
                row.getString("funder"),
                Sql.date(row, "day"),
                row.getString("payroll_id"),
                Money.ofPence(row.getLong("amount")),
                Optional.ofNullable(Sql.uuid(row, "distribution_id"))));
  }

  @Override
  public List<Payment> payments() {
    return sql.list(
        "select * from surplus.funder_payment order by number", SqlFunderAccounts::payment);
  }

  @Override
  public Optional<Payment> standing(String funder, String reference) {
    return sql.first(
        "select * from surplus.funder_payment p where p.funder = ?"
            + " and lower(p.reference) = lower(?) and p.reverses is null and not exists"
            + " (select from surplus.funder_payment t where t.reverses = p.id)",
        SqlFunderAccounts::payment,
        funder,
        reference);
  }

  private static Payment payment(ResultSet row) throws SQLException {
    return new Payment(
        Sql.uuid(row, "id"),
        row.getString("funder"),
        Sql.date(row, "paid_on"),
        Money.ofPence(row.getLong("amount")),
        row.getString("reference"),
        Optional.ofNullable(Sql.uuid(row, "reverses")),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"));
  }

  @Override
  public void hold() {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended('funders/'"
            + " || register.current_employer()::text, 0))",
        row -> true);
  }

  @Override
  public void add(Payment payment) {
    sql.run(
        "insert into surplus.funder_payment (id, employer_id, funder, paid_on, amount, reference,"
            + " reverses, recorded_at, recorded_by)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?::uuid, ?, ?)",
        payment.id(),
        payment.funder(),
        payment.paidOn(),
        payment.amount().pence(),
        payment.reference(),
        payment.reverses().map(UUID::toString).orElse(null),
        payment.at(),
        payment.by());
  }
}
