package coop.commonwage.pay.store;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.PayslipDrafts.Material;
import coop.commonwage.pay.application.TimeMaterial;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.deductions.NiCategory;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.leave.EarlierPay;
import coop.commonwage.pay.payruns.InsuredPay;
import coop.commonwage.pay.payruns.OnRecord;
import coop.commonwage.pay.payruns.OneOffEarning;
import coop.commonwage.pay.payruns.TaxFreePart;
import coop.commonwage.pay.payruns.YearToDate;
import coop.commonwage.pay.statutorypay.Payday;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.rules.RuleSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads everything about a slice of employments for one period, one statement for each kind. */
final class MaterialQuery {

  private final Sql sql;
  private final PayPeriod period;
  private final UUID[] employments;
  private final RuleSet rules;

  MaterialQuery(Sql sql, PayPeriod period, UUID[] employments, RuleSet rules) {
    this.rules = rules;
    this.sql = sql;
    this.period = period;
    this.employments = employments;
  }

  /** For a run, which what is unpaid is counted into. */
  List<Material> ofRun(UUID payRunId) {
    return gather(
        new TimeQuery(sql, period.days(), employments).ofRun(payRunId, period), oneOffs(payRunId));
  }

  /** As a payslip of the period would look by what is known, whatever is paid; counts nothing. */
  List<Material> preview() {
    return gather(new TimeQuery(sql, period.days(), employments).whole(), Map.of());
  }

  private List<Material> gather(
      Map<UUID, TimeMaterial> time, Map<UUID, List<OneOffEarning>> oneOffs) {
    Map<UUID, List<ContractTerms>> contracts = contracts();
    Map<UUID, List<YearToDate>> before = before();
    Map<UUID, List<PayPeriod>> yearBegan = yearBegan();
    Map<UUID, List<Given<?>>> instructions =
        new InstructionQuery(sql).given(employments, period, rules);
    Map<UUID, List<InsuredPay>> insured = insured(instructions);
    Map<UUID, List<Payday>> paydays = new PaydayQuery(sql).before(instructions);
    Map<UUID, List<LocalDate>> daysWorked =
        new PaydayQuery(sql).daysWorked(instructions, period.days().lastDay());
    Map<UUID, List<EarlierPay>> earlierPay = earlierPay(instructions);
    return sql.list(
        "select e.id, e.start_date, e.leave_date, p.date_of_birth, s.*, l.*, c.*"
            + " from pay.employment e"
            + " join register.person p on p.id = e.person_id left join lateral"
            + " (select "
            + SqlStandingFacts.COLUMNS
            + " from pay.standing s where s.employment_id = e.id and s.from_date <= ? order by "
            + SqlStandingFacts.NEWEST_FIRST
            + " limit 1) s on true"
            + " left join lateral (select min(r.from_date) as loans_since,"
            + "   bool_or(r.reason = '') as loans_came_along from pay.standing r"
            + "   where r.employment_id = e.id and r.from_date <= ? and not exists"
            + "   (select 1 from pay.standing d where d.employment_id = e.id and d.from_date <= ?"
            + "     and (d.from_date, d.recorded_at, d.id) >= (r.from_date, r.recorded_at, r.id)"
            + "     and (d.student_loan_plan, d.postgraduate_loan)"
            + "       is distinct from (s.student_loan_plan, s.postgraduate_loan))) l on true"
            + " left join lateral (select bool_or(c.reason = '') as code_came_along"
            + "   from pay.standing c where c.employment_id = e.id"
            + "   and (c.code_from, c.tax_code, c.tax_code_basis)"
            + "     = (s.code_from, s.tax_code, s.tax_code_basis)) c on true"
            + " where e.id = any(?) order by e.id",
        row -> {
          UUID id = Sql.uuid(row, "id");
          return new Material(
              id,
              Sql.date(row, "date_of_birth"),
              Sql.date(row, "start_date"),
              Optional.ofNullable(Sql.date(row, "leave_date")),
              contracts.getOrDefault(id, List.of()),
              SqlStandingFacts.find(row),
              notices(row),
              time.get(id),
              oneOffs.getOrDefault(id, List.of()),
              before.getOrDefault(id, List.of()).stream().findFirst(),
              yearBegan.getOrDefault(id, List.of()).stream().findFirst(),
              insured.getOrDefault(id, List.of()),
              instructions.getOrDefault(id, List.of()),
              paydays.getOrDefault(id, List.of()),
              daysWorked.getOrDefault(id, List.of()),
              earlierPay.getOrDefault(id, List.of()));
        },
        period.payDate(),
        period.payDate(),
        period.payDate(),
        employments);
  }

  private Map<UUID, List<EarlierPay>> earlierPay(Map<UUID, List<Given<?>>> instructions) {
    EarlierPayReach reach = new EarlierPayReach(rules.holiday(), period.days());
    LocalDate[] since =
        Stream.of(employments)
            .map(id -> reach.since(instructions.getOrDefault(id, List.of())))
            .toArray(LocalDate[]::new);
    return new EarlierPayQuery(sql).of(employments, since, period);
  }

  /** What earlier payslips of the year paid to those whose National Insurance goes by the year. */
  private Map<UUID, List<InsuredPay>> insured(Map<UUID, List<Given<?>>> instructions) {
    UUID[] directors =
        instructions.entrySet().stream()
            .filter(
                told ->
                    told.getValue().stream()
                        .anyMatch(one -> one.instruction().kind() == InstructionKinds.DIRECTOR))
            .map(Map.Entry::getKey)
            .toArray(UUID[]::new);
    Map<UUID, List<InsuredPay>> insured = new HashMap<>();
    if (directors.length > 0) {
      sql.list(
          "select employment_id, pay_date, inputs -> 'terms' ->> 'niCategory' as letter,"
              + " inputs -> 'before' as before, after from pay.payslip"
              + " where employment_id = any(?) and tax_year = ? order by last_day, id",
          row -> add(insured, row, insuredPay(row)),
          directors,
          period.taxYear().startYear());
    }
    return insured;
  }

  /** What a worker was taken on with came without a notice. */
  private static OnRecord.Notices notices(ResultSet row) throws SQLException {
    Optional<LocalDate> codeFrom = Optional.ofNullable(Sql.date(row, "code_from"));
    Optional<LocalDate> loans = Optional.ofNullable(Sql.date(row, "loans_since"));
    return new OnRecord.Notices(
        codeFrom,
        row.getBoolean("code_came_along") ? Optional.empty() : codeFrom,
        row.getBoolean("loans_came_along") ? Optional.empty() : loans);
  }

  private static InsuredPay insuredPay(ResultSet row) throws SQLException {
    YearToDate before = YearToDateJson.read(Json.object(row.getString("before")));
    YearToDate after = YearToDateJson.read(Json.object(row.getString("after")));
    return new InsuredPay(
        Sql.date(row, "pay_date"),
        NiCategory.valueOf(row.getString("letter")),
        after.nicable().minus(before.nicable()),
        after.employeeNic().minus(before.employeeNic()),
        after.employerNic().minus(before.employerNic()));
  }

  private Map<UUID, List<OneOffEarning>> oneOffs(UUID payRunId) {
    sql.run(
        "update pay.one_off_earning set pay_run_id = case when withdrawn_at is null then ?::uuid"
            + " end where employment_id = any(?) and payslip_id is null and (withdrawn_at is null"
            + " and pay_run_id is null  or withdrawn_at is not null and pay_run_id = ?)",
        payRunId,
        employments,
        payRunId);
    Map<UUID, List<OneOffEarning>> oneOffs = new HashMap<>();
    sql.list(
        "select o.*, coalesce((select sum((line ->> 'amount')::numeric * 100)::bigint"
            + " from pay.payslip s, jsonb_array_elements(s.lines) line where o.exempt > 0"
            + " and s.employment_id = o.employment_id and s.tax_year = ?"
            + " and line ->> 'code' = ?), 0) as exempt_used, coalesce(l.yearly, o.exempt_yearly)"
            + " as yearly, coalesce(l.years, o.exempt_years) as years,"
            + " coalesce(l.source, o.exempt_source) as source from pay.one_off_earning o"
            + " left join lateral (select * from pay.one_off_limit i where i.one_off_id = o.id"
            + " and i.from_day <= ? order by i.from_day desc limit 1) l on true"
            + " where o.employment_id = any(?) and o.pay_run_id = ? and o.withdrawn_at is null"
            + " order by o.reference",
        row ->
            add(
                oneOffs,
                row,
                new OneOffEarning(
                    row.getString("code"),
                    Money.ofPence(row.getLong("pence")),
                    row.getString("reference"),
                    taxFree(row))),
        period.taxYear().startYear(),
        OneOffEarning.TAX_FREE_CODE,
        period.payDate(),
        employments,
        payRunId);
    return oneOffs;
  }

  private static Optional<TaxFreePart> taxFree(ResultSet row) throws SQLException {
    return row.getLong("exempt") == 0
        ? Optional.empty()
        : Optional.of(
            new TaxFreePart(
                Money.ofPence(row.getLong("exempt")),
                Money.ofPence(row.getLong("yearly")),
                Money.ofPence(row.getLong("exempt_used")),
                row.getInt("years"),
                row.getString("source")));
  }

  /** The versions that hold on some day of the period: each holds until the next begins. */
  private Map<UUID, List<ContractTerms>> contracts() {
    Map<UUID, List<ContractTerms>> contracts = new HashMap<>();
    sql.list(
        "select * from (select c.*, lead(c.from_date) over (partition by c.employment_id"
            + " order by c.from_date) as next_from from pay.contract c"
            + " where c.employment_id = any(?)) c where c.from_date <= ?"
            + " and (c.next_from is null or c.next_from > ?) order by c.from_date",
        row -> add(contracts, row, terms(row)),
        employments,
        period.days().lastDay(),
        period.days().firstDay());
    return contracts;
  }

  private Map<UUID, List<YearToDate>> before() {
    Map<UUID, List<YearToDate>> before = new HashMap<>();
    sql.list(
        "select distinct on (employment_id) employment_id, after from pay.payslip"
            + " where employment_id = any(?) and tax_year = ?"
            + " order by employment_id, last_day desc, id desc",
        row -> add(before, row, YearToDateJson.read(Json.object(row.getString("after")))),
        employments,
        period.taxYear().startYear());
    return before;
  }

  /** The first payslips of the tax year that have nothing before them, of what was kept then. */
  private Map<UUID, List<PayPeriod>> yearBegan() {
    Map<UUID, List<PayPeriod>> began = new HashMap<>();
    sql.list(
        "select * from (select distinct on (s.employment_id) s.employment_id, s.first_day,"
            + " s.last_day, s.pay_date, r.pay_frequency, s.inputs -> 'before' as known,"
            + " s.inputs @> ?::jsonb as brought_forward"
            + " from pay.payslip s join pay.pay_run r on r.id = s.pay_run_id"
            + " where s.employment_id = any(?) and s.tax_year = ?"
            + " order by s.employment_id, s.last_day, s.id) first where known <@ ?::jsonb"
            + " and not brought_forward",
        row -> add(began, row, SqlPayRuns.period(row)),
        CircumstancesJson.ofKind(InstructionKinds.BROUGHT_FORWARD).toString(),
        employments,
        period.taxYear().startYear(),
        YearToDateJson.write(YearToDate.NOTHING).build().toString());
    return began;
  }

  private static <T> boolean add(Map<UUID, List<T>> byEmployment, ResultSet row, T value)
      throws SQLException {
    return byEmployment
        .computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new ArrayList<>())
        .add(value);
  }

  static ContractTerms terms(ResultSet row) throws SQLException {
    return new ContractTerms(
        ContractKind.ofWord(row.getString("kind")),
        row.getString("job_title"),
        row.getInt("guaranteed_minutes_weekly"),
        RateColumn.in(row, "hourly_rate"),
        RateColumn.in(row, "travel_rate"),
        Money.ofPence(row.getLong("sleep_in_pence")),
        RateColumn.in(row, "mileage_rate"),
        RateColumn.in(row, "weekend_enhancement"),
        RateColumn.in(row, "bank_holiday_enhancement"));
  }
}
