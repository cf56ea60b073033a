package coop.commonwage.launcher;

import coop.commonwage.launcher.CalculationColumn.UnusableFile;
import coop.commonwage.pay.deductions.DeductionRequest;
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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    } catch (RulesRefused refused) {
      refused.problems().forEach(this::complain);
      return UNUSABLE;
    }
    if (!Files.isReadable(in)) {
      complain(in + " cannot be read: there is no such file, or you may not open it.");
      return UNUSABLE;
    }
    try (CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(in);
        DeductionSheet sheet = DeductionSheet.replacing(out)) {
      calculate(csv.iterator(), sheet, deductions);
      sheet.finish();
    } catch (UnusableFile | CsvParseException unusable) {
      complain(in + " cannot be used: " + reason(unusable) + ".");
      return UNUSABLE;
    } catch (IOException | UncheckedIOException failure) {
      throw new StartFailed("The results cannot be written to " + out + ": " + reason(failure));
    }
    spec.commandLine()
        .getOut()
        .printf("%d payments worked out, %d not; see %s.%n", rows - failed, failed, out);
    return explained(deductions) && failed == 0 ? ALL_DONE : SOME_FAILED;
  }

  private void calculate(
      Iterator<CsvRecord> csv, DeductionSheet sheet, StatutoryDeductions deductions) {
    if (!csv.hasNext()) {
      throw new UnusableFile("it is empty, without even a header");
    }
    Map<CalculationColumn, Integer> places = CalculationColumn.places(csv.next().getFields());
    while (csv.hasNext()) {
      CalculationRow row = new CalculationRow(places, csv.next().getFields());
      rows++;
      List<String> problems = calculate(row, sheet, deductions);
      if (!problems.isEmpty()) {
        failed++;
        sheet.writeFailed(row.id(), String.join("; ", problems));
      }
    }
  }

  private List<String> calculate(
      CalculationRow row, DeductionSheet sheet, StatutoryDeductions deductions) {
    Optional<DeductionRequest> request = row.request();
    if (request.isEmpty()) {
      return row.problems();
    }
    try {
      sheet.write(row.id(), deductions.of(request.get()));
    } catch (IllegalArgumentException | ArithmeticException cannot) {
      return List.of(cannot.getMessage());
    }
    if (row.id().equals(explained)) {
      toExplain = request;
    }
    return List.of();
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

  private static String reason(Exception failure) {
    return switch (failure) {
      case IOException io -> Reason.of(io);
      case UncheckedIOException io -> Reason.of(io.getCause());
      default -> failure.getMessage();
    };
  }
}
