package coop.commonwage.pay.store;

import coop.commonwage.pay.application.CalculationJobs;
import coop.commonwage.pay.application.Progress;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Calculations under way; a slice is claimed by locking its row and skipping locked ones. */
@Dependent
public class SqlCalculationJobs implements CalculationJobs {

  private final Sql sql;

  @Inject
  public SqlCalculationJobs(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void begin(Job job, List<List<UUID>> slices) {
    sql.run(
        "insert into pay.job (id, employer_id, pay_run_id, state, done, total, message, account_id,"
            + " actor, reason, created_at, touched_at) values"
            + " (?, register.current_employer(), ?, 'waiting', 0, ?, '', ?, ?, ?, ?, ?)",
        job.id(),
        job.payRunId(),
        slices.stream().mapToInt(List::size).sum(),
        job.accountId(),
        job.actor(),
        job.reason(),
        job.createdAt(),
        job.createdAt());
    for (int number = 0; number < slices.size(); number++) {
      sql.run(
          "insert into pay.pay_run_slice (job_id, number, employer_id, employments, done)"
              + " values (?, ?, register.current_employer(), ?, false)",
          job.id(),
          number,
          slices.get(number).toArray(UUID[]::new));
    }
  }

  @Override
  public Optional<Job> find(UUID jobId) {
    return sql.first(
        "select * from pay.job where id = ?",
        row ->
            new Job(
                jobId,
                Sql.uuid(row, "pay_run_id"),
                Sql.uuid(row, "account_id"),
                row.getString("actor"),
                row.getString("reason"),
                Sql.instant(row, "created_at")),
        jobId);
  }

  @Override
  public Optional<Progress> progress(UUID jobId) {
    return sql.first(
        "select state, done, total, message from pay.job where id = ?",
        row ->
            new Progress(
                jobId,
                Progress.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("message")),
        jobId);
  }

  @Override
  public Optional<UUID> running(UUID payRunId) {
    return sql.first(
        "select id from pay.job where pay_run_id = ? and state in ('waiting', 'running')",
        row -> Sql.uuid(row, "id"),
        payRunId);
  }

  @Override
  public Optional<Slice> claim(UUID jobId) {
    return sql.first(
        "select s.number, s.employments from pay.pay_run_slice s where s.job_id = ? and not s.done"
            + " and exists (select 1 from pay.job j where j.id = s.job_id"
            + "  and j.state in ('waiting', 'running'))"
            + " order by s.number limit 1 for update of s skip locked",
        row ->
            new Slice(
                jobId,
                row.getInt("number"),
                List.of((UUID[]) row.getArray("employments").getArray())),
        jobId);
  }

  @Override
  public boolean finish(Slice slice, Instant at) {
    sql.run(
        "update pay.pay_run_slice set done = true where job_id = ? and number = ?",
        slice.jobId(),
        slice.number());
    return sql.first(
            "update pay.job set done = done + ?, touched_at = ?,"
                + " state = case when done + ? = total then 'done' else 'running' end"
                + " where id = ? and state in ('waiting', 'running') returning state",
            row -> row.getString("state").equals("done"),
            slice.employments().size(),
            at,
            slice.employments().size(),
            slice.jobId())
        .orElseThrow(
            () -> new IllegalStateException("the calculation " + slice.jobId() + " has failed"));
  }

  @Override
  public void fail(UUID jobId, String message, Instant at) {
    sql.run(
        "update pay.job set state = 'failed', message = ?, touched_at = ?"
            + " where id = ? and state in ('waiting', 'running')",
        message,
        at,
        jobId);
  }

  @Override
  public List<UUID> untouchedSince(Instant at) {
    return sql.list(
        "select id from pay.job where state in ('waiting', 'running') and touched_at < ?"
            + " order by created_at",
        row -> Sql.uuid(row, "id"),
        at);
  }
}
