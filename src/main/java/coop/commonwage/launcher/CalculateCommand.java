package coop.commonwage.launcher;

import coop.commonwage.pay.deductions.DeductionRequest;
import coop.commonwage.pay.deductions.FieldProblem;
import coop.commonwage.pay.deductions.PaymentField;
import coop.commonwage.pay.deductions.PaymentReader;
import coop.commonwage.pay.deductions.StatutoryDeductions;
import coop.commonwage.rules.yaml.RulesRefused;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Works out tax, National Insurance and loans for a file of payments, without a database. */
@Command(
    name = "calculate",
    description = {
      "Work out tax, National Insurance and loans for a file of payments, without a database.",
      "Columns: id, pay_date, frequency, tax_code, ni_category, gross; and, when wanted, period,"
          + " tax_basis, taxable_before, tax_before, student_loan_plan, postgraduate_loan.",
      "A row that cannot be worked out says why in the column error; the others go on.",
      "Exit code 0 when every row was worked out, 1 when one was not, 2 for an unusable file."
    })
final class CalculateCommand implements Callable<Integer> {

  private static final int ALL_DONE = 0;
  private static final int SOME_FAILED = 1;
  private static final int UNUSABLE = 2;

  @Spec CommandSpec spec;

  @Mixin RulesOption rules;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "The payments as CSV, with a header.")
  Path in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the results as CSV; a file that is there is replaced.")
  Path out;

  @Option(
      names = "--explain",
      paramLabel = "ID",
      description = "Also print how every figure of this row came about.")
  String explained;

  private long rows;
  private long failed;
  private Optional<DeductionRequest> toExplain = Optional.empty();

  @Override
  public Integer call() {
    StatutoryDeductions deductions;
    try {
      deductions = new StatutoryDeductions(rules.read());
      checkFiles();
      calculate(deductions);
    } catch (RulesRefused refused) {
      refused.problems().forEach(this::complain);
      return UNUSABLE;
    } catch (UnusableFile unusable) {
      complain(unusable.getMessage() + ".");
      return UNUSABLE;
    }
    spec.commandLine()
        .getOut()
        .printf("%d payments worked out, %d not; see %s.%n", rows - failed, failed, out);
    return explained(deductions) && failed == 0 ? ALL_DONE : SOME_FAILED;
  }

  private void checkFiles() {
    if (Files.isDirectory(in)) {
      throw new UnusableFile(in + " cannot be read: it is a folder");
    }
    if (!Files.isReadable(in)) {
      throw new UnusableFile(in + " cannot be read: there is no such file, or you may not open it");
    }
    try {
      if (Files.exists(out) && Files.isSameFile(in, out)) {
        throw new UnusableFile(out + " cannot be written: it is the file of the payments");
      }
    } catch (IOException failure) {
      throw new UnusableFile(out + " cannot be written: " + Reason.of(failure));
    }
  }

  private void calculate(StatutoryDeductions deductions) {
    try (CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(in);
        DeductionSheet sheet = DeductionSheet.replacing(out)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new UnusableFile(in + " cannot be used: it is empty, without even a header");
      }
      PaymentColumns columns = columns(records.next().getFields());
      while (records.hasNext()) {
        calculate(records.next().getFields(), columns, sheet, deductions);
      }
      sheet.finish();
    } catch (CsvParseException notCsv) {
      throw new UnusableFile(in + " cannot be used: " + notCsv.getMessage());
    } catch (IOException failure) {
      throw new UnusableFile(in + " cannot be read: " + Reason.of(failure));
    } catch (UncheckedIOException failure) {
      throw new UnusableFile(in + " cannot be read: " + Reason.of(failure.getCause()));
    }
  }

  private PaymentColumns columns(List<String> header) {
    try {
      return new PaymentColumns(header);
    } catch (UnusableFile unusable) {
      throw new UnusableFile(in + " cannot be used: " + unusable.getMessage());
    }
  }

  private void calculate(
      List<String> row,
      PaymentColumns columns,
      DeductionSheet sheet,
      StatutoryDeductions deductions) {
    rows++;
    String id = columns.text(row, PaymentField.ID);
    if (row.size() != columns.count()) {
      failed++;
      sheet.writeFailed(
          id, "the row has %d fields, the header %d".formatted(row.size(), columns.count()));
      return;
    }
    PaymentReader reader = new PaymentReader(deductions, field -> columns.text(row, field));
    Optional<DeductionRequest> request = reader.read();
    if (request.isEmpty()) {
      failed++;
      sheet.writeFailed(
          id,
          reader.problems().stream().map(FieldProblem::toString).collect(Collectors.joining("; ")));
      return;
    }
    sheet.write(id, deductions.of(request.get()));
    if (toExplain.isEmpty() && id.equals(explained)) {
      toExplain = request;
    }
  }

  private boolean explained(StatutoryDeductions deductions) {
    if (explained == null) {
      return true;
    }
    if (toExplain.isEmpty()) {
      complain("There is no payment \"" + explained + "\" that was worked out.");
      return false;
    }
    new DeductionsExplained(deductions, toExplain.get()).printTo(spec.commandLine().getOut());
    return true;
  }

  private void complain(String sentence) {
    spec.commandLine().getErr().println(sentence);
    spec.commandLine().getErr().flush();
  }
}
