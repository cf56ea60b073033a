package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.pay.application.WorkedDays;
import coop.commonwage.pay.hours.PaidTime;
import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.Visit;
import coop.commonwage.platform.database.CopyRows;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import javax.sql.DataSource;

/**
 * Worked days, read and written in the order of workers: while the database finds the visits of the
 * next, another thread counts those of the last.
 */
@Dependent
public class SqlWorkedDays implements WorkedDays {

  private static final int VISITS_A_BATCH = 20_000;
  private static final int BATCHES_AHEAD = 2;
  private static final int ROWS_A_FETCH = 5_000;

  /**
   * A visit counts on the days up to its end, and touches the days beside them by the way to and
   * from the others.
   */
  private static final int DAYS_BEFORE = 8;

  private final Sql sql;

  @Inject
  public SqlWorkedDays(@Half("pay") DataSource database) {
    this.sql = new Sql(database);
  }

  @Override
  public void touch(UUID employmentId, LocalDate first, LocalDate last) {
    sql.run(TouchedDays.TABLE);
    sql.run(TouchedDays.added("values (?::uuid, ?::date, ?::date)"), employmentId, first, last);
  }

  @Override
  public int recount(Counting counting) {
    sql.run(TouchedDays.TABLE);
    sql.run(WorkedDayRows.TABLE);
    sql.run(
        "delete from pay.worked_day d using touched_day t where d.employment_id = t.employment_id"
            + " and d.day between t.first_day - 1 and t.last_day + 1");
    return count(counting, this::insert);
  }

  @Override
  public int mend(DateSpan days, Counting counting) {
    sql.run(TouchedDays.TABLE);
    sql.run(WorkedDayRows.TABLE);
    sql.run(
        TouchedDays.added(
            "select employment_id, ?::date + 1, ?::date - 1 from (select employment_id from"
                + " pay.visit where superseded_at is null and work_day between ? and ? union select"
                + " employment_id from pay.time_entry where superseded_at is null and work_day"
                + " between ? and ? union select employment_id from pay.worked_day where day"
                + " between ? and ?) there"),
        days.firstDay(),
        days.lastDay(),
        days.firstDay(),
        days.lastDay(),
        days.firstDay(),
        days.lastDay(),
        days.firstDay(),
        days.lastDay());
    count(counting, () -> 0);
    int gone =
        sql.run(
            "delete from pay.worked_day d using (select employment_id, day from (select "
                + WorkedDayRows.COLUMNS
                + " from pay.worked_day where day between ? and ? except select "
                + WorkedDayRows.COLUMNS
                + " from counted_day) other) wrong where d.employment_id = wrong.employment_id and"
                + " d.day = wrong.day",
            days.firstDay(),
            days.lastDay());
    sql.run(
        "delete from counted_day c using pay.worked_day d where d.employment_id = c.employment_id"
            + " and d.day = c.day");
    int written = insert();
    return Math.max(gone, written);
  }

  /** Writes what was counted so far. */
  private int insert() {
    int written =
        sql.run(
            "insert into pay.worked_day (employer_id, "
                + WorkedDayRows.COLUMNS
                + ") select register.current_employer(), "
                + WorkedDayRows.COLUMNS
                + " from counted_day");
    sql.run("truncate counted_day");
    return written;
  }

  private int count(Counting counting, IntSupplier afterEachBatch) {
    Map<UUID, List<TimeEntry>> entries = entries();
    try (ExecutorService counter =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("counts days").factory())) {
      return new Recount(counting, counter, entries, afterEachBatch).run();
    } finally {
      sql.run("truncate touched_day");
    }
  }

  private Map<UUID, List<TimeEntry>> entries() {
    Map<UUID, List<TimeEntry>> entries = new HashMap<>();
    sql.list(
        "select e.*, p.payroll_id from touched_day t join pay.time_entry e on e.employment_id ="
            + " t.employment_id and e.work_day between t.first_day - 1 and t.last_day + 1 and"
            + " e.superseded_at is null join pay.employment j on j.id = e.employment_id join"
            + " register.person p on p.id = j.person_id",
        row ->
            entries
                .computeIfAbsent(Sql.uuid(row, "employment_id"), id -> new ArrayList<>())
                .add(TimeQuery.entry(row)));
    return entries;
  }

  /** The visits of one worker and the days they have to be counted for. */
  private record Worker(
      UUID employmentId, PayFrequency frequency, DateSpan days, List<Visit> visits) {}

  private final class Recount {

    private final Counting counting;
    private final ExecutorService counter;
    private final Map<UUID, List<TimeEntry>> entries;
    private final Deque<Future<CopyRows>> ahead = new ArrayDeque<>();
    private List<Worker> batch = new ArrayList<>();
    private int visitsInBatch;
    private final IntSupplier afterEachBatch;
    private int written;

    Recount(
        Counting counting,
        ExecutorService counter,
        Map<UUID, List<TimeEntry>> entries,
        IntSupplier afterEachBatch) {
      this.counting = counting;
      this.counter = counter;
      this.entries = entries;
      this.afterEachBatch = afterEachBatch;
    }

    int run() {
      Worker[] open = new Worker[1];
      sql.each(
          "select t.employment_id as worker, j.pay_frequency, t.first_day - 1 as from_day,"
              + " t.last_day + 1 as until_day, v.* from (select * from touched_day order by"
              + " employment_id) t join pay.employment j on j.id = t.employment_id left"
              + " join lateral (select v.* from pay.visit v where v.employment_id ="
              + " t.employment_id and v.superseded_at is null and v.work_day between t.first_day - "
              + DAYS_BEFORE
              + " and t.last_day + 2 offset 0) v on true",
          ROWS_A_FETCH,
          row -> {
            UUID worker = Sql.uuid(row, "worker");
            if (open[0] == null || !open[0].employmentId().equals(worker)) {
              close(open[0]);
              open[0] =
                  new Worker(
                      worker,
                      PayFrequency.ofWord(row.getString("pay_frequency")),
                      DateSpan.of(Sql.date(row, "from_day"), Sql.date(row, "until_day")),
                      new ArrayList<>());
            }
            if (row.getString("visit_ref") != null) {
              open[0].visits().add(SqlVisits.read(row, ""));
            }
          });
      close(open[0]);
      countBatch();
      while (!ahead.isEmpty()) {
        writeOldest();
      }
      return written;
    }

    private void close(Worker worker) {
      if (worker != null) {
        batch.add(worker);
        visitsInBatch += worker.visits().size();
        if (visitsInBatch >= VISITS_A_BATCH) {
          countBatch();
        }
      }
    }

    private void countBatch() {
      List<Worker> workers = batch;
      batch = new ArrayList<>();
      visitsInBatch = 0;
      ahead.add(counter.submit(() -> count(workers)));
      if (ahead.size() > BATCHES_AHEAD) {
        writeOldest();
      }
    }

    private CopyRows count(List<Worker> workers) {
      WorkedDayRows rows = new WorkedDayRows();
      for (Worker worker : workers) {
        PaidTime paid =
            counting.paid(
                worker.frequency(),
                worker.days(),
                worker.visits(),
                entries.getOrDefault(worker.employmentId(), List.of()));
        rows.add(worker.employmentId(), worker.days(), paid);
      }
      return rows.rows();
    }

    private void writeOldest() {
      try {
        CopyRows rows = ahead.remove().get();
        sql.copy(WorkedDayRows.TARGET, rows);
        written += afterEachBatch.getAsInt();
      } catch (ExecutionException failure) {
        throw failure.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(failure.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while days were counted", e);
      }
    }
  }
}
