package coop.commonwage.surplus.store;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.LeaverPayments;
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

/** Instalments to those who left; a payment that was taken back stays beside what took it back. */
@Dependent
public class SqlLeaverPayments implements LeaverPayments {

  private static final String INSTALMENT =
      "select l.debt_id, d.person_id, h.payroll_id, h.forename || ' ' || h.surname as name,"
          + " l.number, l.due, l.payment";

  private static final String OF =
      " from surplus.capital_debt_line l join surplus.capital_debt d on d.id = l.debt_id"
          + " join register.person h on h.id = d.person_id";

  private final Sql sql;

  @Inject
  public SqlLeaverPayments(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<Due> dueBy(LocalDate day) {
    return sql.list(
        INSTALMENT
            + ", not exists (select from surplus.capital_debt_line b where b.debt_id = l.debt_id"
            + " and b.number < l.number and not exists (select from surplus.capital_debt_settled s"
            + " where s.debt_id = b.debt_id and s.number = b.number)) as next"
            + OF
            + " where l.due <= ? and not exists (select from surplus.capital_debt_settled s"
            + " where s.debt_id = l.debt_id and s.number = l.number)"
            + " order by l.due, h.payroll_id, l.debt_id, l.number",
        row -> new Due(instalment(row), row.getBoolean("next")),
        day);
  }

  @Override
  public List<Paid> paid() {
    return sql.list(
        INSTALMENT
            + ", p.paid_on, p.recorded_at, p.recorded_by, not exists (select from"
            + " surplus.capital_debt_settled s where s.debt_id = p.debt_id"
            + " and s.number > p.number) as last, b.recorded_at as back_at,"
            + " b.recorded_by as back_by, b.reason"
            + OF
            + " join surplus.capital_debt_payment p on p.debt_id = l.debt_id"
            + " and p.number = l.number left join surplus.capital_debt_taken_back b"
            + " on b.debt_id = p.debt_id and b.number = p.number and b.turn = p.turn"
            + " where p.action_id is null"
            + " order by p.recorded_at desc, l.debt_id, p.number desc, p.turn desc",
        row ->
            new Paid(
                instalment(row),
                Sql.date(row, "paid_on"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getBoolean("last"),
                takenBack(row)));
  }

  private static Optional<TakenBack> takenBack(ResultSet row) throws SQLException {
    String by = row.getString("back_by");
    return by == null
        ? Optional.empty()
        : Optional.of(new TakenBack(Sql.instant(row, "back_at"), by, row.getString("reason")));
  }

  private static Instalment instalment(ResultSet row) throws SQLException {
    return new Instalment(
        Sql.uuid(row, "debt_id"),
        Sql.uuid(row, "person_id"),
        row.getString("payroll_id"),
        row.getString("name"),
        row.getInt("number"),
        Sql.date(row, "due"),
        Money.ofPence(row.getLong("payment")));
  }

  @Override
  public boolean takeBack(UUID debtId, int number, String reason, Instant at, String by) {
    return sql.run(
            "insert into surplus.capital_debt_taken_back"
                + " (debt_id, employer_id, number, turn, reason, recorded_at, recorded_by)"
                + " select debt_id, register.current_employer(), number, turn, ?, ?, ?"
                + " from surplus.capital_debt_settled"
                + " where debt_id = ? and number = ? and action_id is null",
            reason,
            at,
            by,
            debtId,
            number)
        > 0;
  }
}
