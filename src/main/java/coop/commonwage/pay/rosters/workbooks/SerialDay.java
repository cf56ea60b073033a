package coop.commonwage.pay.rosters.workbooks;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A day or time as spreadsheets count it: days since the end of 1899, or since the beginning of
 * 1904, with the time as the fraction. Read without floating point, to the nearest second, which is
 * what the spreadsheet showed.
 *
 * <p>In the 1900 way day 60 is 29 February 1900, which never was: days before it are counted from
 * one day later.
 */
final class SerialDay {

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate AT_1904 = LocalDate.of(1904, 1, 1);
  private static final int DAY_THAT_NEVER_WAS = 60;
  private static final int SECONDS_OF_A_DAY = 86_400;
  private static final int DECIMALS = 10;
  private static final long ONE = 10_000_000_000L;
  private static final int MOST_DAYS = 200_000;

  private final int days;
  private final int seconds;

  private SerialDay(int days, int seconds) {
    this.days = days;
    this.seconds = seconds;
  }

  /**
   * @param raw the number as the workbook stores it
   * @throws IllegalArgumentException when it is no number from 0 on, or far in the future
   */
  static SerialDay of(String raw) {
    String plain = Numbers.plain(raw);
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String fraction = point < 0 ? "" : plain.substring(point + 1);
    if (plain.startsWith("-") || whole.length() > 6) {
      throw notADay(raw);
    }
    String digits = (fraction + "0".repeat(DECIMALS)).substring(0, DECIMALS);
    long seconds = (Long.parseLong(digits) * SECONDS_OF_A_DAY + ONE / 2) / ONE;
    int days = Integer.parseInt(whole) + (int) (seconds / SECONDS_OF_A_DAY);
    if (days > MOST_DAYS) {
      throw notADay(raw);
    }
    return new SerialDay(days, (int) (seconds % SECONDS_OF_A_DAY));
  }

  private static IllegalArgumentException notADay(String raw) {
    return new IllegalArgumentException(
        "is shown as a date but holds the number %s, which is none".formatted(raw));
  }

  /** {@code 2026-10-05}, or {@code 2026-10-05T08:00:30} when there is a time. */
  String moment(boolean is1904) {
    String day = day(is1904).toString();
    return seconds == 0 ? day : day + "T" + time();
  }

  private LocalDate day(boolean is1904) {
    if (is1904) {
      return AT_1904.plusDays(days);
    }
    if (days == DAY_THAT_NEVER_WAS) {
      throw new IllegalArgumentException(
          "holds 29 February 1900, a day that only spreadsheets know");
    }
    if (days == 0) {
      throw new IllegalArgumentException("is shown as a date but holds only a time");
    }
    return BEFORE_1900.plusDays(days > DAY_THAT_NEVER_WAS ? days - 1 : days);
  }

  /** {@code 08:00}, or {@code 08:00:30} when there are seconds. */
  private String time() {
    return LocalTime.ofSecondOfDay(seconds).toString();
  }

  /** Whether it is a time of day and no day. */
  boolean isWithinADay() {
    return days == 0 || days == 1 && seconds == 0;
  }

  /** Hours, minutes and, when there are any, seconds of a duration: {@code 36:00}. */
  String duration() {
    int all = seconds % 60;
    long hours = days * 24L + seconds / 3600;
    String minutes = "%02d:%02d".formatted(hours, seconds / 60 % 60);
    return all == 0 ? minutes : minutes + ":%02d".formatted(all);
  }
}
