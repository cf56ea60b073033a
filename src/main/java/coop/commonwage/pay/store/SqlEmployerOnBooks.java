package coop.commonwage.pay.store;

import coop.commonwage.pay.application.EmployerOnBooks;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.rules.BankHolidayDivision;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import javax.sql.DataSource;

/** The employer as the register has it. */
@Dependent
public class SqlEmployerOnBooks implements EmployerOnBooks {

  private final Sql sql;

  @Inject
  public SqlEmployerOnBooks(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public Facts facts() {
    return sql.first(
            "select name, paye_reference, nation from register.employer",
            row ->
                new Facts(
                    row.getString("name"),
                    row.getString("paye_reference"),
                    division(row.getString("nation"))))
        .orElseThrow(() -> new IllegalStateException("this transaction has no employer"));
  }

  private static BankHolidayDivision division(String nation) {
    return Arrays.stream(BankHolidayDivision.values())
        .filter(division -> division.word().equals(nation))
        .findFirst()
        .orElse(BankHolidayDivision.ENGLAND_AND_WALES);
  }
}
