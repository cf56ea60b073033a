package coop.commonwage.pay.rosters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One row of a file. Every getter that cannot give what is asked tells the problem and gives null;
 * the row must not be used when {@link #isRefused()}.
 */
final class RosterRow {

  static final int SHORT_TEXT = 100;
  static final int LONG_TEXT = 2000;

  private static final Set<String> PRIVATE_COLUMNS =
      Set.of("ni_number", "sort_code", "account_number");
  private static final char NOT_UTF_8 = '\uFFFD';

  private final int number;
  private final List<String> columns;
  private final List<String> cells;
  private final int[] places;
  private final Problems problems;
  private final int errorsBefore;

  RosterRow(int number, List<String> columns, List<String> cells, int[] places, Problems problems) {
    this.number = number;
    this.columns = columns;
    this.cells = cells;
    this.places = places;
    this.problems = problems;
    this.errorsBefore = problems.errorCount();
  }

  int number() {
    return number;
  }

  boolean isRefused() {
    return problems.errorCount() > errorsBefore;
  }

  /** What stands in a cell, without spaces around it. */
  String raw(String column) {
    return cell(column).strip();
  }

  /** A fingerprint of every cell in the order of the known columns, to compare whole rows. */
  long content() {
    long print = Fingerprint.EMPTY;
    for (int place : places) {
      print = Fingerprint.of(print, place < 0 ? "" : cells.get(place).strip());
    }
    return print;
  }

  void error(String column, String message) {
    problems.error(number, column, shown(column), message);
  }

  void note(String column, String message) {
    problems.note(number, column, shown(column), message);
  }

  String text(String column) {
    return optionalText(column, SHORT_TEXT)
        .orElseGet(() -> refuseIfBlank(column, "this must be filled in"));
  }

  Optional<String> optionalText(String column, int longest) {
    if (isUnsafe(column)) {
      return Optional.empty();
    }
    String text = raw(column);
    if (text.length() > longest) {
      error(column, "this is longer than " + longest + " characters");
      return Optional.empty();
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Reads a cell that must be filled in; the reader's own words say what is allowed. */
  <T> T read(String column, Function<String, T> reader) {
    if (isUnsafe(column)) {
      return null;
    }
    String text = raw(column);
    if (text.isEmpty()) {
      return refuseIfBlank(column, "this must be filled in");
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException refused) {
      error(column, refused.getMessage());
      return null;
    }
  }

  <T> Optional<T> readOptional(String column, Function<String, T> reader) {
    return raw(column).isEmpty() && !isUnsafe(column)
        ? Optional.empty()
        : Optional.ofNullable(read(column, reader));
  }

  static LocalDate date(String text) {
    try {
      return plausible(LocalDate.parse(text));
    } catch (DateTimeParseException refused) {
      throw new IllegalArgumentException("not a date: write it like 2026-10-01", refused);
    }
  }

  /** A local time to the minute; whole seconds are allowed when they are zero. */
  static LocalDateTime time(String text) {
    boolean isToTheMinute = text.length() == 16 || text.length() == 19 && text.endsWith(":00");
    if (!isToTheMinute
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':') {
      throw notATime(null);
    }
    try {
      LocalDate date = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
      return plausible(date).atTime(digits(text, 11, 13), digits(text, 14, 16));
    } catch (DateTimeException refused) {
      throw notATime(refused);
    }
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '9') {
        throw notATime(null);
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  static boolean yesOrNo(String text) {
    return switch (text) {
      case "Y" -> true;
      case "N" -> false;
      default -> throw new IllegalArgumentException("not Y (yes) or N (no)");
    };
  }

  private static IllegalArgumentException notATime(Exception cause) {
    return new IllegalArgumentException(
        "not a date and time: write it like 2026-10-01T07:15, local time, to the minute", cause);
  }

  private static LocalDate plausible(LocalDate date) {
    if (date.getYear() < 1900 || date.getYear() > 2199) {
      throw new IllegalArgumentException("the year must have four digits, 1900 to 2199");
    }
    return date;
  }

  private <T> T refuseIfBlank(String column, String message) {
    if (raw(column).isEmpty()) {
      error(column, message);
    }
    return null;
  }

  /** Tells, and says true for, what could do harm when the cell is opened in a spreadsheet. */
  private boolean isUnsafe(String column) {
    String cell = cell(column);
    if (isFormula(cell, "note".equals(column))) {
      error(
          column,
          "this cell begins like a spreadsheet formula (= + - @, or a tab);"
              + " put the plain value there");
      return true;
    }
    for (int at = 0; at < cell.length(); at++) {
      char c = cell.charAt(at);
      if (c == NOT_UTF_8) {
        error(column, "a letter here is not UTF-8 text: save the file as \"CSV UTF-8\"");
        return true;
      }
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
        error(column, "there is an invisible control character in this cell");
        return true;
      }
    }
    return false;
  }

  private static boolean isFormula(String cell, boolean isFreeText) {
    if (cell.isEmpty()) {
      return false;
    }
    return switch (cell.charAt(0)) {
      case '=', '@', '\t', '\r' -> true;
      case '+', '-' -> !isPlainNumber(cell) && !(isFreeText && cell.startsWith(" ", 1));
      default -> false;
    };
  }

  private static boolean isPlainNumber(String cell) {
    return cell.length() > 1
        && cell.chars().skip(1).allMatch(c -> c >= '0' && c <= '9' || c == '.');
  }

  private String shown(String column) {
    if (column.isEmpty()) {
      return "";
    }
    boolean isHidden = PRIVATE_COLUMNS.contains(column) && !raw(column).isEmpty();
    return isHidden ? "(not shown)" : raw(column);
  }

  private String cell(String column) {
    int place = places[columns.indexOf(column)];
    return place < 0 ? "" : cells.get(place);
  }
}
