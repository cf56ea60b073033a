package coop.commonwage.pay.store;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.instructions.Paid;
import coop.commonwage.pay.instructions.PaidDays;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.rules.RuleSet;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Instructions with the day they end and what was paid under them. */
final class InstructionQuery {

  /** The columns {@link #given(ResultSet)} reads, and the rest of the row {@code i}. */
  static final String SELECT =
      "select i.*, x.last_day, x.reason as end_reason, x.recorded_at as ended_at,"
          + " x.recorded_by as ended_by, coalesce(x.last_day, i.until_date) as until_day,"
          + " (select jsonb_object_agg(p.code, jsonb_build_array(p.pence, p.quantity)) from"
          + "  (select code, sum(pence) as pence, sum(quantity) as quantity"
          + "   from pay.instruction_payment where instruction_id = i.id group by code) p) as paid,"
          + " (select jsonb_agg(jsonb_build_array(p.code, p.pence, (select jsonb_agg("
          + "    jsonb_build_object('from', lower(d), 'until', upper(d) - 1) order by d)"
          + "    from unnest(p.days) d)) order by lower(p.days), p.code)"
          + "   from pay.instruction_payment p where p.instruction_id = i.id"
          + "   and p.days is not null) as paid_days,"
          + " (select max(upper(p.days)) - 1 from pay.instruction_payment p"
          + "   where p.instruction_id = i.id) as last_day_paid"
          + " from pay.pay_instruction i left join lateral"
          + " (select e.last_day, e.reason, e.recorded_at, e.recorded_by"
          + "  from pay.pay_instruction_end e where e.instruction_id = i.id"
          + "  order by e.recorded_at desc, e.id desc limit 1) x on true";

  private final Sql sql;

  InstructionQuery(Sql sql) {
    this.sql = sql;
  }

  /**
   * What payslips of a period are told, by employment, oldest first. One that was ended before days
   * it has paid is remembered as long as those.
   */
  Map<UUID, List<Given<?>>> given(UUID[] employments, PayPeriod period, RuleSet rules) {
    List<InstructionKind<?>> kinds = InstructionKinds.all();
    LocalDate lastDay = period.days().lastDay();
    LocalDate known = period.payDate().isAfter(lastDay) ? period.payDate() : lastDay;
    Map<UUID, List<Given<?>>> given = new HashMap<>();
    sql.list(
        "select * from ("
            + SELECT
            + " where i.employment_id = any(?) and i.from_date <= ?) i join unnest(?, ?) as known"
            + " (word, days) on known.word = i.kind where until_day is null or until_day >="
            + " from_date and greatest(until_day, last_day_paid) >= ?::date - known.days order by"
            + " i.from_date, i.id",
        row ->
            given
                .computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new ArrayList<>())
                .add(given(row)),
        employments,
        known,
        kinds.stream().map(InstructionKind::word).toArray(String[]::new),
        kinds.stream().map(kind -> kind.daysRemembered(rules)).toArray(Integer[]::new),
        period.days().firstDay());
    return given;
  }

  static Given<?> given(ResultSet row) throws SQLException {
    Map<String, Paid> paid = new TreeMap<>();
    String sums = row.getString("paid");
    if (sums != null) {
      JsonObject byCode = Json.object(sums);
      for (String code : byCode.keySet()) {
        JsonArray sum = byCode.getJsonArray(code);
        paid.put(
            code,
            new Paid(
                Money.ofPence(sum.getJsonNumber(0).longValueExact()),
                sum.getJsonNumber(1).longValueExact()));
      }
    }
    return new Given<>(
        Instruction.of(
            Sql.uuid(row, "id"),
            InstructionKinds.ofWord(row.getString("kind")),
            Sql.date(row, "from_date"),
            Optional.ofNullable(Sql.date(row, "until_day")),
            EntriesJson.read(Json.object(row.getString("entries")))),
        paid,
        paidDays(row.getString("paid_days")));
  }

  private static List<PaidDays> paidDays(String lines) {
    return lines == null
        ? List.of()
        : Json.array(lines).getValuesAs(JsonArray.class).stream()
            .map(
                line ->
                    new PaidDays(
                        line.getString(0),
                        Money.ofPence(line.getJsonNumber(1).longValueExact()),
                        Json.spans(line.getJsonArray(2))))
            .toList();
  }
}
