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
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
  public List<Account> accounts() {
    SortedMap<String, Money> owed = new TreeMap<>();
    sql.list(
        "select funder, sum(amount) as amount from surplus.funder_claim group by funder",
        row -> owed.put(row.getString("funder"), Money.ofPence(row.getLong("amount"))));
    Map<String, List<Payment>> payments =
        payments().stream().collect(Collectors.groupingBy(Payment::funder));
    payments.keySet().forEach(funder -> owed.putIfAbsent(funder, Money.ZERO));
    return owed.entrySet().stream()
        .map(
            of ->
                new Account(
                    of.getKey(), of.getValue(), payments.getOrDefault(of.getKey(), List.of())))
        .toList();
  }

  @Override
  public List<Claim> claims(String funder, int from, int most) {
    return sql.list(
        "select c.*, p.payroll_id from surplus.funder_claim c join register.person p on p.id ="
            + " c.person_id where c.funder = ? order by c.day, p.payroll_id, c.distribution_id,"
            + " c.amount limit ? offset ?",
        row ->
            new Claim(
                row.getString("funder"),
                Sql.date(row, "day"),
                row.getString("payroll_id"),
                Money.ofPence(row.getLong("amount")),
                Optional.ofNullable(Sql.uuid(row, "distribution_id"))),
        funder,
        most,
        from);
  }

  @Override
  public int claimCount(String funder) {
    return sql.first(
            "select count(*) as n from surplus.funder_claim where funder = ?",
            row -> row.getInt("n"),
            funder)
        .orElseThrow();
  }

  private List<Payment> payments() {
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
