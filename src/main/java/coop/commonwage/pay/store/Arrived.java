package coop.commonwage.pay.store;

/** Counts what a run should have read and, because it came later, has not. */
final class Arrived {

  /** The one parameter is the run. */
  static final String COUNTED =
      "select "
          + time("pay.visit t")
          + " + "
          + time("pay.time_entry t")
          + " + "
          + ofEmployments(
              "pay.time_approval t left join pay.time_reopening x on x.approval_id = t.id",
              "t.first_day <= r.last_day and t.last_day >= r.first_day"
                  + " and greatest(t.approved_at, x.reopened_at) > r.calculated_at")
          + " + "
          + ofEmployments(
              "pay.doubled_time_right t",
              "t.first_day <= r.last_day and t.said_at > r.calculated_at")
          + " + "
          + ofEmployments(
              "pay.one_off_earning t",
              "(t.pay_run_id is null and t.withdrawn_at is null"
                  + " or t.pay_run_id = r.id and t.payslip_id is null"
                  + " and t.withdrawn_at is not null)")
          + " + "
          + ofEmployments(
              "pay.contract t", "t.from_date <= r.last_day and t.issued_at > r.calculated_at")
          + " + "
          + ofEmployments(
              "pay.pay_instruction t",
              "t.from_date <= greatest(r.last_day, r.pay_date)"
                  + " and t.recorded_at > r.calculated_at")
          + " + "
          + ofEmployments(
              "pay.pay_instruction_end x join pay.pay_instruction t on t.id = x.instruction_id",
              "t.from_date <= greatest(r.last_day, r.pay_date)"
                  + " and x.recorded_at > r.calculated_at")
          + " + "
          + ofEmployments(
              "pay.standing t", "t.from_date <= r.pay_date and t.recorded_at > r.calculated_at")
          + " + "
          + ofEmployments("pay.leaving t", "t.recorded_at > r.calculated_at")
          + " + "
          + ofEmployments(
              "pay.time_question t", "t.day <= r.last_day and t.asked_at > r.calculated_at")
          + " + "
          + ofEmployments(
              "pay.time_answer a join pay.time_question t on t.id = a.question_id",
              "t.day <= r.last_day and a.said_at > r.calculated_at")
          + " + (select count(*) from pay.employer_choice c"
          + " where c.from_date <= r.pay_date and c.recorded_at > r.calculated_at)"
          + " + (select count(*) from pay.pay_run other where other.pay_frequency = r.pay_frequency"
          + " and other.id <> r.id and other.state = 'finalised' and exists"
          + "  (select 1 from pay.pay_run_event e where e.pay_run_id = other.id"
          + "   and e.state = 'finalised' and e.at > r.calculated_at))"
          + " from (select r.*, (select max(j.created_at) from pay.job j"
          + "  where j.pay_run_id = r.id and j.state = 'done') as calculated_at"
          + "  from pay.pay_run r where r.id = ?) r";

  private Arrived() {}

  /**
   * What is not counted yet; what was counted and replaced since; and what was paid before and
   * replaced since this run looked.
   */
  private static String time(String table) {
    return ofEmployments(
        table,
        "(t.superseded_at is null and t.pay_run_id is null and t.work_day <= r.last_day"
            + " or t.superseded_at is not null and (t.payslip_id is null and t.pay_run_id = r.id"
            + "  or t.payslip_id is not null and t.recount_payslip_id is null"
            + "   and t.recount_run_id is distinct from r.id))");
  }

  private static String ofEmployments(String table, String condition) {
    return "(select count(*) from "
        + table
        + " join pay.employment e on e.id = t.employment_id"
        + " where e.pay_frequency = r.pay_frequency and "
        + condition
        + ")";
  }
}
