package coop.commonwage.pay.store;

import coop.commonwage.pay.application.ImportMappings;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The mappings an employer saved. */
@Dependent
public class SqlImportMappings implements ImportMappings {

  private final Sql sql;

  @Inject
  public SqlImportMappings(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<Saved> newest() {
    return sql.list(
        "select distinct on (name) * from pay.import_mapping order by name, version desc",
        SqlImportMappings::read);
  }

  @Override
  public List<Saved> versions(String name) {
    return sql.list(
        "select * from pay.import_mapping where name = ? order by version desc",
        SqlImportMappings::read,
        name);
  }

  @Override
  public void add(UUID id, Saved saved) {
    sql.run(
        "insert into pay.import_mapping (id, employer_id, name, version, body, saved_at, saved_by)"
            + " values (?, register.current_employer(), ?, ?, ?, ?, ?)",
        id,
        saved.name(),
        saved.version(),
        saved.body(),
        saved.at(),
        saved.by());
  }

  private static Saved read(ResultSet row) throws SQLException {
    return new Saved(
        row.getString("name"),
        row.getInt("version"),
        row.getString("body"),
        Sql.instant(row, "saved_at"),
        row.getString("saved_by"));
  }
}
