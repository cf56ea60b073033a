package coop.commonwage.people;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A National Insurance number: two letters, six digits, one letter A to D. The letters HMRC never
 * gives out are told apart by {@link #hasPrefixHmrcAccepts()}: such a number can be kept, because
 * it is what the worker or the last employer wrote, but HMRC will refuse it.
 *
 * @param text nine characters without spaces, in capitals
 */
public record NationalInsuranceNumber(String text) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{6}[A-D]");

  /** The prefixes of HMRC's real-time-information schemas. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "[ACEHJLMOPRSWXY][A-CEGHJ-NPR-TW-Z]|B[A-CEHJ-NPR-TW-Z]|G[ACEGHJ-NPR-TW-Z]"
              + "|[KT][A-CEGHJ-MPR-TW-Z]|N[A-CEGHJL-NPR-SW-Z]|Z[A-CEGHJ-NPR-TW-Y]");

  public NationalInsuranceNumber {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "not a National Insurance number: two letters, six digits and a letter A to D,"
              + " such as QQ123456C");
    }
  }

  /** Reads {@code QQ 12 34 56 C}, in small or capital letters. */
  public static NationalInsuranceNumber of(String text) {
    return new NationalInsuranceNumber(text.replace(" ", "").toUpperCase(Locale.ROOT));
  }

  /** Whether HMRC gives out numbers that begin with these two letters. */
  public boolean hasPrefixHmrcAccepts() {
    return PREFIX.matcher(text.substring(0, 2)).matches();
  }

  /** Never the whole number: it must not end up in a log by accident. */
  @Override
  public String toString() {
    return "National Insurance number ending " + text.substring(6);
  }
}
