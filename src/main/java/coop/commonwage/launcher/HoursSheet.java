package coop.commonwage.launcher;

import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.pay.hours.WorkedTime;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Hours as CSV, one row a worker; the file appears whole when it is finished, or not at all. */
final class HoursSheet implements Closeable {

  private final Path target;
  private final Path unfinished;
  private final CsvWriter csv;
  private boolean isFinished;

  private HoursSheet(Path target, Path unfinished, CsvWriter csv) {
    this.target = target;
    this.unfinished = unfinished;
    this.csv = csv;
  }

  static HoursSheet replacing(Path target) throws IOException {
    Path name = target.toAbsolutePath();
    Path unfinished = name.resolveSibling(name.getFileName() + ".unfinished");
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(unfinished);
    csv.writeRecord(
        "payroll_id",
        "contact_minutes",
        "travel_minutes",
        "waiting_minutes",
        "training_minutes",
        "office_minutes",
        "waking_night_minutes",
        "sleep_ins",
        "unpaid_gap_minutes",
        "miles",
        "minimum_wage_minutes",
        "incomplete",
        "overlaps");
    return new HoursSheet(name, unfinished, csv);
  }

  void write(String payrollId, WorkedTime worked) {
    csv.writeRecord(
        payrollId,
        minutes(worked, TimeKind.CONTACT),
        minutes(worked, TimeKind.TRAVEL),
        minutes(worked, TimeKind.WAITING, TimeKind.STANDBY),
        minutes(worked, TimeKind.TRAINING),
        minutes(worked, TimeKind.OFFICE, TimeKind.ON_CALL_RESPONSE),
        minutes(worked, TimeKind.WAKING_NIGHT, TimeKind.AWAKE),
        Integer.toString(worked.sleepIns()),
        Integer.toString(worked.unpaidGapMinutes()),
        worked.milesTenths() / 10 + "." + worked.milesTenths() % 10,
        Integer.toString(worked.minimumWageMinutes()),
        Integer.toString(worked.incompleteVisits()),
        Integer.toString(worked.overlaps()));
  }

  /** Everything was written: the file takes its name. */
  void finish() throws IOException {
    csv.close();
    isFinished = true;
    Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    if (!isFinished) {
      csv.close();
    }
    Files.deleteIfExists(unfinished);
  }

  /** Kinds without a column of their own stand with the one they are most like. */
  private static String minutes(WorkedTime worked, TimeKind... kinds) {
    return Integer.toString(Arrays.stream(kinds).mapToInt(worked::minutes).sum());
  }
}
