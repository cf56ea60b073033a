package coop.commonwage.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * A worked case that stands beside a rule: what goes in, and exactly what must come out.
 *
 * @param file the rules it belongs to: {@code uk/income-tax}
 * @param id its name in that file
 * @param where file and line, for messages
 * @param given inputs by name
 * @param expect results by name
 */
public record RuleExample(
    String file, String id, String where, Map<String, String> given, Map<String, String> expect) {

  public RuleExample {
    given = Map.copyOf(given);
    expect = Map.copyOf(expect);
  }

  /**
   * @throws IllegalArgumentException when the example does not say it
   */
  public String given(String name) {
    String value = given.get(name);
    if (value == null) {
      throw new IllegalArgumentException("\"" + name + "\" is not given");
    }
    return value;
  }

  /**
   * @throws IllegalArgumentException when the example does not say it, or it is no date
   */
  public LocalDate day(String name) {
    try {
      return LocalDate.parse(given(name));
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException(
          "%s: \"%s\" is not a date".formatted(name, given(name)), notADate);
    }
  }
}
