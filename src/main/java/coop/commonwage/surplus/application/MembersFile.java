package coop.commonwage.surplus.application;

import coop.commonwage.platform.web.FieldError;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The list of members: of each row the columns {@code payroll_id}, {@code member_class} and {@code
 * member_since}; every other column is none of its business. A row without a class is no member.
 */
final class MembersFile {

  static final String NUMBER = "payroll_id";
  static final String CLASS = "member_class";
  static final String SINCE = "member_since";

  private static final Pattern CLASS_NAME = Pattern.compile("[a-z][a-z-]{1,30}");
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_SHOWN = 60;

  private final List<MemberRow> members = new ArrayList<>();
  private final List<FieldError> errors = new ArrayList<>();
  private final List<FieldError> notes = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /** One member. */
  record MemberRow(int row, String payrollId, String memberClass, LocalDate since) {}

  private MembersFile() {}

  static MembersFile read(byte[] bytes) {
    MembersFile file = new MembersFile();
    file.readText(bytes);
    return file;
  }

  List<MemberRow> members() {
    return members;
  }

  List<FieldError> errors() {
    return errors;
  }

  List<FieldError> notes() {
    return notes;
  }

  private void readText(byte[] bytes) {
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
    readRecords(text);
  }

  private void readRecords(String text) {
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
        readRow(row, cells);
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
    for (String column : List.of(NUMBER, CLASS, SINCE)) {
      if (!header.contains(column)) {
        errors.add(error(1, column, "", "the column is missing from the header"));
      }
    }
    return errors.isEmpty();
  }

  private void readRow(int row, NamedCsvRecord cells) {
    String number = cells.getField(NUMBER).strip();
    String memberClass = cells.getField(CLASS).strip();
    String since = cells.getField(SINCE).strip();
    if (number.isEmpty()) {
      errors.add(error(row, NUMBER, "", "a row needs the payroll number of a person"));
      return;
    }
    Integer before = seen.putIfAbsent(number, row);
    if (before != null) {
      errors.add(error(row, NUMBER, number, "the same person stands in row " + before));
      return;
    }
    if (memberClass.isEmpty()) {
      if (!since.isEmpty()) {
        notes.add(error(row, CLASS, "", "no class, so " + number + " is not taken as a member"));
      }
      return;
    }
    if (!CLASS_NAME.matcher(memberClass).matches()) {
      errors.add(error(row, CLASS, memberClass, "a class is a small word such as worker or user"));
      return;
    }
    try {
      members.add(new MemberRow(row, number, memberClass, LocalDate.parse(since)));
    } catch (DateTimeParseException notADate) {
      errors.add(error(row, SINCE, since, "a member needs a date such as 2024-05-31"));
    }
  }

  static FieldError error(int row, String column, String value, String message) {
    String shown = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
    return new FieldError(row, column, shown, message);
  }
}
