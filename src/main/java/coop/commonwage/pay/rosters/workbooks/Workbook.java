package coop.commonwage.pay.rosters.workbooks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The rows of a workbook, read one by one. Days and times come as ISO texts whatever format the
 * sheet shows them in; numbers as people write them; a formula or an error is told with its cell.
 */
public final class Workbook {

  /** Takes what a sheet holds. */
  public interface Rows {

    /**
     * @param number as the spreadsheet shows it
     * @return whether the next is wanted
     */
    boolean row(int number, List<String> cells);

    /** A row that cannot be used because of one of its cells. */
    void refuse(int number, String column, String value, String message);

    void note(int number, String column, String value, String message);
  }

  private static final int MOST_COLUMNS = 1_000;
  private static final int MOST_HIDDEN_TOLD = 20;

  private final Rows rows;
  private final List<String> headings = new ArrayList<>();
  private boolean is1904;
  private int hidden;

  private Workbook(Rows rows) {
    this.rows = rows;
  }

  /**
   * @param sheet the name of the sheet to read; empty for the first
   * @throws WorkbookRefused when nothing of it can be read
   */
  public static void read(Path file, Optional<String> sheet, Rows rows) throws IOException {
    Optional<String> merged = Walls.pass(file);
    merged.ifPresent(
        cells ->
            rows.note(
                0,
                "",
                cells,
                "the workbook has merged cells; only the first of them holds the value, the others"
                    + " are read as empty"));
    boolean hasStyles = hasStyles(file);
    if (!hasStyles) {
      rows.note(
          0,
          "",
          "",
          "the workbook has no styles, so that a number cannot be told from a day or a time: days"
              + " and times must be texts in it");
    }
    try (ReadableWorkbook book =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles, false))) {
      new Workbook(rows).read(book, chosen(book, sheet, rows));
    } catch (ExcelReaderException | IllegalStateException broken) {
      throw new WorkbookRefused("this workbook is broken and cannot be read", broken);
    }
  }

  /** Numbers are days and times by the format they are shown in, and formats stand in a part. */
  private static boolean hasStyles(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream()
          .anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).endsWith("styles.xml"));
    }
  }

  private static Sheet chosen(ReadableWorkbook book, Optional<String> name, Rows rows) {
    List<Sheet> sheets = book.getSheets().toList();
    if (sheets.isEmpty()) {
      throw new WorkbookRefused("this workbook has no sheet");
    }
    if (name.isPresent()) {
      return sheets.stream()
          .filter(sheet -> sheet.getName().equalsIgnoreCase(name.get()))
          .findFirst()
          .orElseThrow(
              () ->
                  new WorkbookRefused(
                      "this workbook has no sheet \"%s\"; it has %s"
                          .formatted(
                              name.get(),
                              String.join(", ", sheets.stream().map(Sheet::getName).toList()))));
    }
    if (sheets.size() > 1) {
      rows.note(
          0,
          "",
          sheets.getFirst().getName(),
          "the workbook has %d sheets; the first is read".formatted(sheets.size()));
    }
    return sheets.getFirst();
  }

  private void read(ReadableWorkbook book, Sheet sheet) throws IOException {
    is1904 = book.isDate1904();
    try (Stream<Row> stream = sheet.openStream()) {
      Iterator<Row> each = stream.iterator();
      boolean isWanted = true;
      while (isWanted && each.hasNext()) {
        isWanted = row(each.next());
      }
    }
    if (hidden > MOST_HIDDEN_TOLD) {
      rows.note(0, "", "", "hidden rows in all: %d; they are read too".formatted(hidden));
    }
  }

  private boolean row(Row row) {
    int width = row.getCellCount();
    if (width > MOST_COLUMNS) {
      throw new WorkbookRefused(
          "row %d has more than %d columns".formatted(row.getRowNum(), MOST_COLUMNS));
    }
    boolean isHeader = headings.isEmpty();
    List<String> cells = new ArrayList<>(Math.max(width, headings.size()));
    boolean isGood = true;
    for (int at = 0; at < width; at++) {
      Cell cell = row.getCell(at);
      try {
        cells.add(cell == null ? "" : text(cell));
      } catch (IllegalArgumentException refused) {
        cells.add("");
        isGood = false;
        String place = cell.getAddress().toString();
        rows.refuse(
            row.getRowNum(),
            at < headings.size() ? headings.get(at) : "",
            place,
            "cell " + place + " " + refused.getMessage());
      }
    }
    if (isHeader) {
      headings.addAll(cells);
    } else if (row.isHidden() && ++hidden <= MOST_HIDDEN_TOLD) {
      rows.note(row.getRowNum(), "", "", "this row is hidden in the sheet; it is read too");
    }
    while (cells.size() < headings.size()) {
      cells.add("");
    }
    return isGood ? rows.row(row.getRowNum(), cells) : !isHeader;
  }

  private String text(Cell cell) {
    return switch (cell.getType()) {
      case EMPTY -> "";
      case STRING -> cell.asString() == null ? "" : cell.asString();
      case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
      case NUMBER -> number(cell);
      case FORMULA ->
          throw new IllegalArgumentException("holds a formula: put its value there (paste values)");
      case ERROR ->
          throw new IllegalArgumentException(
              "holds the error %s: put the right value there".formatted(cell.getRawValue()));
    };
  }

  private String number(Cell cell) {
    String raw = cell.getRawValue();
    return switch (Shown.of(cell.getDataFormatId(), cell.getDataFormatString())) {
      case DURATION -> SerialDay.of(raw).duration();
      case TIME -> time(SerialDay.of(raw));
      case DAY -> SerialDay.of(raw).moment(is1904);
      case NUMBER -> Numbers.asWritten(raw);
    };
  }

  private String time(SerialDay serial) {
    return serial.isWithinADay() ? serial.duration() : serial.moment(is1904);
  }

  /** As what a format shows a number. */
  private enum Shown {
    NUMBER,
    DAY,
    TIME,
    DURATION;

    private static final int FIRST_DAY = 14;
    private static final int LAST_DAY = 17;
    private static final int FIRST_TIME = 18;
    private static final int LAST_TIME = 21;
    private static final int DAY_AND_TIME = 22;
    private static final int MINUTES = 45;
    private static final int HOURS_THAT_RUN_ON = 46;
    private static final int SECONDS = 47;

    static Shown of(Integer id, String format) {
      if (id != null) {
        if (id >= FIRST_DAY && id <= LAST_DAY || id == DAY_AND_TIME) {
          return DAY;
        } else if (id >= FIRST_TIME && id <= LAST_TIME) {
          return TIME;
        } else if (id >= MINUTES && id <= SECONDS) {
          return id == HOURS_THAT_RUN_ON ? DURATION : TIME;
        }
      }
      return format == null ? NUMBER : ofText(format);
    }

    private static Shown ofText(String format) {
      String bare =
          format
              .toLowerCase(Locale.ROOT)
              .replaceAll("\"[^\"]*\"", "")
              .replaceAll("\\\\.", "")
              .replaceAll("_.", "");
      if (bare.matches("(?s).*\\[(h+|m+|s+)].*")) {
        return DURATION;
      }
      String letters = bare.replaceAll("\\[[^]]*]", "").replace("general", "");
      if (letters.contains("y") || letters.contains("d")) {
        return DAY;
      }
      return letters.contains("h") || letters.contains("s")
          ? TIME
          : letters.contains("m") ? DAY : NUMBER;
    }
  }
}
