package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.LeaveRequests;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.instructions.Entries;
import coop.commonwage.pay.leave.LeaveDecision;
import coop.commonwage.pay.leave.LeaveHours;
import coop.commonwage.pay.leave.LeaveKind;
import coop.commonwage.pay.leave.LeaveRequest;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Requests for leave and decisions about them; rows are added and never changed. */
@Dependent
public class SqlLeaveRequests implements LeaveRequests {

  private static final String SELECT =
      "select r.*, (select jsonb_agg(jsonb_build_object('decision', d.decision, 'reason', d.reason,"
          + " 'instruction', d.instruction_id, 'at', d.decided_at, 'by', d.decided_by, 'person',"
          + " d.decided_by_person) order by d.decided_at, d.id) from pay.leave_decision d"
          + " where d.request_id = r.id) as decisions from pay.leave_request r";

  private static final String TRAINING = "leave/";

  private final Sql sql;

  @Inject
  public SqlLeaveRequests(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void add(LeaveRequest request) {
    Optional<LeaveHours> hours = request.hours();
    sql.run(
        "insert into pay.leave_request (id, employer_id, employment_id, person_id, kind, from_date,"
            + " until_date, minutes, minutes_by_day, weekdays, half_days, note, entries, asked_at,"
            + " asked_by) values (?, register.current_employer(), ?, ?, ?, ?, ?::date, ?::int,"
            + " ?::int, ?::smallint[], ?, ?, ?::jsonb, ?, ?)",
        request.id(),
        request.employmentId(),
        request.personId(),
        request.kind().word(),
        request.from(),
        request.until().orElse(null),
        request.minutes().orElse(null),
        request.minutesADay().orElse(null),
        hours.map(LeaveHours::weekdays).orElse(Set.of()).stream()
            .map(DayOfWeek::getValue)
            .sorted()
            .toArray(Integer[]::new),
        hours.map(LeaveHours::halves).orElse(LeaveHours.HalfDays.NONE).word(),
        request.note(),
        EntriesJson.write(new Entries(request.entries())).toString(),
        request.askedAt(),
        request.askedBy());
  }

  @Override
  public void add(UUID id, UUID requestId, UUID personId, LeaveDecision decision) {
    sql.run(
        "insert into pay.leave_decision (id, employer_id, request_id, person_id, decision, reason,"
            + " instruction_id, decided_at, decided_by, decided_by_person) values"
            + " (?, register.current_employer(), ?, ?, ?, ?, ?::uuid, ?, ?, ?::uuid)",
        id,
        requestId,
        personId,
        decision.outcome().word(),
        decision.reason(),
        decision.instructionId().orElse(null),
        decision.at(),
        decision.by(),
        decision.byPerson().orElse(null));
  }

  @Override
  public void hold(UUID employmentId) {
    sql.list(
        "select id from pay.employment where id = ? for no key update",
        row -> Sql.uuid(row, "id"),
        employmentId);
  }

  @Override
  public Optional<LeaveRequest> find(UUID id) {
    return sql.first(SELECT + " where r.id = ?", SqlLeaveRequests::read, id);
  }

  @Override
  public List<LeaveRequest> of(UUID employmentId) {
    return sql.list(
        SELECT + " where r.employment_id = ? order by r.from_date desc, r.id desc",
        SqlLeaveRequests::read,
        employmentId);
  }

  @Override
  public List<LeaveRequest> between(DateSpan days, Optional<String> team) {
    return sql.list(
        SELECT
            + " where (r.from_date <= ? and (r.until_date is null or r.until_date >= ?)"
            + " or not exists (select 1 from pay.leave_decision d where d.request_id = r.id))"
            + " and (?::text is null or ?::text = (select t.team from pay.team_of t"
            + "  where t.employment_id = r.employment_id and t.from_date <= r.from_date"
            + "  order by t.from_date desc, t.recorded_at desc, t.id desc limit 1))"
            + " order by r.from_date, r.id",
        SqlLeaveRequests::read,
        days.lastDay(),
        days.firstDay(),
        team.orElse(null),
        team.orElse(null));
  }

  @Override
  public void addTraining(LeaveRequest training, String reason, Instant at, String by) {
    Map<LocalDate, Integer> byDay = training.hours().orElseThrow().byDay();
    List<LocalDate> days = List.copyOf(byDay.keySet());
    sql.run(
        "insert into pay.time_entry (id, employer_id, employment_id, reference, work_day, kind,"
            + " minutes, miles_tenths, source, recorded_at, recorded_by, reason)"
            + " select e.id, register.current_employer(), ?, e.reference, e.day, ?, e.minutes, 0,"
            + " 'manual', ?, ?, ? from unnest(?, ?, ?, ?) as e (id, reference, day, minutes)",
        training.employmentId(),
        TimeKind.TRAINING.word(),
        at,
        by,
        reason,
        days.stream().map(day -> NewId.at(at)).toArray(UUID[]::new),
        days.stream().map(day -> TRAINING + training.id() + "/" + day).toArray(String[]::new),
        days.toArray(LocalDate[]::new),
        days.stream().map(byDay::get).toArray(Integer[]::new));
  }

  @Override
  public boolean endTraining(UUID requestId, Instant at) {
    String mine = TRAINING + requestId + "/%";
    boolean counted =
        sql.first(
                "select 1 from pay.time_entry where reference like ? and superseded_at is null"
                    + " and pay_run_id is not null limit 1",
                row -> true,
                mine)
            .isPresent();
    if (!counted) {
      sql.run(
          "update pay.time_entry set superseded_at = ?"
              + " where reference like ? and superseded_at is null",
          at,
          mine);
    }
    return !counted;
  }

  @Override
  public List<LocalDate> daysOnRoster(UUID employmentId, DateSpan days) {
    return sql.list(
        "select distinct v.work_day from pay.visit v where v.employment_id = ?"
            + " and v.superseded_at is null and v.status in ('delivered', 'frustrated')"
            + " and v.work_day between ? and ? order by v.work_day",
        row -> Sql.date(row, "work_day"),
        employmentId,
        days.firstDay(),
        days.lastDay());
  }

  private static LeaveRequest read(ResultSet row) throws SQLException {
    LocalDate from = Sql.date(row, "from_date");
    Optional<LocalDate> until = Optional.ofNullable(Sql.date(row, "until_date"));
    Optional<Integer> minutes = Optional.ofNullable(row.getObject("minutes", Integer.class));
    Set<DayOfWeek> weekdays =
        Stream.of((Short[]) row.getArray("weekdays").getArray())
            .map(day -> DayOfWeek.of(day))
            .collect(Collectors.toSet());
    LeaveHours.HalfDays halves = LeaveHours.HalfDays.ofWord(row.getString("half_days"));
    return new LeaveRequest(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "employment_id"),
        Sql.uuid(row, "person_id"),
        LeaveKind.ofWord(row.getString("kind")),
        from,
        until,
        minutes.map(
            all -> new LeaveHours(DateSpan.of(from, until.orElseThrow()), all, weekdays, halves)),
        Optional.ofNullable(row.getObject("minutes_by_day", Integer.class)),
        row.getString("note"),
        EntriesJson.read(Json.object(row.getString("entries"))).texts(),
        Sql.instant(row, "asked_at"),
        row.getString("asked_by"),
        decisions(row.getString("decisions")));
  }

  private static List<LeaveDecision> decisions(String json) {
    List<LeaveDecision> decisions = new ArrayList<>();
    if (json != null) {
      for (JsonValue each : Json.object("{\"all\":" + json + "}").getJsonArray("all")) {
        JsonObject decision = each.asJsonObject();
        decisions.add(
            new LeaveDecision(
                LeaveDecision.Outcome.ofWord(decision.getString("decision")),
                decision.getString("reason"),
                id(decision, "instruction"),
                OffsetDateTime.parse(decision.getString("at")).toInstant(),
                decision.getString("by"),
                id(decision, "person")));
      }
    }
    return decisions;
  }

  private static Optional<UUID> id(JsonObject decision, String name) {
    return decision.isNull(name)
        ? Optional.empty()
        : Optional.of(UUID.fromString(decision.getString(name)));
  }
}
