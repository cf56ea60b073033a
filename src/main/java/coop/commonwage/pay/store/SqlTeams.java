package coop.commonwage.pay.store;

import coop.commonwage.pay.application.Teams;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Teams of workers in dated rows. */
@Dependent
public class SqlTeams implements Teams {

  private final Sql sql;

  @Inject
  public SqlTeams(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void add(UUID id, UUID employmentId, Membership membership) {
    sql.run(
        "insert into pay.team_of (id, employer_id, employment_id, from_date, team, recorded_at,"
            + " recorded_by) values (?, register.current_employer(), ?, ?, ?, ?, ?)",
        id,
        employmentId,
        membership.from(),
        membership.team(),
        membership.at(),
        membership.by());
  }

  @Override
  public List<Membership> of(UUID employmentId) {
    return sql.list(
        "select from_date, team, recorded_at, recorded_by from pay.team_of where employment_id = ?"
            + " order by from_date, recorded_at, id",
        row ->
            new Membership(
                Sql.date(row, "from_date"),
                row.getString("team"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by")),
        employmentId);
  }
}
