package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.leave.EarlierPay;
import coop.commonwage.pay.leave.HolidayScheme;
import coop.commonwage.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What finalised payslips paid for work, for those whose holiday depends on it: who was promised no
 * hours, and who takes holiday.
 */
final class EarlierPayQuery {

  private static final String SELECT =
      """
      select s.employment_id, greatest(s.first_day, e.start_date) as first_day,
        least(s.last_day, e.leave_date) as last_day, s.paid_minutes as worked,
        s.inputs #>> '{terms,contract,kind}' as kind, sums.*,
        later.*
      from pay.payslip s join pay.employment e on e.id = s.employment_id
      join unnest(?, ?) as asked (employment, since)
        on asked.employment = s.employment_id and s.last_day >= asked.since
      cross join lateral (
        select
          coalesce(sum((line ->> 'amount')::numeric * 100) filter (where for_work), 0)::bigint
            as pence,
          coalesce(sum(quantity) filter (where for_work and unit = 'MINUTES'), 0)::bigint
            as minutes,
          coalesce(sum(quantity) filter (where code = 'holiday-through-absence'), 0)::bigint
            as away,
          (array_agg(line -> 'days') filter (where code = 'holiday-through-absence'))[1]
            as days_away,
          coalesce(sum((line ->> 'amount')::numeric * 100)
            filter (where code = 'guaranteed-hours'), 0)::bigint as guaranteed_pence,
          coalesce(sum(quantity) filter (where code = 'guaranteed-hours'), 0)::bigint
            as guaranteed_minutes,
          coalesce(sum(quantity) filter (where code = 'correction-worked-time'), 0)::bigint
            as worked_before,
          coalesce(sum((line ->> 'amount')::numeric * 100)
            filter (where code in ('rolled-up-holiday', 'rolled-up-holiday-away')), 0)::bigint
            as rolled_up,
          coalesce(bool_or(code in ('holiday-through-absence', 'ssp', 'smp', 'sap', 'spp', 'shpp',
            'spbp', 'sncp') and coalesce((line #>> '{days,-1,until}')::date >= s.first_day, true)),
            false) as absence
        from (
          select line, line ->> 'code' as code, (line #>> '{quantity,amount}')::bigint as quantity,
            line #>> '{quantity,unit}' as unit,
            line ->> 'kind' = 'EARNING' and (line ->> 'code' = 'minimum-wage-top-up'
              or line #>> '{quantity,unit}' in ('MINUTES', 'NIGHTS', 'TURNS', 'ENHANCED_MINUTES')
                and not line ?? 'reference') as for_work
          from jsonb_array_elements(s.lines) as line) lines) sums
      cross join lateral (
        select coalesce(sum(c.pence) filter (where for_work), 0)::bigint as later_pence,
          coalesce(sum(c.quantity) filter (where for_work and c.unit = 'MINUTES'), 0)::bigint
            as later_minutes,
          coalesce(sum(c.pence) filter (where c.code = 'correction-guaranteed-hours'), 0)::bigint
            as later_guaranteed_pence,
          coalesce(sum(c.quantity) filter (where c.code = 'correction-guaranteed-hours'), 0)::bigint
            as later_guaranteed_minutes,
          coalesce(sum(c.pence) filter (where c.code = 'correction-rolled-up-holiday'), 0)::bigint
            as later_rolled_up,
          coalesce(sum(c.quantity) filter (where c.code = 'correction-worked-time'), 0)::bigint
            as later_worked
        from (select t.*, t.code not in ('correction-worked-time', 'correction-held-back',
            'correction-mileage', 'correction-mileage-excess', 'correction-rolled-up-holiday')
            as for_work
          from pay.time_correction t
          where t.employment_id = s.employment_id and t.period_first = s.first_day) c) later
      where s.employment_id = any(?) and s.last_day < ?
        and s.first_day <= coalesce(e.leave_date, s.last_day)
      """;

  private static final String IF_HOLIDAY_DEPENDS_ON_IT =
      """
        and (exists (select 1 from pay.pay_instruction i
            where i.employment_id = s.employment_id and i.kind = any(?))
          or (select c.kind from pay.contract c where c.employment_id = s.employment_id
            and c.from_date <= ? order by c.from_date desc limit 1) = ?)
      """;

  private static final String OLDEST_FIRST = "order by s.first_day, s.id";

  private final Sql sql;

  EarlierPayQuery(Sql sql) {
    this.sql = sql;
  }

  /**
   * By employment, oldest first.
   *
   * @param since from which day on, for each employment in their order
   */
  Map<UUID, List<EarlierPay>> of(UUID[] employments, LocalDate[] since, PayPeriod period) {
    Map<UUID, List<EarlierPay>> earlier = new HashMap<>();
    sql.list(
        SELECT + IF_HOLIDAY_DEPENDS_ON_IT + OLDEST_FIRST,
        row ->
            earlier
                .computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new ArrayList<>())
                .add(read(row)),
        employments,
        since,
        employments,
        period.days().firstDay(),
        new String[] {InstructionKinds.HOLIDAY_TAKEN.word(), InstructionKinds.HOLIDAY_TERMS.word()},
        period.days().lastDay(),
        ContractKind.ZERO_HOURS.word());
    return earlier;
  }

  /** Everything finalised payslips ever paid one employment for work, oldest first. */
  List<EarlierPay> of(UUID employment) {
    return sql.list(
        SELECT + OLDEST_FIRST,
        EarlierPayQuery::read,
        new UUID[] {employment},
        new LocalDate[] {LocalDate.of(1, 1, 1)},
        new UUID[] {employment},
        LocalDate.of(9999, 12, 31));
  }

  private static EarlierPay read(ResultSet row) throws SQLException {
    long minutes = row.getLong("minutes") + row.getLong("later_minutes");
    return new EarlierPay(
        HolidayScheme.of(ContractKind.ofWord(row.getString("kind")), false),
        DateSpan.of(Sql.date(row, "first_day"), Sql.date(row, "last_day")),
        Money.ofPence(row.getLong("pence") + row.getLong("later_pence")),
        minutes,
        row.getLong("away"),
        row.getBoolean("absence"),
        daysAway(row.getString("days_away")),
        new EarlierPay.Guarantee(
            Money.ofPence(row.getLong("guaranteed_pence") + row.getLong("later_guaranteed_pence")),
            row.getLong("guaranteed_minutes") + row.getLong("later_guaranteed_minutes")),
        row.getLong("worked") - minutes,
        OptionalLong.of(
            Math.max(
                0,
                row.getLong("worked")
                    - row.getLong("worked_before")
                    + row.getLong("later_worked"))),
        Money.ofPence(row.getLong("rolled_up") + row.getLong("later_rolled_up")));
  }

  private static List<DateSpan> daysAway(String written) {
    return written == null ? List.of() : Json.spans(Json.array(written));
  }
}
