package coop.commonwage.pay.store;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.application.RunningShareAgreements;
import coop.commonwage.pay.deductions.agreed.DeductionKind;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;

/** Agreements to buy shares by instalments that did not end with what they took last. */
@Dependent
public class SqlShareAgreements implements RunningShareAgreements.Kept {

  private final Sql sql;

  @Inject
  public SqlShareAgreements(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<RunningShareAgreements.Running> running() {
    return sql.list(
        "select * from (select i.id, e.person_id, e.pay_frequency, coalesce(x.last_day,"
            + " i.until_date, 'infinity') as until_day, coalesce((select max(s.pay_date) from"
            + " pay.instruction_payment p join pay.payslip s on s.id = p.payslip_id"
            + " where p.instruction_id = i.id), i.from_date - 1) as last_taken"
            + " from pay.pay_instruction i join pay.employment e on e.id = i.employment_id"
            + " left join lateral (select n.last_day from pay.pay_instruction_end n"
            + " where n.instruction_id = i.id order by n.recorded_at desc, n.id desc limit 1) x"
            + " on true where i.kind = ? and i.entries ->> 'deduction' = ?) i"
            + " where until_day > last_taken order by id",
        row ->
            new RunningShareAgreements.Running(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "person_id"),
                PayFrequency.ofWord(row.getString("pay_frequency")),
                Sql.date(row, "last_taken")),
        InstructionKinds.DEDUCTION.word(),
        DeductionKind.SHARE_INSTALMENT.word());
  }
}
