package coop.commonwage.pay.store;

import coop.commonwage.pay.application.EnrolledByLaw;
import coop.commonwage.pay.instructions.InstructionKinds;
import coop.commonwage.pay.payruns.PayRun;
import coop.commonwage.platform.database.Sql;
import java.time.Instant;

/**
 * Makes the drafts of a run its payslips. Everything is checked in the same transaction, so either
 * all of it stands afterwards or nothing does.
 */
final class Finalising {

  private final Sql sql;
  private final PayRun.Finalised run;
  private final Instant at;

  Finalising(Sql sql, PayRun.Finalised run, Instant at) {
    this.sql = sql;
    this.run = run;
    this.at = at;
  }

  int finalise() {
    refuseOutdatedYears();
    int issued = issue();
    refuseDisagreeingSums();
    tie("pay.visit", " and paid.superseded_at is null");
    tie("pay.time_entry", " and paid.superseded_at is null");
    tie("pay.one_off_earning", " and paid.withdrawn_at is null");
    TimeQuery.TABLES.forEach(this::tieRecounted);
    recordCorrections();
    recordEnrolments();
    tieToInstructions();
    refuseLooseEnds();
    sql.run("delete from pay.payslip_draft where pay_run_id = ?", run.id());
    return issued;
  }

  /**
   * Another run may have been finalised since: then this year's totals are different ones. Where
   * none is, the year begins with what was brought forward, which cannot change unseen. A figure
   * that was not kept yet when the last payslip was made cannot have changed either.
   */
  private void refuseOutdatedYears() {
    int outdated =
        count(
            "select count(*) from pay.payslip_draft d left join lateral"
                + " (select p.after from pay.payslip p where p.employment_id = d.employment_id"
                + "  and p.tax_year = ? order by p.last_day desc, p.id desc limit 1) p on true"
                + " where d.pay_run_id = ? and not d.inputs -> 'before' @> p.after",
            run.period().taxYear().startYear(),
            run.id());
    if (outdated > 0) {
      throw new PayRun.NotAllowed(
          "another pay run was finalised since this one was calculated, and the year to date of "
              + outdated
              + " payslips is no longer right: calculate again");
    }
  }

  private int issue() {
    return sql.run(
        "insert into pay.payslip (id, employer_id, pay_run_id, employment_id, rule_set_hash,"
            + " inputs, lines, after, gross, tax, employee_nic, employer_nic, student_loan,"
            + " postgraduate_loan, employee_pension, employer_pension, deductions, reimbursements,"
            + " net, payable, paid_minutes, one_offs, person_id, tax_year, pay_date, first_day,"
            + " last_day, finalised_at) select d.id, d.employer_id, d.pay_run_id, d.employment_id,"
            + " d.rule_set_hash, d.inputs, d.lines, d.after, d.gross, d.tax, d.employee_nic,"
            + " d.employer_nic, d.student_loan, d.postgraduate_loan, d.employee_pension,"
            + " d.employer_pension, d.deductions, d.reimbursements, d.net, d.payable,"
            + " d.paid_minutes, d.one_offs, e.person_id, ?, ?, ?, ?, ? from pay.payslip_draft d"
            + " join pay.employment e on e.id = d.employment_id where d.pay_run_id = ?",
        run.period().taxYear().startYear(),
        run.period().payDate(),
        run.period().days().firstDay(),
        run.period().days().lastDay(),
        at,
        run.id());
  }

  /** Drafts, payslips and the lines on the payslips have to come to the same, to the penny. */
  private void refuseDisagreeingSums() {
    int disagreeing =
        count(
            "select count(*) from (select sum(gross) as gross, sum(net) as net,"
                + "  sum(payable) as payable, count(*) as slips"
                + "  from pay.payslip_draft where pay_run_id = ?) d,"
                + " (select sum(gross) as gross, sum(net) as net, sum(payable) as payable,"
                + "  count(*) as slips from pay.payslip where pay_run_id = ?) p,"
                + " (select sum(line.pence) filter (where line.kind = 'EARNING') as earned,"
                + "  sum(line.pence) filter (where line.kind = 'DEDUCTION') as deducted,"
                + "  sum(line.pence) filter (where line.kind = 'REIMBURSEMENT') as reimbursed"
                + "  from pay.payslip s, lateral (select l ->> 'kind' as kind,"
                + "   (l ->> 'amount')::numeric * 100 as pence"
                + "   from jsonb_array_elements(s.lines) l) line where s.pay_run_id = ?) l"
                + " where (d.gross, d.net, d.payable, d.slips) is distinct from"
                + "  (p.gross, p.net, p.payable, p.slips)"
                + " or coalesce(l.earned, 0) <> coalesce(p.gross, 0)"
                + " or coalesce(l.earned, 0) - coalesce(l.deducted, 0) <> coalesce(p.net, 0)"
                + " or coalesce(p.net, 0) + coalesce(l.reimbursed, 0) <> coalesce(p.payable, 0)",
            run.id(),
            run.id(),
            run.id());
    if (disagreeing > 0) {
      throw new PayRun.NotAllowed(
          "the payslips of this run do not add up to the penny: nothing was finalised;"
              + " calculate again");
    }
  }

  /**
   * What the run counted carries, from now on, the payslip that paid it. What was replaced after it
   * was counted is not tied, and stands as a loose end.
   */
  private void tie(String table, String which) {
    sql.run(
        "update "
            + table
            + " paid set payslip_id = p.id from pay.payslip p where paid.pay_run_id = ?"
            + " and p.pay_run_id = paid.pay_run_id and p.employment_id = paid.employment_id"
            + " and paid.payslip_id is null"
            + which,
        run.id());
  }

  /** What was paid by an earlier run and replaced carries the payslip that looked at it again. */
  private void tieRecounted(String table) {
    sql.run(
        "update "
            + table
            + " paid set recount_payslip_id = p.id from pay.payslip p"
            + " where paid.recount_run_id = ? and p.pay_run_id = paid.recount_run_id"
            + " and p.employment_id = paid.employment_id and paid.recount_payslip_id is null",
        run.id());
  }

  /** What the lines that put earlier periods right paid, so that it is known as paid. */
  private void recordCorrections() {
    sql.run(
        "insert into pay.time_correction (employer_id, payslip_id, employment_id, period_first,"
            + " code, pence, quantity, unit) select s.employer_id, s.id, s.employment_id,"
            + " (l ->> 'reference')::date, l ->> 'code', (l ->> 'amount')::numeric * 100,"
            + " coalesce((l #>> '{quantity,amount}')::bigint, 0), l #>> '{quantity,unit}'"
            + " from pay.payslip s, jsonb_array_elements(s.lines) l"
            + " where s.pay_run_id = ? and l ->> 'code' like 'correction-%'",
        run.id());
  }

  /** Who became a member of the pension by a payslip is one from then on. */
  private void recordEnrolments() {
    sql.run(
        "insert into pay.pay_instruction (id, employer_id, employment_id, kind, from_date, entries,"
            + " reason, reference, recorded_at, recorded_by) select d.enrolment_id, d.employer_id,"
            + " d.employment_id, ?, d.enrolled_on, jsonb_build_object('event', d.enrolled_as), ?,"
            + " '', ?, 'pay run' from pay.payslip_draft d"
            + " where d.pay_run_id = ? and d.enrolment_id is not null",
        InstructionKinds.PENSION_MEMBERSHIP.word(),
        EnrolledByLaw.code(run.period().days()),
        at,
        run.id());
  }

  /** What the lines made under an instruction paid, so that balances are sums of it. */
  private void tieToInstructions() {
    sql.run(
        "insert into pay.instruction_payment (employer_id, payslip_id, instruction_id, code, pence,"
            + " quantity, days) select s.employer_id, s.id, (l ->> 'reference')::uuid, l ->>"
            + " 'code', sum((l ->> 'amount')::numeric * 100)::bigint, sum(coalesce((l -> 'quantity'"
            + " ->> 'amount')::bigint, 0)), range_agg(d.days) from pay.payslip s cross join"
            + " jsonb_array_elements(s.lines) l left join lateral  (select"
            + " range_agg(daterange((span ->> 'from')::date, (span ->> 'until')::date,   '[]')) as"
            + " days from jsonb_array_elements(l -> 'days') span) d on true where s.pay_run_id = ?"
            + " and l ->> 'reference' is not null and l ->> 'code' not like 'correction-%'"
            + " group by s.employer_id, s.id, l ->> 'reference', l ->> 'code'",
        run.id());
  }

  private void refuseLooseEnds() {
    int loose =
        count(
            "select (select count(*) from pay.visit where pay_run_id = ? and payslip_id is null)"
                + " + (select count(*) from pay.time_entry where pay_run_id = ?"
                + "  and payslip_id is null)"
                + " + (select count(*) from pay.visit where recount_run_id = ?"
                + "  and recount_payslip_id is null)"
                + " + (select count(*) from pay.time_entry where recount_run_id = ?"
                + "  and recount_payslip_id is null)"
                + " + (select count(*) from pay.one_off_earning where pay_run_id = ?"
                + "  and payslip_id is null)",
            run.id(),
            run.id(),
            run.id(),
            run.id(),
            run.id());
    if (loose > 0) {
      throw new PayRun.NotAllowed(
          loose + " counted visits or earnings have no payslip in this run: calculate again");
    }
  }

  private int count(String statement, Object... parameters) {
    return sql.first(statement, row -> row.getInt(1), parameters).orElseThrow();
  }
}
