package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.surplus.application.CapitalAccounts;
import coop.commonwage.surplus.capital.CapitalEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Capital accounts; of the register of people no more than names and payroll numbers. */
@Dependent
public class SqlCapitalAccounts implements CapitalAccounts {

  private static final String ENTRIES =
      "select " + CapitalRows.COLUMNS + " from surplus.capital_entry";
  private static final String IN_ORDER = " order by person_id, day, recorded_at, id";

  private final Sql sql;

  @Inject
  public SqlCapitalAccounts(@Half("surplus") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<CapitalEntry> entries() {
    return sql.list(ENTRIES + IN_ORDER, CapitalRows::read);
  }

  @Override
  public List<CapitalEntry> entries(UUID personId) {
    return sql.list(ENTRIES + " where person_id = ?" + IN_ORDER, CapitalRows::read, personId);
  }

  @Override
  public Map<UUID, Owner> owners() {
    Map<UUID, Owner> owners = new HashMap<>();
    sql.list(
        "select id, payroll_id, forename, surname from register.person",
        row ->
            owners.put(
                Sql.uuid(row, "id"),
                new Owner(
                    row.getString("payroll_id"),
                    row.getString("forename") + " " + row.getString("surname"))));
    return owners;
  }

  @Override
  public Optional<Policy> policyOn(LocalDate day) {
    return sql.first(
        "select from_day, form, decision, terms from surplus.capital_policy where from_day <= ?"
            + " order by from_day desc, recorded_at desc, id desc limit 1",
        row ->
            new Policy(
                Sql.date(row, "from_day"),
                row.getString("form"),
                row.getString("decision"),
                row.getString("terms")),
        day);
  }
}
