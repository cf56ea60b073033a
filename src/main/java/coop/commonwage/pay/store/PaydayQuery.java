package coop.commonwage.pay.store;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.statutorypay.Payday;
import coop.commonwage.platform.database.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Earlier payments of those who are absent, so that their average earnings can be worked out; and
 * the days they worked all the same.
 */
final class PaydayQuery {

  /** Further back than any relevant period lies before the leave it is for. */
  private static final int YEARS_BEFORE_ABSENCE = 2;

  private static final Set<InstructionKind<?>> ABSENCES =
      Set.of(InstructionKinds.SICKNESS, InstructionKinds.FAMILY_LEAVE);

  private final Sql sql;

  PaydayQuery(Sql sql) {
    this.sql = sql;
  }

  /** Payments by employment, for employments with an absence. */
  Map<UUID, List<Payday>> before(Map<UUID, List<Given<?>>> instructions) {
    Map<UUID, LocalDate> absent = absentSince(instructions);
    Map<UUID, List<Payday>> paydays = new HashMap<>();
    if (absent.isEmpty()) {
      return paydays;
    }
    sql.list(
        "select p.employment_id, p.pay_date, p.first_day, p.last_day, r.pay_frequency,"
            + " (((p.after ->> 'nicable')::numeric - (p.inputs -> 'before' ->> 'nicable')::numeric)"
            + "  * 100)::bigint as pence from pay.payslip p"
            + " join pay.pay_run r on r.id = p.pay_run_id"
            + " where p.employment_id = any(?) and p.pay_date >= ? order by p.pay_date, p.id",
        row -> {
          PayPeriod period = SqlPayRuns.period(row);
          return paydays
              .computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new ArrayList<>())
              .add(
                  new Payday(
                      period.payDate(),
                      period.frequency(),
                      period.days(),
                      Money.ofPence(row.getLong("pence"))));
        },
        absent.keySet().toArray(UUID[]::new),
        absent.values().stream()
            .min(Comparator.naturalOrder())
            .orElseThrow()
            .minusYears(YEARS_BEFORE_ABSENCE));
    return paydays;
  }

  /**
   * Days with visits that are paid, by employment, since the first absence, oldest first; a night
   * belongs to the day it began.
   */
  Map<UUID, List<LocalDate>> daysWorked(Map<UUID, List<Given<?>>> instructions, LocalDate lastDay) {
    Map<UUID, LocalDate> absent = absentSince(instructions);
    Map<UUID, List<LocalDate>> days = new HashMap<>();
    if (absent.isEmpty()) {
      return days;
    }
    sql.list(
        "select distinct employment_id, work_day from pay.visit where employment_id = any(?)"
            + " and work_day between ? and ? and "
            + VisitTotals.COUNTS
            + " and superseded_at is null"
            + " order by employment_id, work_day",
        row ->
            days.computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new ArrayList<>())
                .add(Sql.date(row, "work_day")),
        absent.keySet().toArray(UUID[]::new),
        absent.values().stream().min(Comparator.naturalOrder()).orElseThrow(),
        lastDay);
    return days;
  }

  private static Map<UUID, LocalDate> absentSince(Map<UUID, List<Given<?>>> instructions) {
    Map<UUID, LocalDate> absent = new HashMap<>();
    instructions.forEach(
        (employment, given) ->
            given.stream()
                .filter(one -> ABSENCES.contains(one.instruction().kind()))
                .map(one -> one.instruction().from())
                .min(Comparator.naturalOrder())
                .ifPresent(first -> absent.put(employment, first)));
    return absent;
  }
}
