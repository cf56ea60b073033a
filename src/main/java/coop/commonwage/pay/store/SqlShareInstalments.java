package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.FinalisedShareInstalments;
import coop.commonwage.pay.application.ShareInstalments;
import coop.commonwage.pay.deductions.agreed.DeductionKind;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;

/** What finalised payslips took under agreements to buy shares by instalments. */
@Dependent
public class SqlShareInstalments implements FinalisedShareInstalments.Kept {

  private final Sql sql;

  @Inject
  public SqlShareInstalments(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<ShareInstalments.Taken> between(DateSpan payDates) {
    return sql.list(
        "select s.id, i.instruction_id, s.person_id, s.pay_date, i.pence"
            + " from pay.instruction_payment i join pay.payslip s on s.id = i.payslip_id"
            + " where i.code = ? and i.pence > 0 and s.pay_date between ? and ?"
            + " order by s.pay_date, s.id, i.instruction_id",
        row ->
            new ShareInstalments.Taken(
                "payslip/%s/%s".formatted(Sql.uuid(row, "id"), Sql.uuid(row, "instruction_id")),
                Sql.uuid(row, "person_id"),
                Sql.date(row, "pay_date"),
                Money.ofPence(row.getLong("pence"))),
        DeductionKind.SHARE_INSTALMENT.lineCode(),
        payDates.firstDay(),
        payDates.lastDay());
  }
}
