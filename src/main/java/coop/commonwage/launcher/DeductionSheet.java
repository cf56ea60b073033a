package coop.commonwage.launcher;

import coop.commonwage.pay.deductions.DeductionResult;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Results as CSV, one row a payment; the file appears whole when it is finished, or not at all. */
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

  static DeductionSheet replacing(Path target) throws IOException {
    Path name = target.toAbsolutePath();
    Path unfinished = name.resolveSibling(name.getFileName() + ".unfinished");
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(unfinished);
    csv.writeRecord(
        "id",
        "tax",
        "employee_nic",
        "employer_nic",
        "student_loan",
        "postgraduate_loan",
        "net",
        "error");
    return new DeductionSheet(name, unfinished, csv);
  }

  void write(String id, DeductionResult result) {
    csv.writeRecord(
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
    csv.writeRecord(id, "", "", "", "", "", "", error);
  }

  /** Puts the file in its place. */
  void finish() throws IOException {
    csv.close();
    Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    isFinished = true;
  }

  @Override
  public void close() throws IOException {
    if (!isFinished) {
      csv.close();
      Files.deleteIfExists(unfinished);
    }
  }
}
