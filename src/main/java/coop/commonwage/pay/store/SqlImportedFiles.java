package coop.commonwage.pay.store;

import coop.commonwage.pay.application.ImportedFiles;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/** The list of files taken in; a unique key refuses the same bytes twice. */
@Dependent
public class SqlImportedFiles implements ImportedFiles {

  private final Sql sql;

  @Inject
  public SqlImportedFiles(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public boolean isKnown(String sha256) {
    return sql.first("select 1 from pay.imported_file where sha256 = ?", row -> true, sha256)
        .isPresent();
  }

  @Override
  public void add(UUID id, Kind kind, String sha256, int rows, Instant at, String by) {
    sql.run(
        "insert into pay.imported_file (id, employer_id, kind, sha256, rows, imported_at,"
            + " imported_by) values (?, register.current_employer(), ?, ?, ?, ?, ?)",
        id,
        kind.word(),
        sha256,
        rows,
        at,
        by);
  }

  @Override
  public void counted(UUID id, int rows) {
    sql.run("update pay.imported_file set rows = ? where id = ?", rows, id);
  }
}
