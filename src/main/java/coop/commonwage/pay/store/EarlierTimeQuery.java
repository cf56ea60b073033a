package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.TimeMaterial.EarlierTime;
import coop.commonwage.pay.contracts.ContractTerms;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.pay.payruns.PaidForTime;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.pay.payruns.PayslipLine;
import coop.commonwage.platform.database.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Finds, for a slice of employments, the periods of before whose time changed since they were paid,
 * and reads them whole. Reads nothing more for the many of whom nothing changed.
 */
final class EarlierTimeQuery {

  /** The parameters, twice: employments, run, first day of its period, run. */
  private static final String CHANGED =
      """
      select employment_id, work_day,
        greatest(work_day, coalesce(actual_end::date, work_day)) as until_day, visit_ref as what
      from pay.visit where employment_id = any(?)
        and (pay_run_id = ? and work_day < ? and superseded_at is null or recount_run_id = ?)
      union
      select employment_id, work_day, work_day, reference
      from pay.time_entry where employment_id = any(?)
        and (pay_run_id = ? and work_day < ? and superseded_at is null or recount_run_id = ?)
      """;

  /** Periods of which the newest payslip that looked at them left something to be taken back. */
  private static final String WAITING =
      """
      select c.employment_id, c.period_first from pay.time_correction c
      join pay.payslip p on p.id = c.payslip_id
      where c.employment_id = any(?) and c.code = 'correction-held-back'
        and not exists (select 1 from pay.time_correction d join pay.payslip q on q.id = d.payslip_id
          where d.employment_id = c.employment_id and d.period_first = c.period_first
          and (q.last_day, q.id) > (p.last_day, p.id))
      """;

  private final Sql sql;
  private final PayPeriod period;
  private final TimeQuery time;

  EarlierTimeQuery(Sql sql, PayPeriod period, TimeQuery time) {
    this.sql = sql;
    this.period = period;
    this.time = time;
  }

  /** Days on which the time of one worker changed, and by which visits. */
  private record Changed(TreeMap<LocalDate, TreeSet<String>> days) {

    void add(LocalDate first, LocalDate last, String what) {
      first
          .datesUntil(last.plusDays(1))
          .forEach(day -> days.computeIfAbsent(day, new_ -> new TreeSet<>()).add(what));
    }

    boolean touches(DateSpan span) {
      LocalDate day = days.ceilingKey(span.firstDay());
      return day != null && span.contains(day);
    }

    List<String> because(DateSpan span) {
      TreeSet<String> all = new TreeSet<>();
      days.subMap(span.firstDay(), true, span.lastDay(), true).values().forEach(all::addAll);
      all.remove("");
      return List.copyOf(all);
    }
  }

  /** By employment, the periods to be worked out again, oldest first. */
  Map<UUID, List<EarlierTime>> of(UUID payRunId, UUID[] employments) {
    Map<UUID, Changed> changed = changed(payRunId, employments);
    if (changed.isEmpty()) {
      return Map.of();
    }
    UUID[] touched = changed.keySet().toArray(UUID[]::new);
    Map<UUID, TreeMap<LocalDate, Payslip>> payslips = payslips(changed, touched);
    Map<UUID, TreeMap<LocalDate, List<PaidForTime>>> corrected = corrected(touched);
    List<PayPeriod> runs = runs();
    List<Period> periods = new ArrayList<>();
    changed.forEach(
        (employment, days) ->
            new OfWorker(employment, days, payslips.getOrDefault(employment, new TreeMap<>()), runs)
                .addTo(periods));
    return read(periods, corrected);
  }

  /** A period of one worker that is to be worked out again. */
  private record Period(
      UUID employment,
      PayPeriod then,
      Optional<Payslip> payslip,
      Optional<ContractTerms> contract,
      List<String> because) {}

  /** Reads the time of all who have the same period at once. */
  private Map<UUID, List<EarlierTime>> read(
      List<Period> periods, Map<UUID, TreeMap<LocalDate, List<PaidForTime>>> corrected) {
    TreeMap<DateSpan, List<Period>> byDays =
        new TreeMap<>(Comparator.comparing(DateSpan::firstDay).thenComparing(DateSpan::lastDay));
    periods.forEach(
        one -> byDays.computeIfAbsent(one.then().days(), days -> new ArrayList<>()).add(one));
    Map<UUID, List<EarlierTime>> earlier = new HashMap<>();
    byDays.forEach(
        (days, some) -> {
          UUID[] of = some.stream().map(Period::employment).toArray(UUID[]::new);
          Map<UUID, List<Visit>> visits = time.visits(of, days, "true");
          Map<UUID, List<TimeEntry>> entries = time.entries(of, days, "true");
          for (Period one : some) {
            earlier
                .computeIfAbsent(one.employment(), id -> new ArrayList<>())
                .add(
                    new EarlierTime(
                        one.then(),
                        one.payslip(),
                        one.contract(),
                        visits.getOrDefault(one.employment(), List.of()),
                        entries.getOrDefault(one.employment(), List.of()),
                        corrected
                            .getOrDefault(one.employment(), new TreeMap<>())
                            .getOrDefault(days.firstDay(), List.of()),
                        one.because()));
          }
        });
    return earlier;
  }

  private Map<UUID, Changed> changed(UUID payRunId, UUID[] employments) {
    LocalDate first = period.days().firstDay();
    Map<UUID, Changed> changed = new HashMap<>();
    sql.list(
        CHANGED,
        row -> {
          LocalDate last = Sql.date(row, "until_day");
          of(changed, Sql.uuid(row, "employment_id"))
              .add(
                  Sql.date(row, "work_day"),
                  last.isBefore(first) ? last : first.minusDays(1),
                  row.getString("what"));
          return null;
        },
        employments,
        payRunId,
        first,
        payRunId,
        employments,
        payRunId,
        first,
        payRunId);
    sql.list(
        WAITING,
        row -> {
          LocalDate day = Sql.date(row, "period_first");
          of(changed, Sql.uuid(row, "employment_id")).add(day, day, "");
          return null;
        },
        (Object) employments);
    return changed;
  }

  private static Changed of(Map<UUID, Changed> changed, UUID employment) {
    return changed.computeIfAbsent(employment, id -> new Changed(new TreeMap<>()));
  }

  /** The finalised payslips whose days were touched, by their first day. */
  private Map<UUID, TreeMap<LocalDate, Payslip>> payslips(
      Map<UUID, Changed> changed, UUID[] touched) {
    LocalDate first =
        changed.values().stream()
            .map(days -> days.days().firstKey())
            .min(LocalDate::compareTo)
            .orElseThrow();
    Map<UUID, TreeMap<LocalDate, Payslip>> payslips = new HashMap<>();
    sql.list(
        "select employment_id, first_day, inputs, rule_set_hash, lines, gross, net, payable, after"
            + " from pay.payslip where employment_id = any(?) and last_day >= ? and last_day < ?",
        row ->
            payslips
                .computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new TreeMap<>())
                .put(
                    Sql.date(row, "first_day"),
                    PayslipJson.read(
                        row.getString("inputs"),
                        row.getString("rule_set_hash"),
                        row.getString("lines"),
                        row.getLong("gross"),
                        row.getLong("net"),
                        row.getLong("payable"),
                        row.getString("after"))),
        touched,
        first,
        period.days().firstDay());
    return payslips;
  }

  /** What was put right before, by period and code. */
  private Map<UUID, TreeMap<LocalDate, List<PaidForTime>>> corrected(UUID[] touched) {
    Map<UUID, TreeMap<LocalDate, List<PaidForTime>>> corrected = new HashMap<>();
    sql.list(
        "select employment_id, period_first, code, sum(pence)::bigint as pence,"
            + " sum(quantity)::int as quantity, max(unit) as unit from pay.time_correction"
            + " where employment_id = any(?) group by employment_id, period_first, code"
            + " order by code",
        row ->
            corrected
                .computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new TreeMap<>())
                .computeIfAbsent(Sql.date(row, "period_first"), day -> new ArrayList<>())
                .add(
                    new PaidForTime(
                        row.getString("code"),
                        Money.ofPence(row.getLong("pence")),
                        row.getInt("quantity"),
                        Optional.ofNullable(row.getString("unit")).map(PayslipLine.Unit::valueOf),
                        Optional.empty())),
        (Object) touched);
    return corrected;
  }

  private List<PayPeriod> runs() {
    return sql.list(
        "select * from pay.pay_run where pay_frequency = ? and state = 'finalised'"
            + " and last_day < ? order by first_day",
        SqlPayRuns::period,
        period.frequency().word(),
        period.days().firstDay());
  }

  /** One worker's periods. */
  private final class OfWorker {

    private final UUID employment;
    private final Changed changed;
    private final TreeMap<LocalDate, Payslip> payslips;
    private final List<PayPeriod> runs;

    OfWorker(
        UUID employment,
        Changed changed,
        TreeMap<LocalDate, Payslip> payslips,
        List<PayPeriod> runs) {
      this.employment = employment;
      this.changed = changed;
      this.payslips = payslips;
      this.runs = runs;
    }

    void addTo(List<Period> periods) {
      payslips
          .values()
          .forEach(
              payslip -> {
                PayPeriod then = payslip.inputs().period();
                if (changed.touches(then.days())) {
                  periods.add(period(then, Optional.of(payslip), Optional.empty()));
                }
              });
      TreeMap<LocalDate, Period> unpaid = new TreeMap<>();
      for (LocalDate day : changed.days().keySet()) {
        if (payslips.values().stream().noneMatch(slip -> isOf(slip, day))) {
          PayPeriod then = without(day);
          unpaid.computeIfAbsent(
              then.days().firstDay(), first -> period(then, Optional.empty(), contract(day)));
        }
      }
      periods.addAll(unpaid.values());
    }

    private Period period(
        PayPeriod then, Optional<Payslip> payslip, Optional<ContractTerms> contract) {
      return new Period(employment, then, payslip, contract, changed.because(then.days()));
    }

    private static boolean isOf(Payslip payslip, LocalDate day) {
      return payslip.inputs().period().days().contains(day);
    }

    /** The period of a day for which this worker has no payslip. */
    private PayPeriod without(LocalDate day) {
      return runs.stream()
          .filter(run -> run.days().contains(day))
          .findFirst()
          .orElseGet(
              () -> {
                DateSpan days = daysAround(day);
                return new PayPeriod(period.frequency(), days, days.lastDay());
              });
    }

    /** As long as this run's period and in step with it, or the calendar month. */
    private DateSpan daysAround(LocalDate day) {
      if (period.frequency().isMonthly()) {
        return DateSpan.monthOf(day);
      }
      DateSpan days = period.days();
      while (!days.contains(day)) {
        days =
            DateSpan.of(
                days.firstDay().minusWeeks(period.frequency().weeks()),
                days.firstDay().minusDays(1));
      }
      return days;
    }

    /** What held on a day; before the first contract, the first. */
    private Optional<ContractTerms> contract(LocalDate day) {
      return sql.first(
          "select * from pay.contract where employment_id = ?"
              + " order by from_date > ?, case when from_date <= ? then from_date end desc,"
              + " from_date limit 1",
          MaterialQuery::terms,
          employment,
          day,
          day);
    }
  }
}
