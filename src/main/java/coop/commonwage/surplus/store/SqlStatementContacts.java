package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.StatementContacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Contacts for questions, added to and never edited. */
@Dependent
public class SqlStatementContacts implements StatementContacts {

  private final Sql sql;

  @Inject
  public SqlStatementContacts(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public Optional<Contact> current() {
    return sql.first(
        "select * from surplus.statement_contact order by number desc limit 1",
        row ->
            new Contact(
                row.getString("name"),
                row.getString("reach"),
                Optional.ofNullable(row.getObject("days", Integer.class))));
  }

  @Override
  public void name(Contact contact, Instant at, String by) {
    sql.run(
        "insert into surplus.statement_contact"
            + " (employer_id, name, reach, days, recorded_at, recorded_by)"
            + " values (register.current_employer(), ?, ?, ?, ?, ?)",
        contact.name(),
        contact.reach(),
        contact.days().orElse(null),
        at,
        by);
  }
}
