package coop.commonwage.platform.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The rows of a CSV as a spreadsheet counts them: UTF-8, with or without a byte order mark, commas
 * or semicolons. What cannot be read at all is told, not thrown.
 */
public final class CsvRows {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_SHOWN = 60;

  private final List<String> columns;
  private final List<FieldError> errors;

  /**
   * @param columns that have to be there; others are left alone
   * @param errors takes what is wrong
   */
  public CsvRows(List<String> columns, List<FieldError> errors) {
    this.columns = columns;
    this.errors = errors;
  }

  /** Gives every row with its number to {@code reader}, the heading being row 1. */
  public void each(byte[] bytes, BiConsumer<Integer, NamedCsvRecord> reader) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      errors.add(error(1, "", "", "the file is not UTF-8: save it again as \"CSV UTF-8\""));
      return;
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      errors.add(error(1, "", "", "the file is empty"));
      return;
    }
    readRecords(text, reader);
  }

  private void readRecords(String text, BiConsumer<Integer, NamedCsvRecord> reader) {
    String header = text.lines().findFirst().orElse("");
    char separator = header.chars().filter(c -> c == ';').count() > 0 ? ';' : ',';
    int row = 1;
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
      for (NamedCsvRecord cells : csv) {
        row++;
        if (row == 2 && !hasColumns(cells.getHeader())) {
          return;
        }
        reader.accept(row, cells);
      }
      if (row == 1) {
        errors.add(error(1, "", header, "there is no row below this one, which is the header"));
      }
    } catch (CsvParseException broken) {
      errors.add(
          error(row + 1, "", "", "this row cannot be read: it is cut off or has other cells"));
    } catch (IOException cannotHappenOnText) {
      throw new UncheckedIOException(cannotHappenOnText);
    }
  }

  private boolean hasColumns(List<String> header) {
    for (String column : columns) {
      if (!header.contains(column)) {
        errors.add(error(1, column, "", "the column is missing from the header"));
      }
    }
    return errors.isEmpty();
  }

  /** A cell without the spaces around it; empty where there is no such column. */
  public static String cell(NamedCsvRecord cells, String column) {
    return cells.findField(column).map(String::strip).orElse("");
  }

  /** What is wrong with a cell; a long value is shown shortened. */
  public static FieldError error(int row, String column, String value, String message) {
    String shown = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
    return new FieldError(row, column, shown, message);
  }
}
