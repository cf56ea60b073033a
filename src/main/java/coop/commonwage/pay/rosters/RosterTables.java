package coop.commonwage.pay.rosters;

import coop.commonwage.pay.rosters.mappings.Mapping;
import coop.commonwage.pay.rosters.mappings.VisitFields;
import coop.commonwage.pay.rosters.workbooks.Workbook;
import coop.commonwage.pay.rosters.workbooks.WorkbookRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds out what a sent file is, a CSV, a workbook or a pair of either, and reads its rows. */
final class RosterTables {

  private static final String CARERS = "carers";
  private static final String VISITS = "visits";
  private static final long MOST_BYTES_OF_CARERS = 64L << 20;

  private final SentFile file;
  private final Mapping mapping;
  private final Problems problems;

  private RosterTables(SentFile file, Mapping mapping, Problems problems) {
    this.file = file;
    this.mapping = mapping;
    this.problems = problems;
  }

  /**
   * @return how many rows of data there are
   */
  static int read(SentFile file, Mapping mapping, Problems problems, Consumer<RosterRow> rows)
      throws IOException {
    RosterTables tables = new RosterTables(file, mapping, problems);
    try {
      Optional<String> objection = tables.objection();
      if (objection.isPresent()) {
        problems.error(0, "", "", objection.get());
        return 0;
      }
      return mapping.kind() == Mapping.Kind.PAIR ? tables.pair(rows) : tables.one(rows);
    } catch (WorkbookRefused refused) {
      problems.error(0, "", "", refused.getMessage());
      return 0;
    } catch (ZipException broken) {
      problems.error(
          0, "", "", "this file is broken: it cannot be unpacked; save or export it again");
      return 0;
    }
  }

  private Optional<String> objection() throws IOException {
    if (isPacked(file.path())) {
      try (ZipFile zip = new ZipFile(file.path().toFile())) {
        return OtherFiles.objection(zip);
      }
    }
    try (InputStream start = Files.newInputStream(file.path())) {
      return OtherFiles.objection(start.readNBytes(OtherFiles.FIRST_BYTES));
    }
  }

  private int one(Consumer<RosterRow> rows) throws IOException {
    RosterTable table = new RosterTable(layout(key -> null), problems).into(rows);
    if (isPacked(file.path())) {
      Workbook.read(file.path(), mapping.sheet(), new OfWorkbook(table, problems));
    } else {
      try (InputStream csv = Files.newInputStream(file.path())) {
        table.separatedBy(mapping.separator()).readCsv(csv);
      }
    }
    return table.rows();
  }

  private Layout layout(Function<String, String> payrollIds) {
    return mapping.isOurs()
        ? new OwnLayout(VisitFields.NEEDED, VisitFields.OPTIONAL, problems)
        : new MappedLayout(mapping, payrollIds, problems);
  }

  private int pair(Consumer<RosterRow> rows) throws IOException {
    if (!isPacked(file.path())) {
      problems.error(
          0,
          "",
          "",
          "this source has two files: send a ZIP file with carers.csv and visits.csv, or a workbook"
              + " with the sheets carers and visits");
      return 0;
    }
    Map<String, String> carers = new HashMap<>();
    RosterTable keys = new RosterTable(carerLayout(), problems).into(row -> keep(carers, row));
    RosterTable visits = new RosterTable(layout(carers::get), problems).into(rows);
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      if (zip.getEntry("[Content_Types].xml") == null) {
        csvOf(zip, CARERS, MOST_BYTES_OF_CARERS, keys);
        csvOf(zip, VISITS, SentFile.MOST_BYTES, visits);
        return visits.rows();
      }
    }
    Workbook.read(file.path(), Optional.of(CARERS), new OfWorkbook(keys, problems));
    Workbook.read(file.path(), Optional.of(VISITS), new OfWorkbook(visits, problems));
    return visits.rows();
  }

  private Layout carerLayout() {
    Mapping.Carers carers = mapping.carers().orElseThrow();
    return new CarersLayout(List.of(carers.key(), carers.payrollId()), problems);
  }

  private void keep(Map<String, String> carers, RosterRow row) {
    Mapping.Carers columns = mapping.carers().orElseThrow();
    String key = row.text(columns.key());
    String payrollId = row.text(columns.payrollId());
    if (!row.isRefused() && !payrollId.equals(carers.getOrDefault(key, payrollId))) {
      row.error(columns.key(), "this key stands for two workers, also " + carers.get(key));
    } else if (!row.isRefused()) {
      carers.put(key, payrollId);
    }
  }

  private void csvOf(ZipFile zip, String name, long mostBytes, RosterTable table)
      throws IOException {
    ZipEntry entry = zip.getEntry(name + ".csv");
    if (entry == null) {
      problems.error(0, "", name + ".csv", "this file is missing from the ZIP file");
      return;
    }
    try (InputStream csv = new Bounded(zip.getInputStream(entry), mostBytes)) {
      table.separatedBy(mapping.separator()).readCsv(csv);
    }
  }

  private static boolean isPacked(Path path) throws IOException {
    try (InputStream start = Files.newInputStream(path)) {
      byte[] first = start.readNBytes(4);
      return first.length == 4
          && first[0] == 'P'
          && first[1] == 'K'
          && first[2] == 3
          && first[3] == 4;
    }
  }

  /** Hands the rows of a workbook to a table. */
  private record OfWorkbook(RosterTable table, Problems problems) implements Workbook.Rows {

    @Override
    public boolean row(int number, List<String> cells) {
      return table.row(number, cells);
    }

    @Override
    public void refuse(int number, String column, String value, String message) {
      table.refused();
      problems.error(number, column, value, message);
    }

    @Override
    public void note(int number, String column, String value, String message) {
      problems.note(number, column, value, message);
    }
  }
}
