package coop.commonwage.pay.store;

import coop.commonwage.pay.application.EarlierPayments;
import coop.commonwage.pay.leave.EarlierPay;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What finalised payslips paid for work, read from their lines. */
@Dependent
public class SqlEarlierPayments implements EarlierPayments {

  private final EarlierPayQuery query;

  @Inject
  public SqlEarlierPayments(@Half("pay") DataSource database) {
    this.query = new EarlierPayQuery(new Sql(database));
  }

  @Override
  public List<EarlierPay> of(UUID employmentId) {
    return query.of(employmentId);
  }
}
