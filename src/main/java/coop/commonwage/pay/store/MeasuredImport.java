package coop.commonwage.pay.store;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.CountWorkedDays;
import coop.commonwage.pay.application.KeepVisits;
import coop.commonwage.pay.application.TakeTotals;
import coop.commonwage.pay.application.TakeVisits;
import coop.commonwage.pay.application.WorkedDays;
import coop.commonwage.pay.rosters.SentFile;
import coop.commonwage.pay.rosters.mappings.BundledMappings;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.SingleTransaction;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.rules.RuleSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Takes a file of visits in as the product does, in a transaction that needs no container, and says
 * how long each part took.
 *
 * @param takingNanos reading, checking, comparing and storing the visits
 * @param countingNanos working out the paid time of every day, and storing it
 * @param committingNanos until all of it was safe on the disk
 */
public record MeasuredImport(long takingNanos, long countingNanos, long committingNanos) {

  private static final String LOGIN = "bench";

  /** What stands in the books of the employer. */
  public record Stored(
      long visits, long days, long contactMinutes, long nightMinutes, long milesTenths) {}

  /** Takes in one file of our own format and commits. */
  public static MeasuredImport of(
      SingleTransaction transaction, SentFile file, Clock clock, RuleSet rules) {
    DataSource database = transaction.dataSource();
    Stopwatch days = new Stopwatch(new SqlWorkedDays(database));
    KeepVisits visits =
        new KeepVisits(
            new SqlImportedFiles(database),
            new TakeVisits(
                new SqlEmployments(database),
                new SqlVisitArrivals(database, clock),
                new TakeTotals(new SqlTimeEntryArrivals(database), days)),
            new CountWorkedDays(
                days,
                new SqlEmployerOnBooks(database),
                new SqlRecordedChoices(database),
                new SqlPayRuns(database),
                rules));
    long begin = System.nanoTime();
    visits.keep(file, BundledMappings.ours(), Optional.empty(), clock.instant(), LOGIN);
    long kept = System.nanoTime();
    transaction.commit();
    return new MeasuredImport(kept - begin - days.nanos, days.nanos, System.nanoTime() - kept);
  }

  /** What the transaction sees, added up by the database. */
  public static Stored stored(SingleTransaction transaction) {
    return new Sql(transaction.dataSource())
        .first(
            "select (select count(*) from pay.visit) as visits, count(*) as days,"
                + " coalesce(sum(contact_minutes), 0) as contact, coalesce(sum(other_minutes), 0)"
                + " as night, coalesce(sum(miles_tenths), 0) as miles from pay.worked_day",
            row ->
                new Stored(
                    row.getLong("visits"),
                    row.getLong("days"),
                    row.getLong("contact"),
                    row.getLong("night"),
                    row.getLong("miles")))
        .orElseThrow();
  }

  public long nanos() {
    return takingNanos + countingNanos + committingNanos;
  }

  /** Worked days that know how long they were counted. */
  private static final class Stopwatch implements WorkedDays {

    private final WorkedDays days;
    private long nanos;

    Stopwatch(WorkedDays days) {
      this.days = days;
    }

    @Override
    public int mend(DateSpan span, Counting counting) {
      return days.mend(span, counting);
    }

    @Override
    public void touch(UUID employmentId, LocalDate first, LocalDate last) {
      days.touch(employmentId, first, last);
    }

    @Override
    public int recount(Counting counting) {
      long begin = System.nanoTime();
      int counted = days.recount(counting);
      nanos += System.nanoTime() - begin;
      return counted;
    }
  }
}
