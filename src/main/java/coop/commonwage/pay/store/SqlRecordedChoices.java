package coop.commonwage.pay.store;

import coop.commonwage.pay.application.RecordedChoices;
import coop.commonwage.pay.choices.Choice;
import coop.commonwage.pay.choices.EmployerChoice;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The answers of an employer, each kept as it was given. */
@Dependent
public class SqlRecordedChoices implements RecordedChoices {

  private final Sql sql;

  @Inject
  public SqlRecordedChoices(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<Entry> all() {
    return sql.list(
        "select choice, value, from_date, reason, recorded_at, recorded_by from pay.employer_choice"
            + " order by recorded_at, id",
        row ->
            new Entry(
                new EmployerChoice(
                    Choice.ofCode(row.getString("choice")),
                    row.getString("value"),
                    Sql.date(row, "from_date")),
                row.getString("reason"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by")));
  }

  @Override
  public UUID add(EmployerChoice answer, String reason, Instant at, String by) {
    UUID id = NewId.at(at);
    sql.run(
        "insert into pay.employer_choice (id, employer_id, choice, value, from_date, reason,"
            + " recorded_at, recorded_by) values (?, register.current_employer(), ?, ?, ?, ?, ?,"
            + " ?)",
        id,
        answer.choice().code(),
        answer.value(),
        answer.from(),
        reason,
        at,
        by);
    return id;
  }
}
