package coop.commonwage.pay.rosters;

import coop.commonwage.digest.Sha256;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table with a header, read row by row: CSV in UTF-8 with or without a byte order mark, separated
 * by commas or semicolons, columns in any order; or the rows of a workbook. Rows are numbered as a
 * spreadsheet shows them.
 */
final class RosterTable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char BYTE_ORDER_MARK_BACKWARDS = '\uFFFE';
  private static final char NOT_UTF_8 = '\uFFFD';
  private static final int LONGEST_HEADER = 1 << 16;
  private static final String SAVE_AS =
      "in a spreadsheet, save it again as \"CSV UTF-8\" and import that file";

  private final Layout layout;
  private final Problems problems;
  private Optional<Character> separator = Optional.empty();
  private Consumer<RosterRow> reader = row -> {};
  private int width = -1;
  private int rows;

  RosterTable(List<String> columns, Problems problems) {
    this(new OwnLayout(columns, List.of(), problems), problems);
  }

  RosterTable(Layout layout, Problems problems) {
    this.layout = layout;
    this.problems = problems;
  }

  /** The separator it is known to have; without it, the header shows it. */
  RosterTable separatedBy(Optional<Character> known) {
    separator = known;
    return this;
  }

  int rows() {
    return rows;
  }

  /** Who is given every row that has as many cells as the header. */
  RosterTable into(Consumer<RosterRow> rows) {
    reader = rows;
    return this;
  }

  /**
   * Gives every row of a CSV file that has as many cells as the header to {@code reader}.
   *
   * @return the SHA-256 of the whole file
   */
  String read(InputStream file, Consumer<RosterRow> reader) throws IOException {
    into(reader);
    DigestInputStream hashed = new DigestInputStream(file, Sha256.begun());
    readCsv(hashed);
    hashed.transferTo(OutputStream.nullOutputStream());
    return Sha256.of(hashed.getMessageDigest());
  }

  /** Reads CSV. */
  void readCsv(InputStream file) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(file);
    Optional<String> objection = OtherFiles.objection(firstOf(bytes));
    if (objection.isPresent()) {
      problems.error(0, "", "", objection.get());
      return;
    }
    if (isUtf16(bytes)) {
      problems.error(0, "", "", "this is UTF-16 text, which is not read: " + SAVE_AS);
      return;
    }
    Reader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 17);
    String firstLine = peekFirstLine(text);
    if (isText(firstLine)) {
      readRecords(text, separator.orElseGet(() -> separatorOf(firstLine)));
    }
  }

  private static byte[] firstOf(BufferedInputStream bytes) throws IOException {
    bytes.mark(OtherFiles.FIRST_BYTES);
    byte[] first = bytes.readNBytes(OtherFiles.FIRST_BYTES);
    bytes.reset();
    return first;
  }

  /**
   * By its byte order mark, or by a zero beside one of the first two letters, as "Unicode text" of
   * spreadsheets has it.
   */
  private static boolean isUtf16(BufferedInputStream bytes) throws IOException {
    bytes.mark(2);
    byte[] start = bytes.readNBytes(2);
    bytes.reset();
    if (start.length < 2) {
      return false;
    }
    int both = (start[0] & 0xff) << 8 | start[1] & 0xff;
    return both == BYTE_ORDER_MARK
        || both == BYTE_ORDER_MARK_BACKWARDS
        || (start[0] == 0) != (start[1] == 0);
  }

  private void readRecords(Reader text, char separator) throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(new OpenReader(text))) {
      int rowNumber = 1;
      try {
        Iterator<CsvRecord> records = csv.iterator();
        boolean isWanted = true;
        for (; isWanted && records.hasNext(); rowNumber++) {
          isWanted = row(rowNumber, records.next().getFields());
        }
      } catch (CsvParseException broken) {
        problems.error(
            rowNumber,
            "",
            "",
            "a quotation mark is opened here and not closed, or text follows a closed one;"
                + " the rows from here on could not be read");
      }
    }
  }

  /**
   * Takes the next row, of which the first is the header.
   *
   * @return whether there is any use in the next
   */
  boolean row(int number, List<String> cells) {
    if (width < 0) {
      width = layout.header(cells);
      return width > 0;
    }
    if (isBlank(cells)) {
      return true;
    }
    rows++;
    boolean isTooLong =
        cells.size() > width
            && cells.subList(width, cells.size()).stream().anyMatch(c -> !c.isBlank());
    if (cells.size() < width || isTooLong) {
      problems.error(
          number,
          "",
          "",
          "this row has %d cells, the header has %d".formatted(cells.size(), width));
      return true;
    }
    reader.accept(layout.row(number, cells));
    return true;
  }

  /** A row that was refused before its cells could be handed on. */
  void refused() {
    if (width >= 0) {
      rows++;
    }
  }

  private static boolean isBlank(List<String> cells) {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private boolean isText(String firstLine) {
    if (firstLine.isBlank()) {
      problems.error(0, "", "", "the file is empty, or its first row is: the header must be there");
      return false;
    }
    if (firstLine.startsWith("PK\u0003\u0004")) {
      problems.error(0, "", "", "this is a spreadsheet file, not CSV: " + SAVE_AS);
      return false;
    }
    if (firstLine.indexOf(NOT_UTF_8) >= 0 || firstLine.indexOf('\0') >= 0) {
      problems.error(0, "", "", "this file is not UTF-8 text: " + SAVE_AS);
      return false;
    }
    return true;
  }

  /** The first line, left to be read again; a byte order mark before it is taken away. */
  private static String peekFirstLine(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    text.mark(LONGEST_HEADER);
    StringBuilder line = new StringBuilder();
    int c = text.read();
    while (c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST_HEADER - 1) {
      line.append((char) c);
      c = text.read();
    }
    text.reset();
    return line.toString();
  }

  private static char separatorOf(String header) {
    long commas = header.chars().filter(c -> c == ',').count();
    long semicolons = header.chars().filter(c -> c == ';').count();
    return semicolons > commas ? ';' : ',';
  }

  /** Stays open when the CSV reader closes, so that the rest of the file can still be hashed. */
  private static final class OpenReader extends java.io.FilterReader {

    OpenReader(Reader text) {
      super(text);
    }

    @Override
    public void close() {
      // whoever opened the file closes it
    }
  }
}
