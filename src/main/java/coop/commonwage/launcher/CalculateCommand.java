package coop.commonwage.launcher;

import coop.commonwage.pay.deductions.DeductionRequest;
import coop.commonwage.pay.deductions.FieldProblem;
import coop.commonwage.pay.deductions.PaymentField;
import coop.commonwage.pay.deductions.PaymentIds;
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
import java.util.OptionalInt;
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
      "A row that cannot be worked out says why in the column error; the others go on. So does a"
          + " row whose id stood before, or that is not UTF-8 text.",
      "A plan 5 loan is worked out as HMRC's calculator does, also before 6 April 2026; payslips"
          + " take it only from that day on.",
      "Exit code 0 when every row was worked out, 1 when one was not, 2 for an unusable file, or"
          + " an id to explain that no row has (the results are written all the same)."
    })
final class CalculateCommand implements Callable<Integer> {

  private static final int ALL_DONE = 0;
  private static final int SOME_FAILED = 1;
  private static final int UNUSABLE = 2;

  private static final String SAVE_AS = "save the file as \"CSV UTF-8\"";

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
      description =
          "Also print how every figure of this row came about; blanks around the id do not matter.")
  String explained;

  private final PaymentIds ids = new PaymentIds("line");
  private long rows;
  private long failed;
  private Optional<DeductionRequest> toExplain = Optional.empty();
  private Optional<String> notExplained = Optional.empty();

  @Override
  public Integer call() {
    explained = explained == null ? null : explained.strip();
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
    int rowsDone = failed == 0 ? ALL_DONE : SOME_FAILED;
    return explained == null ? rowsDone : explained(deductions, rowsDone);
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
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(MarkedUtf8.of(Files.newInputStream(in)));
        DeductionSheet sheet = DeductionSheet.replacing(out)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw new UnusableFile(in + " cannot be used: it is empty, without even a header");
      }
      PaymentColumns columns = columns(records.next());
      while (records.hasNext()) {
        calculate(records.next(), columns, sheet, deductions);
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

  private PaymentColumns columns(CsvRecord header) {
    try {
      for (String name : header.getFields()) {
        if (MarkedUtf8.wrongByte(name).isPresent()) {
          throw new UnusableFile(
              "line %d is not UTF-8 text: %s".formatted(header.getStartingLineNumber(), SAVE_AS));
        }
      }
      return new PaymentColumns(header.getFields());
    } catch (UnusableFile unusable) {
      throw new UnusableFile(in + " cannot be used: " + unusable.getMessage());
    }
  }

  private void calculate(
      CsvRecord record,
      PaymentColumns columns,
      DeductionSheet sheet,
      StatutoryDeductions deductions) {
    rows++;
    List<String> row = record.getFields();
    int line = Math.toIntExact(record.getStartingLineNumber());
    String id = columns.text(row, PaymentField.ID);
    Optional<String> unreadable = unreadable(row, line, columns);
    if (unreadable.isPresent()) {
      String readableId = MarkedUtf8.wrongByte(id).isPresent() ? "" : id;
      fail(takingNote(readableId, line), unreadable.get(), sheet);
      return;
    }
    PaymentReader reader =
        new PaymentReader(deductions, field -> columns.text(row, field), ids, line);
    Optional<DeductionRequest> request = reader.read();
    if (request.isEmpty()) {
      fail(
          id,
          reader.problems().stream().map(FieldProblem::toString).collect(Collectors.joining("; ")),
          sheet);
      return;
    }
    sheet.write(id, deductions.of(request.get()));
    if (id.strip().equals(explained)) {
      toExplain = request;
    }
  }

  /** Why a row cannot be read field by field; empty when it can. */
  private static Optional<String> unreadable(List<String> row, int line, PaymentColumns columns) {
    for (int place = 0; place < row.size(); place++) {
      OptionalInt wrong = MarkedUtf8.wrongByte(row.get(place));
      if (wrong.isPresent()) {
        return Optional.of(
            "line %d is not UTF-8 text: %s holds the byte %02X; %s"
                .formatted(line, columns.nameAt(place), wrong.getAsInt(), SAVE_AS));
      }
    }
    return row.size() == columns.count()
        ? Optional.empty()
        : Optional.of(
            "the row has %d fields, the header %d".formatted(row.size(), columns.count()));
  }

  /** A row that is refused as a whole has its id all the same. */
  private String takingNote(String id, int line) {
    if (!id.isBlank()) {
      ids.standsAlready(id.strip(), line);
    }
    return id;
  }

  private void fail(String id, String why, DeductionSheet sheet) {
    failed++;
    sheet.writeFailed(id, why);
    if (id.strip().equals(explained) && notExplained.isEmpty()) {
      notExplained = Optional.of(why);
    }
  }

  /** Explains what was asked for, or says why not; the exit code of the whole. */
  private int explained(StatutoryDeductions deductions, int rowsDone) {
    if (toExplain.isPresent()) {
      new DeductionsExplained(deductions, toExplain.get()).printTo(spec.commandLine().getOut());
      return rowsDone;
    }
    if (notExplained.isPresent()) {
      complain(
          "--explain: payment \"%s\" was not worked out: %s."
              .formatted(explained, notExplained.get()));
      return rowsDone;
    }
    complain(
        "--explain: no row of %s has the id \"%s\"; the results are written to %s all the same."
            .formatted(in, explained, out));
    return UNUSABLE;
  }

  private void complain(String sentence) {
    spec.commandLine().getErr().println(sentence);
    spec.commandLine().getErr().flush();
  }
}
