package coop.commonwage.pay.choices;

import coop.commonwage.money.Money;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;

/**
 * What may be answered to a choice.
 *
 * @param usual the answer of an employer who said nothing
 * @param inWords what is allowed, for people
 * @param test whether an answer is allowed
 */
record Allowed(String usual, String inWords, Predicate<String> test) {

  private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MM-dd");

  /** One of these; the first is the usual one. */
  static Allowed words(String... words) {
    List<String> all = List.of(words);
    return new Allowed(all.getFirst(), String.join(", ", all), all::contains);
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

  boolean accepts(String value) {
    return test.test(value);
  }

  private static boolean isMoney(String value) {
    try {
      return !Money.of(value).isNegative();
    } catch (IllegalArgumentException | ArithmeticException notMoney) {
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
