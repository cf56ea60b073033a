package coop.commonwage.pay.store;

import coop.commonwage.calendar.PayPeriod;
import coop.commonwage.money.Money;
import coop.commonwage.pay.application.PayslipDrafts;
import coop.commonwage.pay.deductions.pensions.MembershipEvent;
import coop.commonwage.pay.payruns.FindingFact;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.pay.payruns.Payslip;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.rules.RuleSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/** Drafts of payslips, read and written a slice of employments at a time. */
@Dependent
public class SqlPayslipDrafts implements PayslipDrafts {

  private final Sql sql;

  @Inject
  public SqlPayslipDrafts(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public List<Material> gather(PayRun run, List<UUID> employments, RuleSet rules) {
    return new MaterialQuery(sql, run.period(), employments.toArray(UUID[]::new), rules)
        .ofRun(run.id());
  }

  @Override
  public List<Material> preview(PayPeriod period, List<UUID> employments, RuleSet rules) {
    return new MaterialQuery(sql, period, employments.toArray(UUID[]::new), rules).preview();
  }

  @Override
  public void replace(
      UUID payRunId, List<UUID> employments, List<Draft> drafts, List<Found> found, Instant at) {
    UUID[] ids = employments.toArray(UUID[]::new);
    sql.run(
        "delete from pay.payslip_draft where pay_run_id = ? and employment_id = any(?)",
        payRunId,
        ids);
    sql.run(
        "delete from pay.pay_run_exception where pay_run_id = ? and employment_id = any(?)",
        payRunId,
        ids);
    insertDrafts(payRunId, drafts);
    sql.run(
        "insert into pay.pay_run_exception (employer_id, pay_run_id, id, employment_id, blocks,"
            + " code, message, facts) select register.current_employer(), ?, * from"
            + " unnest(?, ?, ?, ?, ?, ?)",
        payRunId,
        column(found, UUID[]::new, Found::id),
        column(found, UUID[]::new, Found::employmentId),
        column(found, Boolean[]::new, Found::blocks),
        column(found, String[]::new, Found::code),
        column(found, String[]::new, Found::message),
        column(found, String[]::new, one -> FindingFact.kept(one.facts())));
  }

  private void insertDrafts(UUID payRunId, List<Draft> drafts) {
    sql.run(
        "insert into pay.payslip_draft (employer_id, pay_run_id, id, employment_id, rule_set_hash,"
            + " inputs, lines, after, gross, tax, employee_nic, employer_nic, student_loan,"
            + " postgraduate_loan, employee_pension, employer_pension, deductions, reimbursements,"
            + " net, payable, paid_minutes, one_offs, enrolment_id, enrolled_as, enrolled_on)"
            + " select register.current_employer(), ?, id, employment_id, rule_set_hash,"
            + " inputs::jsonb, lines::jsonb, after::jsonb, gross, tax, employee_nic, employer_nic,"
            + " student_loan, postgraduate_loan, employee_pension, employer_pension, deductions,"
            + " reimbursements, net, payable, paid_minutes, one_offs, enrolment_id, enrolled_as,"
            + " enrolled_on::date"
            + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " as slip (id, employment_id, rule_set_hash, inputs, lines, after, gross, tax,"
            + " employee_nic, employer_nic, student_loan, postgraduate_loan, employee_pension,"
            + " employer_pension, deductions, reimbursements, net, payable, paid_minutes,"
            + " one_offs, enrolment_id, enrolled_as, enrolled_on)",
        payRunId,
        column(drafts, UUID[]::new, Draft::id),
        column(drafts, UUID[]::new, Draft::employmentId),
        text(drafts, Payslip::ruleSetHash),
        text(drafts, PayslipJson::inputs),
        text(drafts, PayslipJson::lines),
        text(drafts, PayslipJson::after),
        pence(drafts, Payslip::gross),
        pence(drafts, PayslipColumns.figure("tax")),
        pence(drafts, PayslipColumns.figure("employee_nic")),
        pence(drafts, PayslipColumns.figure("employer_nic")),
        pence(drafts, PayslipColumns.figure("student_loan")),
        pence(drafts, PayslipColumns.figure("postgraduate_loan")),
        pence(drafts, PayslipColumns.figure("employee_pension")),
        pence(drafts, PayslipColumns.figure("employer_pension")),
        pence(drafts, PayslipColumns.figure("deductions")),
        pence(drafts, PayslipColumns.figure("reimbursements")),
        pence(drafts, Payslip::net),
        pence(drafts, Payslip::payable),
        column(drafts, Long[]::new, draft -> (long) draft.payslip().workedMinutes()),
        pence(drafts, SqlPayslipDrafts::oneOffs),
        enrolment(drafts, UUID[]::new, (slip, event) -> enrolmentId(slip)),
        enrolment(drafts, String[]::new, (slip, event) -> event.kind().word()),
        enrolment(drafts, String[]::new, (slip, event) -> event.on().toString()));
  }

  private static <T> T[] enrolment(
      List<Draft> drafts, IntFunction<T[]> array, BiFunction<Payslip, MembershipEvent, T> value) {
    return column(
        drafts,
        array,
        draft -> draft.enrolment().map(made -> value.apply(draft.payslip(), made)).orElse(null));
  }

  private static UUID enrolmentId(Payslip slip) {
    return slip.inputs().circumstances().pension().orElseThrow().enrolmentId();
  }

  private static Money oneOffs(Payslip slip) {
    return Money.sum(slip.inputs().oneOffs().stream().map(earning -> earning.amount()).toList());
  }

  private static Long[] pence(List<Draft> drafts, Function<Payslip, Money> amount) {
    return column(drafts, Long[]::new, draft -> amount.apply(draft.payslip()).pence());
  }

  private static String[] text(List<Draft> drafts, Function<Payslip, String> text) {
    return column(drafts, String[]::new, draft -> text.apply(draft.payslip()));
  }

  private static <R, T> T[] column(List<R> rows, IntFunction<T[]> array, Function<R, T> value) {
    return rows.stream().map(value).toArray(array);
  }

  @Override
  public void clear(UUID payRunId, List<UUID> employments) {
    UUID[] staying = employments.toArray(UUID[]::new);
    sql.run("delete from pay.payslip_draft where pay_run_id = ?", payRunId);
    sql.run("delete from pay.pay_run_exception where pay_run_id = ?", payRunId);
    for (String counted : List.of("pay.visit", "pay.time_entry", "pay.one_off_earning")) {
      sql.run(
          "update "
              + counted
              + " set pay_run_id = null where pay_run_id = ? and employment_id <> all(?)",
          payRunId,
          staying);
    }
    for (String recounted : TimeQuery.TABLES) {
      sql.run(
          "update "
              + recounted
              + " set recount_run_id = null where recount_run_id = ?"
              + " and recount_payslip_id is null and employment_id <> all(?)",
          payRunId,
          staying);
    }
  }

  @Override
  public void keep(RuleSet rules, Instant at) {
    JsonObjectBuilder texts = Json.object();
    for (Map.Entry<String, String> text : new TreeMap<>(rules.texts()).entrySet()) {
      texts.add(text.getKey(), text.getValue());
    }
    sql.run(
        "insert into pay.rule_set (employer_id, sha256, texts, first_used)"
            + " values (register.current_employer(), ?, ?::jsonb, ?) on conflict do nothing",
        rules.hash(),
        texts.build().toString(),
        at);
  }
}
