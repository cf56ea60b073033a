package coop.commonwage.pay.instructions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** What may stand in a field; each refuses anything else in its own words. */
public enum FieldType {
  /** Pounds, at most two decimals, not negative. */
  MONEY,
  /** Pounds, at most two decimals, negative for the other way round. */
  SIGNED_MONEY,
  /** A share in percent, 0 to 100. */
  PERCENT,
  /** A whole number from 0 on. */
  COUNT,
  /** {@code 2026-10-01}. */
  DATE,
  /** Days, separated by spaces or commas. */
  DATES,
  /** {@code monday}, …; separated by spaces or commas. */
  WEEKDAYS,
  /** {@code yes} or {@code no}. */
  YES_NO,
  /** One of the words of the field. */
  CHOICE,
  /** A line of text. */
  TEXT;

  static final int LONGEST_TEXT = 200;
  private static final String SEPARATOR = "[\\s,;]+";
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int MOST_DIGITS = 7;

  /**
   * @throws IllegalArgumentException saying what is allowed
   */
  void check(String text) {
    switch (this) {
      case MONEY -> notNegative(Money.of(text).isNegative());
      case SIGNED_MONEY -> Money.of(text);
      case PERCENT -> percent(text);
      case COUNT -> count(text);
      case DATE -> date(text);
      case DATES -> list(text).forEach(FieldType::date);
      case WEEKDAYS -> list(text).forEach(FieldType::weekday);
      case YES_NO -> yesOrNo(text);
      case CHOICE, TEXT -> shortEnough(text);
    }
  }

  static Rate percent(String text) {
    Rate share = Rate.ofPercent(text);
    notNegative(share.isNegative());
    if (share.compareTo(Rate.of("1")) > 0) {
      throw new IllegalArgumentException("this must not be more than 100 percent");
    }
    return share;
  }

  static int count(String text) {
    if (text.isEmpty()
        || text.length() > MOST_DIGITS
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("this must be a whole number from 0 to 9999999");
    }
    return Integer.parseInt(text);
  }

  static LocalDate date(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
        throw new IllegalArgumentException("the year must have four digits, 1900 to 2199");
      }
      return day;
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException("not a date: write it like 2026-10-01", wrong);
    }
  }

  static DayOfWeek weekday(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equalsIgnoreCase(text)) {
        return day;
      }
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is not a day of the week: monday to sunday, separated by commas");
  }

  static boolean yesOrNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("this must be yes or no");
    };
  }

  static List<String> list(String text) {
    return List.of(text.strip().split(SEPARATOR));
  }

  private static void shortEnough(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("this is longer than " + LONGEST_TEXT + " characters");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("there is an invisible control character in this text");
    }
  }

  private static void notNegative(boolean isNegative) {
    if (isNegative) {
      throw new IllegalArgumentException("this must not be negative");
    }
  }
}
