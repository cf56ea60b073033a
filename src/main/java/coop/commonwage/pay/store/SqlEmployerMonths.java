package coop.commonwage.pay.store;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.calendar.TaxPeriod;
import coop.commonwage.calendar.TaxYear;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.EmployerMonths;
import coop.commonwage.pay.deductions.levies.EmployerMonth;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Sums over finalised payslips by the day they were paid, and so by tax month. */
@Dependent
public class SqlEmployerMonths implements EmployerMonths {

  private static final String BY_PAY_DATE =
      """
      select s.pay_date,
        sum(((s.after ->> 'nicable')::numeric - (s.inputs #>> '{before,nicable}')::numeric) * 100)
          ::bigint as pay_bill,
        sum(s.tax)::bigint as tax,
        sum(s.student_loan + s.postgraduate_loan)::bigint as loans,
        sum(s.employee_nic)::bigint as primary_nic,
        sum(s.employer_nic)::bigint as secondary_nic,
        sum((select coalesce(sum((line ->> 'amount')::numeric * 100), 0)
          from jsonb_array_elements(s.lines) as line
          where line ->> 'code' in ('family-pay-recovered', 'family-pay-compensation')))::bigint
          as recovered
      from pay.payslip s where s.tax_year = ? group by s.pay_date
      """;

  private static final String BROUGHT_FORWARD =
      "select 1 from pay.payslip where tax_year = ? and inputs @> ?::jsonb limit 1";

  private final Sql sql;

  @Inject
  public SqlEmployerMonths(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<EmployerMonth> of(TaxYear year) {
    List<EmployerMonth> days =
        sql.list(
            BY_PAY_DATE,
            row ->
                new EmployerMonth(
                    TaxPeriod.of(Sql.date(row, "pay_date"), PayFrequency.MONTHLY).number(),
                    Money.ofPence(row.getLong("pay_bill")),
                    Money.ofPence(row.getLong("tax")),
                    Money.ofPence(row.getLong("loans")),
                    Money.ofPence(row.getLong("primary_nic")),
                    Money.ofPence(row.getLong("secondary_nic")),
                    Money.ofPence(row.getLong("recovered"))),
            year.startYear());
    Map<Integer, EmployerMonth> months =
        days.stream()
            .collect(
                Collectors.toMap(
                    EmployerMonth::month, day -> day, EmployerMonth::plus, TreeMap::new));
    return new ArrayList<>(months.values());
  }

  @Override
  public boolean beganElsewhere(TaxYear year) {
    return sql.first(
            BROUGHT_FORWARD,
            row -> true,
            year.startYear(),
            CircumstancesJson.ofKind(InstructionKinds.BROUGHT_FORWARD).toString())
        .isPresent();
  }
}
