package coop.commonwage.pay.store;

import coop.commonwage.pay.application.AddOneOffEarnings.OneOff;
import coop.commonwage.pay.application.OneOffEarnings;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.NewId;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Earnings paid once; a unique key on the reference lets each in only once. */
@Dependent
public class SqlOneOffEarnings implements OneOffEarnings {

  private final Sql sql;

  @Inject
  public SqlOneOffEarnings(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public int add(List<OneOff> earnings, Instant at) {
    int added = 0;
    for (OneOff earning : earnings) {
      UUID employment =
          sql.first(
                  "select id from pay.employment where person_id = ?",
                  row -> Sql.uuid(row, "id"),
                  earning.personId())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "person " + earning.personId() + " has no employment to be paid in"));
      added +=
          sql.run(
              "insert into pay.one_off_earning (id, employer_id, employment_id, code, pence,"
                  + " reference, added_at) values (?, register.current_employer(), ?, ?, ?, ?, ?)"
                  + " on conflict (employer_id, reference) do nothing",
              NewId.at(at),
              employment,
              earning.code(),
              earning.amount().pence(),
              earning.reference(),
              at);
    }
    return added;
  }
}
