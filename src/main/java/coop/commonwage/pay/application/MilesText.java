package coop.commonwage.pay.application;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Miles as people write them: {@code 4.2}. */
public final class MilesText {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,4})(?:\\.([0-9]))?");

  private MilesText() {}

  /**
   * Tenths of a mile.
   *
   * @throws IllegalArgumentException saying what is allowed
   */
  public static int tenths(String text) {
    Matcher miles = FORM.matcher(text.strip());
    if (!miles.matches()) {
      throw new IllegalArgumentException(
          "not a number of miles: 0 or more with at most one decimal, such as 4.2");
    }
    return 10 * Integer.parseInt(miles.group(1))
        + (miles.group(2) == null ? 0 : Integer.parseInt(miles.group(2)));
  }

  /** {@code 4.2}. */
  public static String of(int tenths) {
    return tenths / 10 + "." + tenths % 10;
  }
}
