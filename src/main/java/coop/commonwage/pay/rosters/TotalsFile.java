package coop.commonwage.pay.rosters;

import coop.commonwage.pay.hours.TimeEntry;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.pay.rosters.mappings.Mapping.TotalColumn;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a file with a row for each worker and what their time adds up to. Each total becomes a time
 * entry on the day the row names; its reference is made of worker, day and kind, so that the same
 * total of a corrected file is known again. Miles are an entry of travel without minutes.
 */
public final class TotalsFile {

  private static final int LONGEST_REFERENCE = 100;
  private static final int MOST_MINUTES = 31 * 24 * 60;
  private static final int MOST_DAYS_AFTER_LEAVING = 31;

  /** Takes the good totals of a file. */
  @FunctionalInterface
  public interface Totals {

    /**
     * @param row as a spreadsheet numbers it
     * @param entry a total; zero when the row says so
     */
    void take(int row, TimeEntry entry);
  }

  private final Mapping mapping;
  private final KnownWorkers workers;
  private final Totals totals;
  private final RowFingerprints seen = new RowFingerprints();

  private TotalsFile(Mapping mapping, KnownWorkers workers, Totals totals) {
    this.mapping = mapping;
    this.workers = workers;
    this.totals = totals;
  }

  /**
   * @param file CSV or XLSX
   * @param mapping of totals
   * @param totals is given every total of a good row, also of a file that has errors elsewhere
   */
  public static RosterReport read(
      SentFile file, Mapping mapping, KnownWorkers workers, Totals totals) throws IOException {
    Problems problems = new Problems();
    TotalsFile reading = new TotalsFile(mapping, workers, totals);
    int rows = RosterTables.read(file, mapping, problems, reading::readRow);
    return problems.report(file.sha256(), rows);
  }

  private void readRow(RosterRow row) {
    String worker = workerOf(row);
    LocalDate told = row.read("day", RosterRow::date);
    Optional<String> funder = row.optionalText("funder_account", RosterRow.SHORT_TEXT);
    Optional<String> note = row.optionalText("note", RosterRow.LONG_TEXT);
    Optional<String> own = row.optionalText("reference", LONGEST_REFERENCE);
    Map<String, Sum> sums = sums(row);
    if (row.isRefused()) {
      return;
    }
    LocalDate day = dayOf(row, worker, told);
    String reference =
        own.orElse(worker + "/" + told + funder.map(account -> "/" + account).orElse(""));
    int longest = sums.keySet().stream().mapToInt(String::length).max().orElse(0) + 1;
    if (reference.length() + longest > LONGEST_REFERENCE) {
      row.error(
          whoseField(), "worker, day and funder together are longer than 100 letters: shorten one");
    }
    if (row.isRefused() || isRepeated(row, reference)) {
      return;
    }
    sums.forEach(
        (word, sum) ->
            totals.take(
                row.number(),
                new TimeEntry(
                    reference + "/" + word,
                    worker,
                    day,
                    sum.kind(),
                    sum.minutes(),
                    sum.milesTenths(),
                    funder,
                    note)));
  }

  private String whoseField() {
    return mapping.fields().containsKey("worker_name") ? "worker_name" : "worker_ref";
  }

  /** Null when nobody, or more than one, is meant. */
  private String workerOf(RosterRow row) {
    if (mapping.fields().containsKey("worker_name")) {
      return row.read("worker_name", workers::ofName);
    }
    String payrollId = row.text("worker_ref");
    if (payrollId != null) {
      workers.objection(payrollId).ifPresent(why -> row.error("worker_ref", why));
    }
    return payrollId;
  }

  /**
   * The day the totals belong to. Totals are told of the end of a period, which may come after
   * somebody left within it: then it is their last day.
   */
  private LocalDate dayOf(RosterRow row, String worker, LocalDate told) {
    Optional<LocalDate> left =
        workers
            .employed(worker)
            .flatMap(EmployedDays::leaveDate)
            .filter(last -> last.isBefore(told))
            .filter(last -> !last.plusDays(MOST_DAYS_AFTER_LEAVING).isBefore(told));
    if (left.isPresent()) {
      row.note("day", "this worker left before this day: taken as time of the last, " + left.get());
      return left.get();
    }
    workers.objection(worker, told, "total").ifPresent(why -> row.error("day", why));
    return told;
  }

  /**
   * What a kind adds up to in one row.
   *
   * @param kind what is kept
   */
  private record Sum(TimeKind kind, int minutes, int milesTenths) {

    Sum plus(Sum other) {
      return new Sum(kind, minutes + other.minutes, milesTenths + other.milesTenths);
    }
  }

  private Map<String, Sum> sums(RosterRow row) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (TotalColumn column : mapping.entries()) {
      row.readOptional(column.column(), text -> sum(column, text))
          .ifPresent(sum -> sums.merge(column.kind(), sum, Sum::plus));
    }
    return sums;
  }

  private static Sum sum(TotalColumn column, String text) {
    String ours = ForeignNumbers.inOurs(text, column.unit());
    if (column.kind().equals(TotalColumn.MILEAGE)) {
      return new Sum(TimeKind.TRAVEL, 0, VisitsFile.tenths(ours));
    }
    long minutes = Long.parseLong(ours);
    if (minutes > MOST_MINUTES) {
      throw new IllegalArgumentException("more than a month has: at most 744 hours");
    }
    return new Sum(TimeKind.ofWord(column.kind()), (int) minutes, 0);
  }

  private boolean isRepeated(RosterRow row, String reference) {
    RowFingerprints.Seen earlier = seen.see(reference, row.content(), row.number());
    if (earlier == null) {
      return false;
    }
    if (earlier.isSameContent()) {
      row.note(whoseField(), "the same as row " + earlier.row() + " in every cell: counted once");
    } else {
      row.error(
          whoseField(),
          "row %d has other totals for the same worker and day: keep the right one"
              .formatted(earlier.row()));
    }
    return true;
  }
}
