package coop.commonwage.pay.rosters;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A CSV file with a header, read row by row: UTF-8 with or without a byte order mark, separated by
 * commas or semicolons, columns in any order. Rows are numbered as a spreadsheet shows them.
 */
final class RosterTable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char NOT_UTF_8 = '\uFFFD';
  private static final int LONGEST_HEADER = 1 << 16;
  private static final String SAVE_AS =
      "in a spreadsheet, save it again as \"CSV UTF-8\" and import that file";

  private final List<String> columns;
  private final int needed;
  private final Problems problems;
  private int headerWidth;
  private int rows;

  RosterTable(List<String> columns, Problems problems) {
    this(columns, List.of(), problems);
  }

  /**
   * @param needed the columns that must be in the header
   * @param optional those that may be; one that is not is empty in every row
   */
  RosterTable(List<String> needed, List<String> optional, Problems problems) {
    this.columns = Stream.concat(needed.stream(), optional.stream()).toList();
    this.needed = needed.size();
    this.problems = problems;
  }

  int rows() {
    return rows;
  }

  /**
   * Gives every row that has as many cells as the header to {@code reader}.
   *
   * @return the SHA-256 of the whole file
   */
  String read(InputStream file, Consumer<RosterRow> reader) throws IOException {
    DigestInputStream hashed = new DigestInputStream(file, sha256());
    Reader text = new BufferedReader(new InputStreamReader(hashed, StandardCharsets.UTF_8));
    String firstLine = peekFirstLine(text);
    if (isText(firstLine)) {
      readRecords(text, firstLine, reader);
    }
    hashed.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
  }

  private void readRecords(Reader text, String firstLine, Consumer<RosterRow> reader)
      throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separatorOf(firstLine))
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(new OpenReader(text))) {
      int rowNumber = 1;
      try {
        Iterator<CsvRecord> records = csv.iterator();
        int[] places = placesOf(records.next().getFields());
        if (places.length == 0) {
          return;
        }
        for (rowNumber = 2; records.hasNext(); rowNumber++) {
          readRow(rowNumber, records.next(), places, reader);
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

  private void readRow(int rowNumber, CsvRecord record, int[] places, Consumer<RosterRow> reader) {
    List<String> cells = record.getFields();
    if (isBlank(cells)) {
      return;
    }
    rows++;
    boolean isTooLong =
        cells.size() > headerWidth
            && cells.subList(headerWidth, cells.size()).stream().anyMatch(c -> !c.isBlank());
    if (cells.size() < headerWidth || isTooLong) {
      problems.error(
          rowNumber,
          "",
          "",
          "this row has %d cells, the header has %d".formatted(cells.size(), headerWidth));
      return;
    }
    reader.accept(new RosterRow(rowNumber, columns, cells, places, problems));
  }

  private static boolean isBlank(List<String> cells) {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Where each expected column stands; empty when the header is refused. */
  private int[] placesOf(List<String> header) {
    int before = problems.errorCount();
    int[] places = new int[columns.size()];
    Arrays.fill(places, -1);
    List<String> names = withoutEmptyTail(header);
    for (int at = 0; at < names.size(); at++) {
      String name = names.get(at).strip().toLowerCase(Locale.ROOT);
      int column = columns.indexOf(name);
      if (column < 0) {
        problems.error(
            1,
            names.get(at).strip(),
            "",
            name.isEmpty()
                ? "column %d has no name in the header".formatted(at + 1)
                : "this column is not known; the columns are " + String.join(", ", columns));
      } else if (places[column] >= 0) {
        problems.error(1, name, "", "this column stands twice in the header");
      } else {
        places[column] = at;
      }
    }
    headerWidth = names.size();
    for (int column = 0; column < needed; column++) {
      if (places[column] < 0) {
        problems.error(1, columns.get(column), "", "this column is missing from the header");
      }
    }
    return problems.errorCount() == before ? places : new int[0];
  }

  private static List<String> withoutEmptyTail(List<String> header) {
    int end = header.size();
    while (end > 0 && header.get(end - 1).isBlank()) {
      end--;
    }
    return new ArrayList<>(header.subList(0, end));
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
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
