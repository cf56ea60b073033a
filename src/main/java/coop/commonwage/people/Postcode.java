package coop.commonwage.people;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A UK postcode in its usual writing, such as {@code LL12 4FH}.
 *
 * @param text capitals, one space before the last three characters
 */
public record Postcode(String text) {

  private static final Pattern SHAPE =
      Pattern.compile("(GIR 0AA|[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2})");

  public Postcode {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("not a UK postcode: write it like LL12 4FH");
    }
  }

  /** Reads {@code ll124fh} or {@code LL12 4FH}. */
  public static Postcode of(String text) {
    String letters = text.replace(" ", "").toUpperCase(Locale.ROOT);
    int last = letters.length() - 3;
    return new Postcode(
        last > 0 ? letters.substring(0, last) + " " + letters.substring(last) : letters);
  }

  @Override
  public String toString() {
    return text;
  }
}
