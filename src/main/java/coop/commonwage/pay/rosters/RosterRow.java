package coop.commonwage.pay.rosters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of a file. Every getter that cannot give what is asked tells the problem and gives null;
 * the row must not be used when {@link #isRefused()}.
 */
final class RosterRow {

  static final int SHORT_TEXT = 100;
  static final int LONG_TEXT = 2000;

  static final String START_AT_24 =
      "24:00 is the end of a day: something can end then, not begin; write 00:00 of the next day";

  private static final Pattern TWO_DIGIT_YEAR =
      Pattern.compile("(\\d\\d)-\\d\\d-\\d\\d(?:[T ].*)?");
  private static final Set<String> PRIVATE_COLUMNS =
      Set.of("ni_number", "sort_code", "account_number");
  private static final char NOT_UTF_8 = '\uFFFD';

  /** What a problem is told of: the column as the file has it, and what stands there. */
  record Shown(String column, String value) {}

  private final int number;
  private final Map<String, Integer> columns;
  private final List<String> cells;
  private final int[] places;
  private final Function<String, Shown> original;
  private final Problems problems;
  private final int errorsBefore;

  /**
   * @param columns the place of each known column in {@code places}
   * @param places where each known column stands among the cells; below 0 when it does not
   * @param original what a known column was made of, when the file has other columns; else null
   * @param errorsBefore how many problems there were before anything of this row was looked at
   */
  RosterRow(
      int number,
      Map<String, Integer> columns,
      List<String> cells,
      int[] places,
      Function<String, Shown> original,
      Problems problems,
      int errorsBefore) {
    this.number = number;
    this.columns = columns;
    this.cells = cells;
    this.places = places;
    this.original = original;
    this.problems = problems;
    this.errorsBefore = errorsBefore;
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
    Shown shown = shown(column);
    problems.error(number, shown.column(), shown.value(), message);
  }

  void note(String column, String message) {
    Shown shown = shown(column);
    problems.note(number, shown.column(), shown.value(), message);
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
      Matcher twoDigits = TWO_DIGIT_YEAR.matcher(text);
      throw new IllegalArgumentException(
          twoDigits.matches()
              ? twoCenturies(Integer.parseInt(twoDigits.group(1)))
              : "not a date: write it like 2026-10-01",
          refused);
    }
  }

  /** A local time to the minute; whole seconds are allowed when they are zero. */
  static LocalDateTime time(String text) {
    return time(text, false);
  }

  /** As {@link #time}; 24:00 is the end of a day, which is the beginning of the next. */
  static LocalDateTime endTime(String text) {
    return time(text, true);
  }

  private static LocalDateTime time(String text, boolean isEnd) {
    boolean isToTheMinute = text.length() == 16 || text.length() == 19 && text.endsWith(":00");
    if (!isToTheMinute
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':') {
      throw notATime(text);
    }
    try {
      LocalDate date =
          plausible(LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)));
      int hour = digits(text, 11, 13);
      int minute = digits(text, 14, 16);
      if (hour == 24 && minute == 0) {
        if (isEnd) {
          return date.plusDays(1).atStartOfDay();
        }
        throw new IllegalArgumentException(START_AT_24);
      }
      return date.atTime(hour, minute);
    } catch (DateTimeException refused) {
      throw notATime(text);
    }
  }

  /** Whether an end is written as 24:00. */
  static boolean isEndOfDay(String text) {
    return text.startsWith("24:00", 11);
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '9') {
        throw notATime(text);
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

  private static IllegalArgumentException notATime(String text) {
    Matcher twoDigits = TWO_DIGIT_YEAR.matcher(text);
    return new IllegalArgumentException(
        twoDigits.matches()
            ? twoCenturies(Integer.parseInt(twoDigits.group(1)))
            : "not a date and time: write it like 2026-10-01T07:15, local time, to the minute");
  }

  /** What is said of a year of two digits. */
  static String twoCenturies(int year) {
    return "the year has two digits and could be 19%02d or 20%02d: write all four"
        .formatted(year, year);
  }

  static LocalDate plausible(LocalDate date) {
    if (date.getYear() < 1900 || date.getYear() > 2199) {
      throw new IllegalArgumentException("the year must have four digits, 1900 to 2199");
    }
    return date;
  }

  /** A cell that stands in the file, but could not be turned into one of ours, was told already. */
  private <T> T refuseIfBlank(String column, String message) {
    boolean isTold = original != null && isRefused() && !shown(column).value().isEmpty();
    if (raw(column).isEmpty() && !isTold) {
      error(column, message);
    }
    return null;
  }

  /** Tells, and says true for, what could do harm when the cell is opened in a spreadsheet. */
  private boolean isUnsafe(String column) {
    String harm = harmOf(cell(column), "note".equals(column));
    if (harm != null) {
      error(column, harm);
    }
    return harm != null;
  }

  /** What is wrong with a cell whatever stands in its column; null when nothing is. */
  static String harmOf(String cell, boolean isFreeText) {
    if (isFormula(cell, isFreeText)) {
      return "this cell begins like a spreadsheet formula (= + - @, or a tab);"
          + " put the plain value there";
    }
    for (int at = 0; at < cell.length(); at++) {
      char c = cell.charAt(at);
      if (c == NOT_UTF_8) {
        return "a letter here is not UTF-8 text: save the file as \"CSV UTF-8\"";
      }
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
        return "there is an invisible control character in this cell";
      }
    }
    return null;
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

  private Shown shown(String column) {
    if (column.isEmpty()) {
      return new Shown("", "");
    }
    if (original != null) {
      return original.apply(column);
    }
    boolean isHidden = PRIVATE_COLUMNS.contains(column) && !raw(column).isEmpty();
    return new Shown(column, isHidden ? "(not shown)" : raw(column));
  }

  private String cell(String column) {
    int place = places[columns.get(column)];
    return place < 0 ? "" : cells.get(place);
  }
}
