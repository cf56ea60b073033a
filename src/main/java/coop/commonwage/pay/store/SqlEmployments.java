package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.application.Employments;
import coop.commonwage.pay.application.Instructions;
import coop.commonwage.pay.application.StandingFacts;
import coop.commonwage.pay.contracts.Employment;
import coop.commonwage.pay.contracts.Standing;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.rules.RuleSet;
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

/** Employments with their standing facts, and the names that belong to them. */
@Dependent
public class SqlEmployments implements Employments {

  private static final String SELECT =
      "select e.id, e.person_id, e.pay_frequency, e.start_date, e.leave_date, p.payroll_id,"
          + " p.forename, p.surname from pay.employment e"
          + " join register.person p on p.id = e.person_id";

  /**
   * Something told of somebody who has left, while payslips remember it, that no payslip has seen
   * since it was told or ended; or under which the newest payslip paid, while it holds: a leave
   * whose weeks go on.
   */
  private static final String TOLD_AND_STILL_TO_PAY =
      "exists (select 1 from (select i.*, x.ended_at, coalesce(x.last_day, i.until_date,"
          + " 'infinity') as until_day  from pay.pay_instruction i left join lateral  (select"
          + " n.last_day, n.recorded_at as ended_at from pay.pay_instruction_end n   where"
          + " n.instruction_id = i.id order by n.recorded_at desc, n.id desc limit 1) x  on true"
          + " where i.employment_id = e.id) i join unnest(?, ?) as known (word, days) on known.word"
          + " = i.kind left join lateral (select p.id from pay.payslip p where p.employment_id ="
          + " e.id  order by p.last_day desc, p.id desc limit 1) newest on true where i.from_date"
          + " <= ? and i.until_day >= i.from_date and i.until_day >= ?::date - known.days and (not"
          + " exists (select 1 from pay.payslip p where p.employment_id = e.id   and p.last_day >="
          + " i.from_date   and p.finalised_at >= coalesce(i.ended_at, i.recorded_at))  or"
          + " i.until_day >= ? and known.word = ? and exists (select 1 from pay.instruction_payment"
          + " paid   where paid.instruction_id = i.id and paid.payslip_id = newest.id)))";

  private final Sql sql;
  private final StandingFacts standing;

  @Inject
  public SqlEmployments(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
    this.standing = new SqlStandingFacts(database);
  }

  @Override
  public void add(List<Employment> employments, PayFrequency frequency, Instant at, String by) {
    for (Employment employment : employments) {
      sql.run(
          "insert into pay.employment (id, employer_id, person_id, pay_frequency, start_date,"
              + " leave_date) values (?, register.current_employer(), ?, ?, ?, ?)",
          employment.id(),
          employment.personId(),
          frequency.word(),
          employment.startDate(),
          employment.leaveDate().orElse(null));
      addStanding(employment, at, by);
    }
  }

  /** A list of workers says the code in use when it is read, also of those who began earlier. */
  private void addStanding(Employment employment, Instant at, String by) {
    LocalDate today = LocalDate.ofInstant(at, Clock.ZONE);
    LocalDate start = employment.startDate();
    standing.add(
        employment.id(),
        new Standing(
            start, employment.tax(), start.isAfter(today) ? start : today, employment.pension()),
        new Instructions.Note("", "", at, by));
  }

  @Override
  public List<Entry> list() {
    return sql.list(SELECT + " order by p.payroll_id", SqlEmployments::read);
  }

  @Override
  public Optional<Entry> ofPerson(UUID personId) {
    return sql.first(SELECT + " where e.person_id = ?", SqlEmployments::read, personId);
  }

  @Override
  public Optional<Entry> ofPayrollId(String payrollId) {
    return sql.first(SELECT + " where p.payroll_id = ?", SqlEmployments::read, payrollId);
  }

  @Override
  public Entry of(UUID employmentId) {
    return sql.first(SELECT + " where e.id = ?", SqlEmployments::read, employmentId).orElseThrow();
  }

  private static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "person_id"),
        row.getString("payroll_id"),
        row.getString("forename") + " " + row.getString("surname"),
        PayFrequency.ofWord(row.getString("pay_frequency")),
        Sql.date(row, "start_date"),
        Optional.ofNullable(Sql.date(row, "leave_date")));
  }

  @Override
  public List<UUID> toPay(PayFrequency frequency, DateSpan days, RuleSet rules) {
    List<InstructionKind<?>> kinds =
        InstructionKinds.all().stream().filter(InstructionKind::isPaidAfterLeaving).toList();
    return sql.list(
        "select e.id from pay.employment e where e.pay_frequency = ? and ( (e.start_date <= ? and"
            + " (e.leave_date is null or e.leave_date >= ?)) or exists (select 1 from pay.visit v"
            + " where v.employment_id = e.id and (v.superseded_at is null and v.work_day <= ?"
            + " and (v.payslip_id is null or (v.work_day < ? and v.actual_end > ?))"
            + " or v.superseded_at is not null and v.payslip_id is not null"
            + " and v.recount_payslip_id is null)) or exists (select 1 from pay.time_entry t"
            + " where t.employment_id = e.id and (t.superseded_at is null and t.work_day <= ?"
            + " and t.payslip_id is null or t.superseded_at is not null"
            + " and t.payslip_id is not null and t.recount_payslip_id is null)) or exists"
            + " (select 1 from pay.one_off_earning o where o.employment_id = e.id   and"
            + " o.payslip_id is null and o.withdrawn_at is null) or "
            + TOLD_AND_STILL_TO_PAY
            + ") order by e.id",
        row -> Sql.uuid(row, "id"),
        frequency.word(),
        days.lastDay(),
        days.firstDay(),
        days.lastDay(),
        days.firstDay(),
        days.firstDay().atStartOfDay(),
        days.lastDay(),
        kinds.stream().map(InstructionKind::word).toArray(String[]::new),
        kinds.stream().map(kind -> kind.daysRemembered(rules)).toArray(Integer[]::new),
        days.lastDay(),
        days.firstDay(),
        days.firstDay(),
        InstructionKinds.FAMILY_LEAVE.word());
  }
}
