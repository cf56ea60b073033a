package coop.commonwage.launcher;

import coop.commonwage.pay.deductions.DeductionResult;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Results as CSV, one row a payment; the file appears whole when it is finished, or not at all.
 * Only what is no file, such as a pipe or {@code /dev/null}, is written to as the rows come.
 * Whatever keeps it from being written is an {@link UnusableFile}.
 */
final class DeductionSheet implements Closeable {

  private final Path target;
  private final Path unfinished;
  private final CsvWriter csv;
  private boolean isFinished;

  private DeductionSheet(Path target, Path unfinished, CsvWriter csv) {
    this.target = target;
    this.unfinished = unfinished;
    this.csv = csv;
  }

  static DeductionSheet replacing(Path out) {
    if (Files.isDirectory(out)) {
      throw new UnusableFile(out + " cannot be written: it is a folder");
    }
    try {
      Path target = Files.exists(out) ? out.toRealPath() : out.toAbsolutePath();
      Path unfinished =
          Files.exists(target) && !Files.isRegularFile(target)
              ? target
              : target.resolveSibling(target.getFileName() + ".unfinished");
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(unfinished);
      DeductionSheet sheet = new DeductionSheet(target, unfinished, csv);
      sheet.row(
          "id",
          "tax",
          "employee_nic",
          "employer_nic",
          "student_loan",
          "postgraduate_loan",
          "net",
          "error");
      return sheet;
    } catch (IOException failure) {
      throw unwritable(out, failure);
    }
  }

  void write(String id, DeductionResult result) {
    row(
        id,
        result.tax().toString(),
        result.workerNic().toString(),
        result.employerNic().toString(),
        result.studentLoan().toString(),
        result.postgraduateLoan().toString(),
        result.net().toString(),
        "");
  }

  void writeFailed(String id, String error) {
    row(id, "", "", "", "", "", "", error);
  }

  private void row(String... fields) {
    try {
      csv.writeRecord(fields);
    } catch (UncheckedIOException failure) {
      throw unwritable(target, failure.getCause());
    }
  }

  /** Puts the file in its place. */
  void finish() {
    try {
      csv.close();
      if (!unfinished.equals(target)) {
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      }
      isFinished = true;
    } catch (IOException failure) {
      throw unwritable(target, failure);
    }
  }

  private static UnusableFile unwritable(Path target, IOException failure) {
    return new UnusableFile(target + " cannot be written: " + Reason.of(failure));
  }

  /** Leaves nothing behind that was not finished. */
  @Override
  public void close() {
    if (!isFinished) {
      try {
        csv.close();
      } catch (IOException alreadyFailed) {
        // what matters was said when writing failed; the rest of the buffer is not wanted
      }
      if (!unfinished.equals(target)) {
        unfinished.toFile().delete();
      }
    }
  }
}
