package coop.commonwage.pay.store;

import coop.commonwage.pay.application.DoubledTimes;
import coop.commonwage.pay.hours.DoubledTime;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Which visits and totals are both right, by their fingerprint. */
@Dependent
public class SqlDoubledTimes implements DoubledTimes {

  private final Sql sql;

  @Inject
  public SqlDoubledTimes(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public Set<String> bothRight(UUID employmentId) {
    return bothRight(sql, new UUID[] {employmentId}).getOrDefault(employmentId, Set.of());
  }

  /** Fingerprints by employment. */
  static Map<UUID, Set<String>> bothRight(Sql sql, UUID[] employments) {
    Map<UUID, Set<String>> prints = new HashMap<>();
    sql.list(
        "select employment_id, fingerprint from pay.doubled_time_right where employment_id ="
            + " any(?)",
        row ->
            prints
                .computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new HashSet<>())
                .add(row.getString("fingerprint")),
        (Object) employments);
    return prints;
  }

  @Override
  public void add(UUID employmentId, UUID workerId, DoubledTime doubled, Note note) {
    sql.run(
        "insert into pay.doubled_time_right (id, employer_id, employment_id, person_id, first_day,"
            + " last_day, fingerprint, reason, said_at, said_by, sayer_person) values (?,"
            + " register.current_employer(), ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid)",
        NewId.at(note.at()),
        employmentId,
        workerId,
        doubled.days().firstDay(),
        doubled.days().lastDay(),
        doubled.fingerprint(),
        note.reason(),
        note.at(),
        note.by(),
        note.personId().orElse(null));
  }
}
