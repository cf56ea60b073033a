package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.application.LabourTotal;
import coop.commonwage.pay.application.ProtectedAbsence;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Reads what everybody worked and earned over a span of days, set by set: the totals of finalised
 * payslips, the days away under each contract, and what was paid for them.
 */
final class LabourQuery {

  private static final String[] ABSENCES = {
    InstructionKinds.SICKNESS.word(), InstructionKinds.FAMILY_LEAVE.word()
  };

  /** An instruction with the last day that holds, by the newest word on it. */
  private static final String INSTRUCTIONS =
      "(select i.employment_id, i.kind, i.from_date, coalesce(x.last_day, i.until_date) as"
          + " until_day from pay.pay_instruction i left join lateral (select e.last_day  from"
          + " pay.pay_instruction_end e where e.instruction_id = i.id  order by e.recorded_at desc,"
          + " e.id desc limit 1) x on true)";

  private final Sql sql;
  private final DateSpan days;

  LabourQuery(Sql sql, DateSpan days) {
    this.sql = sql;
    this.days = days;
  }

  List<LabourTotal> totals() {
    Map<UUID, SortedMap<LocalDate, List<Away>>> away = away();
    Map<UUID, List<Paid>> paid = paid();
    Map<UUID, SortedMap<LocalDate, Worked>> worked = worked();
    return sql.list(
        "select e.id, e.person_id, p.payroll_id, p.forename, p.surname, e.start_date, e.leave_date,"
            + " w.minutes, w.pay, c.kind, c.guaranteed_minutes_weekly,"
            + " greatest(0, least(coalesce(e.leave_date, ?), ?) - greatest(e.start_date, ?) + 1)"
            + " as days, exists (select 1 from "
            + INSTRUCTIONS
            + " i where i.employment_id = e.id and i.kind = ?"
            + " and i.from_date <= least(coalesce(e.leave_date, ?), ?) and (i.until_day is null"
            + " or i.until_day >= least(coalesce(e.leave_date, ?), ?))) as director"
            + " from (select employment_id, greatest(sum(paid_minutes), 0) as minutes,"
            + "  sum(gross - one_offs) as pay from pay.payslip where last_day between ? and ?"
            + "  group by employment_id) w join pay.employment e on e.id = w.employment_id"
            + " join register.person p on p.id = e.person_id"
            + " left join lateral (select c.kind, c.guaranteed_minutes_weekly from pay.contract c"
            + "  where c.employment_id = e.id"
            + "  and c.from_date <= least(coalesce(e.leave_date, ?), ?)"
            + "  order by c.from_date desc limit 1) c on true order by p.payroll_id",
        row -> {
          UUID employment = Sql.uuid(row, "id");
          return total(
              row,
              away.getOrDefault(employment, Collections.emptySortedMap()),
              paid.getOrDefault(employment, List.of()),
              worked.get(employment));
        },
        days.lastDay(),
        days.lastDay(),
        days.firstDay(),
        InstructionKinds.DIRECTOR.word(),
        days.lastDay(),
        days.lastDay(),
        days.lastDay(),
        days.lastDay(),
        days.firstDay(),
        days.lastDay(),
        days.lastDay(),
        days.lastDay());
  }

  private static LabourTotal total(
      ResultSet row,
      SortedMap<LocalDate, List<Away>> away,
      List<Paid> paid,
      SortedMap<LocalDate, Worked> worked)
      throws SQLException {
    String kind = row.getString("kind");
    ProtectedAbsence absence =
        ProtectedAbsence.of(
            wholeStretches(away.values()),
            Money.sum(paid.stream().map(Paid::forAbsence).toList()),
            paid.stream().mapToLong(Paid::holidayMinutes).sum());
    return new LabourTotal(
        Sql.uuid(row, "person_id"),
        row.getString("payroll_id"),
        row.getString("forename") + " " + row.getString("surname"),
        row.getLong("minutes"),
        Money.ofPence(row.getLong("pay")),
        row.getInt("days"),
        Sql.date(row, "start_date"),
        Optional.ofNullable(Sql.date(row, "leave_date")),
        absence,
        kind == null
            ? Optional.empty()
            : Optional.of(new LabourTotal.Agreed(kind, row.getInt("guaranteed_minutes_weekly"))),
        row.getBoolean("director"),
        months(worked, byMonth(absence, away, paid)));
  }

  private static SortedMap<LocalDate, ProtectedAbsence> byMonth(
      ProtectedAbsence absence, SortedMap<LocalDate, List<Away>> away, List<Paid> paid) {
    SortedMap<LocalDate, List<ProtectedAbsence.Stretch>> stretches = new TreeMap<>();
    away.forEach((month, days) -> stretches.put(month, days.stream().map(Away::stretch).toList()));
    Map<LocalDate, Long> holiday = new HashMap<>();
    paid.stream()
        .filter(one -> one.holidayMinutes() != 0)
        .forEach(one -> holiday.put(one.month(), one.holidayMinutes()));
    return absence.byMonth(stretches, holiday);
  }

  private static List<LabourTotal.Month> months(
      SortedMap<LocalDate, Worked> worked, SortedMap<LocalDate, ProtectedAbsence> absent) {
    SortedSet<LocalDate> months = new TreeSet<>(worked.keySet());
    months.addAll(absent.keySet());
    return months.stream()
        .map(
            month -> {
              Worked work = worked.getOrDefault(month, new Worked(0, Money.ZERO));
              ProtectedAbsence absence = absent.getOrDefault(month, ProtectedAbsence.NONE);
              return new LabourTotal.Month(
                  month, work.minutes(), work.pay(), absence.minutes(), absence.payLost());
            })
        .toList();
  }

  /** Minutes and pay of the payslips that end in a month. */
  private record Worked(long minutes, Money pay) {}

  private Map<UUID, SortedMap<LocalDate, Worked>> worked() {
    Map<UUID, SortedMap<LocalDate, Worked>> worked = new HashMap<>();
    sql.list(
        "select employment_id, date_trunc('month', last_day)::date as month,"
            + " sum(paid_minutes) as minutes, sum(gross - one_offs) as pay from pay.payslip"
            + " where last_day between ? and ? group by 1, 2",
        row ->
            worked
                .computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new TreeMap<>())
                .put(
                    Sql.date(row, "month"),
                    new Worked(row.getLong("minutes"), Money.ofPence(row.getLong("pay")))),
        days.firstDay(),
        days.lastDay());
    return worked;
  }

  /** Days away in a month under one contract. */
  private record Away(String contract, ProtectedAbsence.Stretch stretch) {}

  /** The days under one contract together, whatever month they lie in. */
  private static List<ProtectedAbsence.Stretch> wholeStretches(Collection<List<Away>> months) {
    Map<String, ProtectedAbsence.Stretch> byContract = new LinkedHashMap<>();
    for (List<Away> month : months) {
      for (Away away : month) {
        byContract.merge(
            away.contract(),
            away.stretch(),
            (a, b) ->
                new ProtectedAbsence.Stretch(
                    a.days() + b.days(), a.minutesWeekly(), a.hourlyRate()));
      }
    }
    return List.copyOf(byContract.values());
  }

  /** Days of sickness and family leave by month and contract that held; a day counts once. */
  private Map<UUID, SortedMap<LocalDate, List<Away>>> away() {
    Map<UUID, SortedMap<LocalDate, List<Away>>> away = new HashMap<>();
    sql.list(
        "select e.id, coalesce(c.id::text, '') as contract, m.month::date as month,"
            + " coalesce(c.guaranteed_minutes_weekly, 0) as weekly, c.hourly_rate,"
            + " sum(upper(d) - lower(d)) as days from (select i.employment_id,"
            + "  range_agg(daterange(i.from_date, i.until_day, '[]')) as days from "
            + INSTRUCTIONS
            + " i where i.kind = any(?) and i.from_date <= ?"
            + "  and (i.until_day is null or i.until_day >= greatest(i.from_date, ?))"
            + "  group by i.employment_id) a join pay.employment e on e.id = a.employment_id"
            + " left join (select c.*, lead(c.from_date) over (partition by c.employment_id"
            + "  order by c.from_date) as next_from from pay.contract c) c"
            + "  on c.employment_id = e.id"
            + " cross join generate_series(date_trunc('month', ?::date), ?::date, '1 month')"
            + "  m (month)"
            + " cross join lateral unnest(a.days * datemultirange(daterange(?, ?, '[]'))"
            + "  * datemultirange(daterange(m.month::date, (m.month + interval '1 month')::date))"
            + "  * datemultirange(daterange(e.start_date, e.leave_date, '[]'))"
            + "  * datemultirange(daterange(c.from_date, c.next_from))) d"
            + " group by e.id, m.month, c.id, c.guaranteed_minutes_weekly, c.hourly_rate"
            + " order by e.id, m.month",
        row ->
            away.computeIfAbsent(Sql.uuid(row, "id"), id -> new TreeMap<>())
                .computeIfAbsent(Sql.date(row, "month"), month -> new ArrayList<>())
                .add(
                    new Away(
                        row.getString("contract"),
                        new ProtectedAbsence.Stretch(
                            row.getInt("days"),
                            row.getInt("weekly"),
                            row.getString("hourly_rate") == null
                                ? Rate.ZERO
                                : RateColumn.in(row, "hourly_rate")))),
        ABSENCES,
        days.lastDay(),
        days.firstDay(),
        days.firstDay(),
        days.lastDay(),
        days.firstDay(),
        days.lastDay());
    return away;
  }

  /** What payslips that end in a month paid for absences, and minutes of holiday. */
  private record Paid(LocalDate month, Money forAbsence, long holidayMinutes) {}

  private Map<UUID, List<Paid>> paid() {
    Map<UUID, List<Paid>> paid = new HashMap<>();
    sql.list(
        "select s.employment_id, date_trunc('month', s.last_day)::date as month,"
            + " coalesce(sum(p.pence) filter (where i.kind = any(?)), 0) as pence,"
            + " coalesce(sum(p.quantity) filter (where i.kind = ? and p.code = 'holiday-pay'), 0)"
            + " as minutes from pay.payslip s"
            + " join pay.instruction_payment p on p.payslip_id = s.id"
            + " join pay.pay_instruction i on i.id = p.instruction_id"
            + " where s.last_day between ? and ? group by 1, 2",
        row ->
            paid.computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new ArrayList<>())
                .add(
                    new Paid(
                        Sql.date(row, "month"),
                        Money.ofPence(row.getLong("pence")),
                        row.getLong("minutes"))),
        ABSENCES,
        InstructionKinds.HOLIDAY_TAKEN.word(),
        days.firstDay(),
        days.lastDay());
    return paid;
  }
}
