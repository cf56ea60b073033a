package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.LabourTotal;
import coop.commonwage.pay.application.MinimumWageRecord.PaidLater;
import coop.commonwage.pay.application.PayslipEntry;
import coop.commonwage.pay.application.Payslips;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Payslips to read; and the one step that makes drafts final. */
@Dependent
public class SqlPayslips implements Payslips {

  private static final String ENTRY =
      "select s.id, s.gross, s.tax, s.employee_nic, s.net, s.payable, r.pay_frequency, r.first_day,"
          + " r.last_day, r.pay_date, p.payroll_id, p.forename, p.surname from %s s"
          + " join pay.pay_run r on r.id = s.pay_run_id"
          + " join pay.employment e on e.id = s.employment_id"
          + " join register.person p on p.id = e.person_id";

  private static final String STORED =
      "select s.id, s.pay_run_id, s.inputs, s.rule_set_hash, s.lines, s.gross, s.net, s.payable,"
          + " s.after, e.person_id, p.payroll_id, "
          + PayslipColumns.selected()
          + ", %s as finalised from %s s"
          + " join pay.employment e on e.id = s.employment_id"
          + " join register.person p on p.id = e.person_id";

  private static final String STORED_DRAFT = STORED.formatted("false", "pay.payslip_draft");
  private static final String STORED_PAYSLIP = STORED.formatted("true", "pay.payslip");

  private final Sql sql;

  @Inject
  public SqlPayslips(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<PayslipEntry> ofRun(UUID payRunId) {
    return sql.list(
        ENTRY.formatted("pay.payslip_draft")
            + " where s.pay_run_id = ? union all "
            + ENTRY.formatted("pay.payslip")
            + " where s.pay_run_id = ? order by payroll_id",
        SqlPayslips::entry,
        payRunId,
        payRunId);
  }

  @Override
  public List<PayslipEntry> ofPerson(UUID personId) {
    return sql.list(
        ENTRY.formatted("pay.payslip") + " where s.person_id = ? order by s.pay_date desc",
        SqlPayslips::entry,
        personId);
  }

  private static PayslipEntry entry(ResultSet row) throws SQLException {
    return new PayslipEntry(
        Sql.uuid(row, "id"),
        row.getString("payroll_id"),
        row.getString("forename") + " " + row.getString("surname"),
        SqlPayRuns.period(row),
        Money.ofPence(row.getLong("gross")),
        Money.ofPence(row.getLong("tax")),
        Money.ofPence(row.getLong("employee_nic")),
        Money.ofPence(row.getLong("net")),
        Money.ofPence(row.getLong("payable")));
  }

  @Override
  public Optional<Stored> find(UUID id) {
    return sql.first(
        STORED_PAYSLIP + " where s.id = ? union all " + STORED_DRAFT + " where s.id = ?",
        SqlPayslips::stored,
        id,
        id);
  }

  @Override
  public Optional<Stored> findOfPerson(UUID id, UUID personId) {
    return sql.first(
        STORED_PAYSLIP + " where s.id = ? and s.person_id = ?", SqlPayslips::stored, id, personId);
  }

  @Override
  public List<Kept> after(Optional<UUID> id, int most) {
    return sql.list(
        STORED_PAYSLIP + " where s.id > ? order by s.id limit ?",
        SqlPayslips::kept,
        id.orElse(new UUID(0, 0)),
        most);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    UUID id = Sql.uuid(row, "id");
    String payrollId = row.getString("payroll_id");
    try {
      Stored stored = stored(row);
      Optional<String> fault = PayslipColumns.fault(row, stored.payslip());
      return fault.isEmpty()
          ? new Kept(id, payrollId, Optional.of(stored), "")
          : new Kept(id, payrollId, Optional.empty(), fault.get());
    } catch (IllegalArgumentException doesNotAddUp) {
      return new Kept(id, payrollId, Optional.empty(), doesNotAddUp.getMessage());
    }
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "pay_run_id"),
        row.getBoolean("finalised"),
        Sql.uuid(row, "person_id"),
        row.getString("payroll_id"),
        PayslipJson.read(
            row.getString("inputs"),
            row.getString("rule_set_hash"),
            row.getString("lines"),
            row.getLong("gross"),
            row.getLong("net"),
            row.getLong("payable"),
            row.getString("after")));
  }

  @Override
  public int finalise(PayRun.Finalised run, Instant at) {
    return new Finalising(sql, run, at).finalise();
  }

  @Override
  public List<UUID> enrolledBy(PayRun.Finalised run, Instant at) {
    return sql.list(
        "select p.employment_id from pay.payslip p join pay.pay_instruction i"
            + " on i.employment_id = p.employment_id where p.pay_run_id = ? and i.recorded_at = ?"
            + " and i.recorded_by = 'pay run' and i.kind = ? order by p.employment_id",
        row -> Sql.uuid(row, "employment_id"),
        run.id(),
        at,
        InstructionKinds.PENSION_MEMBERSHIP.word());
  }

  @Override
  public List<LabourTotal> labour(DateSpan days) {
    return new LabourQuery(sql, days).totals();
  }

  @Override
  public List<PaidLater> paidLater(UUID employmentId, LocalDate periodFirst) {
    return sql.list(
        "select c.payslip_id, s.pay_date, c.code, c.pence, c.quantity, c.unit"
            + " from pay.time_correction c join pay.payslip s on s.id = c.payslip_id"
            + " where c.employment_id = ? and c.period_first = ?"
            + " and c.code <> 'correction-held-back' order by s.last_day, s.id, c.code",
        row ->
            new PaidLater(
                Sql.uuid(row, "payslip_id"),
                Sql.date(row, "pay_date"),
                row.getString("code"),
                Money.ofPence(row.getLong("pence")),
                quantity(row.getString("unit"), row.getInt("quantity"))),
        employmentId,
        periodFirst);
  }

  private static Optional<PayslipLine.Quantity> quantity(String unit, int amount) {
    return Optional.ofNullable(unit)
        .map(PayslipLine.Unit::valueOf)
        .map(of -> new PayslipLine.Quantity(amount, of));
  }

  @Override
  public Map<String, String> ruleTexts(String ruleSetHash) {
    Map<String, String> texts = new HashMap<>();
    sql.first(
            "select texts from pay.rule_set where sha256 = ?",
            row -> Json.object(row.getString("texts")),
            ruleSetHash)
        .orElseGet(() -> Json.object().build())
        .forEach((name, text) -> texts.put(name, ((JsonString) text).getString()));
    return texts;
  }
}
