package coop.commonwage.pay.choices;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;

/**
 * What may be answered to a choice.
 *
 * @param usual the answer of an employer who said nothing
 * @param inWords what is allowed, for people
 * @param words the answers that are words, the usual one first
 * @param isOpen whether an amount, a day or a share may be answered beside the words
 * @param test whether an answer is allowed
 */
record Allowed(
    String usual, String inWords, List<String> words, boolean isOpen, Predicate<String> test) {

  private static final Rate WHOLE = new Rate(1, 0);
  private static final int ISO_DATE = "2026-10-01".length();
  private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MM-dd");

  /** The usual answer, or whatever else passes the test. */
  Allowed(String usual, String inWords, Predicate<String> test) {
    this(usual, inWords, List.of(usual), true, test);
  }

  /** One of these; the first is the usual one. */
  static Allowed words(String... words) {
    List<String> all = List.of(words);
    return new Allowed(all.getFirst(), String.join(", ", all), all, false, all::contains);
  }

  static Allowed moneyOrUnknown() {
    return moneyOr("unknown");
  }

  static Allowed moneyOr(String usual) {
    return new Allowed(
        usual,
        usual + ", or pounds with at most two decimals, not negative",
        value -> value.equals(usual) || isMoney(value));
  }

  /** A month and a day there are every year. */
  static Allowed dayOfYearOr(String usual) {
    return new Allowed(
        usual,
        usual + ", or month and day such as 04-01, but not 02-29",
        value -> value.equals(usual) || isDayOfEveryYear(value));
  }

  /** Whole numbers of something, such as minutes. */
  static Allowed wholeNumber(String usual, String what, int least, int most) {
    return new Allowed(
        usual,
        "%s from %d to %d".formatted(what, least, most),
        value -> isWholeNumber(value, least, most));
  }

  /** Whole numbers of something, or a word. */
  static Allowed wholeNumberOr(String usual, String what, int least, int most) {
    return new Allowed(
        usual,
        "%s, or %s from %d to %d".formatted(usual, what, least, most),
        value -> value.equals(usual) || isWholeNumber(value, least, most));
  }

  /** Hours of the clock and the share they add, or none. */
  static Allowed bandOrNone() {
    return new Allowed(
        EnhancementBand.NONE,
        "none, or hours of the clock and a percentage of at most 200 such as 22:00-06:00 25%",
        Allowed::isBand);
  }

  /** A percentage without its sign, from 0 to 100. */
  static Allowed percentOr(String usual) {
    return new Allowed(
        usual,
        usual + ", or a percentage from 0 to 100 such as 5",
        value -> value.equals(usual) || isPercent(value));
  }

  static Allowed dateOr(String usual) {
    return new Allowed(
        usual,
        usual + ", or a date such as 2026-10-01",
        value -> value.equals(usual) || isDate(value));
  }

  boolean accepts(String value) {
    return test.test(value);
  }

  private static boolean isWholeNumber(String value, int least, int most) {
    if (!value.matches("0|[1-9][0-9]{0,8}")) {
      return false;
    }
    int number = Integer.parseInt(value);
    return number >= least && number <= most;
  }

  private static boolean isBand(String value) {
    try {
      EnhancementBand.of(value);
      return true;
    } catch (IllegalArgumentException | ArithmeticException noBand) {
      return false;
    }
  }

  private static boolean isMoney(String value) {
    try {
      return !Money.of(value).isNegative();
    } catch (IllegalArgumentException | ArithmeticException notMoney) {
      return false;
    }
  }

  private static boolean isPercent(String value) {
    try {
      Rate share = Rate.ofPercent(value);
      return !share.isNegative() && share.compareTo(WHOLE) <= 0;
    } catch (IllegalArgumentException | ArithmeticException notAPercentage) {
      return false;
    }
  }

  private static boolean isDate(String value) {
    try {
      return value.length() == ISO_DATE && LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeException notADate) {
      return false;
    }
  }

  private static boolean isDayOfEveryYear(String value) {
    try {
      return !MonthDay.of(2, 29).equals(MonthDay.parse(value, DAY_OF_YEAR));
    } catch (DateTimeException notADay) {
      return false;
    }
  }
}
