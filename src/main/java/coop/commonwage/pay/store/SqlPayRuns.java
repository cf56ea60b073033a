package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.PayRunEntry;
import coop.commonwage.pay.application.PayRunEvent;
import coop.commonwage.pay.application.PayRunNotice;
import coop.commonwage.pay.application.PayRunTotals;
import coop.commonwage.pay.application.PayRuns;
import coop.commonwage.pay.payruns.FindingFact;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Pay runs; a row is the state, its events are the history. */
@Dependent
public class SqlPayRuns implements PayRuns {

  /** Drafts and payslips alike: a run has the one or the other. */
  private static final String SLIPS =
      "(select pay_run_id, gross, tax, employee_nic, employer_nic, student_loan,"
          + " postgraduate_loan, employee_pension, employer_pension, reimbursements, net, payable"
          + " from pay.payslip_draft union all"
          + " select pay_run_id, gross, tax, employee_nic, employer_nic, student_loan,"
          + " postgraduate_loan, employee_pension, employer_pension, reimbursements, net, payable"
          + " from pay.payslip) slip";

  private final Sql sql;

  @Inject
  public SqlPayRuns(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void open(PayRun.Open run, Step step) {
    PayPeriod period = run.period();
    sql.run(
        "insert into pay.pay_run (id, employer_id, pay_frequency, first_day, last_day, pay_date,"
            + " state) values (?, register.current_employer(), ?, ?, ?, ?, 'open')",
        run.id(),
        period.frequency().word(),
        period.days().firstDay(),
        period.days().lastDay(),
        period.payDate());
    tell(run, step);
  }

  @Override
  public Optional<PayRun> overlapping(PayFrequency frequency, DateSpan days) {
    return sql.first(
        "select * from pay.pay_run where pay_frequency = ? and first_day <= ? and last_day >= ?",
        SqlPayRuns::read,
        frequency.word(),
        days.lastDay(),
        days.firstDay());
  }

  @Override
  public Optional<PayRun> paidOutOfOrder(PayPeriod period) {
    return sql.first(
        "select * from pay.pay_run where pay_frequency = ? and (first_day < ? and pay_date >= ?"
            + " or first_day > ? and pay_date <= ?) order by first_day desc limit 1",
        SqlPayRuns::read,
        period.frequency().word(),
        period.days().firstDay(),
        period.payDate(),
        period.days().firstDay(),
        period.payDate());
  }

  @Override
  public Optional<PayRun> find(UUID id) {
    return sql.first("select * from pay.pay_run where id = ?", SqlPayRuns::read, id);
  }

  @Override
  public Optional<PayRun> hold(UUID id) {
    return sql.first("select * from pay.pay_run where id = ? for update", SqlPayRuns::read, id);
  }

  @Override
  public void holdUnfinished(PayFrequency frequency) {
    sql.list(
        "select id from pay.pay_run where pay_frequency = ? and state <> 'finalised'"
            + " order by first_day for update",
        row -> Sql.uuid(row, "id"),
        frequency.word());
  }

  @Override
  public void move(PayRun to, Step step) {
    UUID preparer = null;
    UUID approver = null;
    switch (to) {
      case PayRun.Open open -> {}
      case PayRun.Calculated calculated -> preparer = calculated.preparer();
      case PayRun.Approved approved -> {
        preparer = approved.preparer();
        approver = approved.approver();
      }
      case PayRun.Finalised finalised -> {
        preparer = finalised.preparer();
        approver = finalised.approver();
      }
    }
    sql.run(
        "update pay.pay_run set state = ?, preparer = ?::uuid, approver = ?::uuid where id = ?",
        to.state().word(),
        preparer,
        approver,
        to.id());
    tell(to, step);
  }

  private void tell(PayRun run, Step step) {
    sql.run(
        "insert into pay.pay_run_event (id, employer_id, pay_run_id, at, state, actor, reason)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?)",
        NewId.at(step.at()),
        run.id(),
        step.at(),
        run.state().word(),
        step.actor(),
        step.reason());
  }

  private static PayRun read(ResultSet row) throws SQLException {
    UUID id = Sql.uuid(row, "id");
    PayPeriod period = period(row);
    UUID preparer = Sql.uuid(row, "preparer");
    UUID approver = Sql.uuid(row, "approver");
    return switch (PayRun.State.ofWord(row.getString("state"))) {
      case OPEN -> new PayRun.Open(id, period);
      case CALCULATED -> new PayRun.Calculated(id, period, preparer);
      case APPROVED -> new PayRun.Approved(id, period, preparer, approver);
      case FINALISED -> new PayRun.Finalised(id, period, preparer, approver);
    };
  }

  /** The period in a row that has the columns of {@code pay.pay_run}. */
  static PayPeriod period(ResultSet row) throws SQLException {
    return new PayPeriod(
        PayFrequency.ofWord(row.getString("pay_frequency")),
        DateSpan.of(Sql.date(row, "first_day"), Sql.date(row, "last_day")),
        Sql.date(row, "pay_date"));
  }

  @Override
  public List<PayRunEntry> list() {
    return sql.list(
        "select r.*, count(slip.pay_run_id) as headcount, coalesce(sum(slip.gross), 0) as gross,"
            + " coalesce(sum(slip.payable), 0) as payable from pay.pay_run r left join "
            + SLIPS
            + " on slip.pay_run_id = r.id group by r.id order by r.first_day desc, r.pay_frequency",
        row ->
            new PayRunEntry(
                Sql.uuid(row, "id"),
                PayRun.State.ofWord(row.getString("state")),
                period(row),
                row.getInt("headcount"),
                Money.ofPence(row.getLong("gross")),
                Money.ofPence(row.getLong("payable"))));
  }

  @Override
  public PayRunTotals totals(UUID id) {
    return sql.first(
            "select count(*) as headcount, coalesce(sum(gross), 0) as gross,"
                + " coalesce(sum(tax), 0) as tax, coalesce(sum(employee_nic), 0) as employee_nic,"
                + " coalesce(sum(employer_nic), 0) as employer_nic,"
                + " coalesce(sum(student_loan), 0) as student_loan,"
                + " coalesce(sum(postgraduate_loan), 0) as postgraduate_loan,"
                + " coalesce(sum(employee_pension), 0) as employee_pension,"
                + " coalesce(sum(employer_pension), 0) as employer_pension,"
                + " coalesce(sum(reimbursements), 0) as reimbursements,"
                + " coalesce(sum(net), 0) as net, coalesce(sum(payable), 0) as payable from "
                + SLIPS
                + " where pay_run_id = ?",
            row ->
                new PayRunTotals(
                    row.getInt("headcount"),
                    money(row, "gross"),
                    money(row, "tax"),
                    money(row, "employee_nic"),
                    money(row, "employer_nic"),
                    money(row, "student_loan"),
                    money(row, "postgraduate_loan"),
                    money(row, "employee_pension"),
                    money(row, "employer_pension"),
                    money(row, "reimbursements"),
                    money(row, "net"),
                    money(row, "payable")),
            id)
        .orElseThrow();
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.ofPence(row.getLong(column));
  }

  @Override
  public List<PayRunNotice> notices(UUID id) {
    return sql.list(
        "select x.blocks, x.code, x.message, x.facts, p.payroll_id, p.forename, p.surname"
            + " from pay.pay_run_exception x join pay.employment e on e.id = x.employment_id"
            + " join register.person p on p.id = e.person_id where x.pay_run_id = ?"
            + " order by x.blocks desc, p.payroll_id, x.code, x.message",
        row ->
            new PayRunNotice(
                row.getBoolean("blocks"),
                row.getString("code"),
                row.getString("payroll_id"),
                row.getString("forename") + " " + row.getString("surname"),
                row.getString("message"),
                FindingFact.read(row.getString("facts"))),
        id);
  }

  @Override
  public int blocking(UUID id) {
    return count("select count(*) from pay.pay_run_exception where pay_run_id = ? and blocks", id);
  }

  @Override
  public Optional<PayRun> outOfOrder(UUID id) {
    return sql.first(
        "select other.* from pay.pay_run r join pay.pay_run other"
            + " on other.pay_frequency = r.pay_frequency where r.id = ?"
            + " and (other.first_day > r.first_day and other.state = 'finalised'"
            + " or other.first_day < r.first_day and (other.state in ('calculated', 'approved')"
            + "  or other.state = 'open' and exists (select 1 from"
            + "   (select employment_id, work_day, pay_run_id from pay.visit"
            + "    where payslip_id is null and superseded_at is null union all"
            + "    select employment_id, work_day, pay_run_id from pay.time_entry"
            + "    where payslip_id is null and superseded_at is null) v"
            + "   join pay.employment e on e.id = v.employment_id"
            + "   where e.pay_frequency = other.pay_frequency and v.work_day <= other.last_day"
            + "   and (v.pay_run_id is null or v.pay_run_id = other.id))))"
            + " order by other.first_day limit 1",
        SqlPayRuns::read,
        id);
  }

  @Override
  public Optional<PayRun> unfinished(DateSpan days) {
    return sql.first(
        "select r.* from pay.pay_run r where r.last_day between ? and ?"
            + " and (r.state in ('calculated', 'approved') or r.state = 'open' and exists"
            + "  (select 1 from (select employment_id, work_day from pay.visit"
            + "    where payslip_id is null and superseded_at is null union all"
            + "    select employment_id, work_day from pay.time_entry"
            + "    where payslip_id is null and superseded_at is null) v"
            + "   join pay.employment e on e.id = v.employment_id"
            + "   where e.pay_frequency = r.pay_frequency"
            + "   and v.work_day between r.first_day and r.last_day))"
            + " order by r.first_day limit 1",
        SqlPayRuns::read,
        days.firstDay(),
        days.lastDay());
  }

  @Override
  public int arrivedSinceCalculation(UUID id) {
    return count(Arrived.COUNTED, id);
  }

  private int count(String statement, UUID id) {
    return sql.first(statement, row -> row.getInt(1), id).orElseThrow();
  }

  @Override
  public List<PayRunEvent> history(UUID id) {
    return sql.list(
        "select at, state, actor, reason from pay.pay_run_event where pay_run_id = ?"
            + " order by at, id",
        row ->
            new PayRunEvent(
                Sql.instant(row, "at"),
                PayRun.State.ofWord(row.getString("state")),
                row.getString("actor"),
                row.getString("reason")),
        id);
  }

  @Override
  public Map<PayFrequency, LocalDate> schedule() {
    Map<PayFrequency, LocalDate> schedule = new EnumMap<>(PayFrequency.class);
    sql.list(
        "select pay_frequency, first_day from pay.pay_schedule",
        row ->
            schedule.put(
                PayFrequency.ofWord(row.getString("pay_frequency")), Sql.date(row, "first_day")));
    return schedule;
  }

  @Override
  public void keepSchedule(PayFrequency frequency, LocalDate firstDay) {
    sql.run(
        "insert into pay.pay_schedule (employer_id, pay_frequency, first_day)"
            + " values (register.current_employer(), ?, ?) on conflict do nothing",
        frequency.word(),
        firstDay);
  }

  @Override
  public List<DateSpan> periods(PayFrequency frequency) {
    return sql.list(
        "select first_day, last_day from pay.pay_run where pay_frequency = ? order by first_day",
        row -> DateSpan.of(Sql.date(row, "first_day"), Sql.date(row, "last_day")),
        frequency.word());
  }

  @Override
  public Optional<LocalDate> lastDayOpened(PayFrequency frequency) {
    return sql.first(
        "select last_day from pay.pay_run where pay_frequency = ? order by last_day desc limit 1",
        row -> Sql.date(row, "last_day"),
        frequency.word());
  }

  @Override
  public Optional<LocalDate> lastDayFinalised(PayFrequency frequency) {
    return sql.first(
        "select last_day from pay.pay_run where pay_frequency = ? and state = 'finalised'"
            + " order by last_day desc limit 1",
        row -> Sql.date(row, "last_day"),
        frequency.word());
  }
}
