package coop.commonwage.pay.deductions;

import coop.commonwage.rules.TaxRegion;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A PAYE tax code as HMRC writes it, and whether it is worked out on the totals of the year or on
 * each period alone.
 *
 * <p>Read: {@code 1257L}, {@code 1383M}, {@code 1131N}, {@code 900T}, {@code K475}, {@code 0T},
 * {@code BR}, {@code D0}, {@code D1}, {@code NT}; with S for Scotland ({@code SD2} and {@code SD3}
 * too) or C for Wales in front; followed by {@code W1}, {@code M1}, {@code X} or {@code NONCUM}
 * when each period stands alone.
 */
public final class TaxCode {

  /** What a code says about the worker's allowance. */
  public enum Form {
    /** A number of tens of pounds is free of tax in the year. */
    SUFFIX,
    /** A number of tens of pounds is added to pay before it is taxed. */
    K,
    /** One rate on all pay. */
    FLAT,
    /** No tax. */
    NT
  }

  private static final int MOST_SUFFIX_DIGITS = 6;
  private static final int MOST_K_DIGITS = 4;

  private final String text;
  private final boolean nonCumulative;
  private final TaxRegion region;
  private final Form form;
  private final String flatLetters;
  private final int number;

  private TaxCode(
      String text,
      boolean nonCumulative,
      TaxRegion region,
      Form form,
      String flatLetters,
      int number) {
    this.text = text;
    this.nonCumulative = nonCumulative;
    this.region = region;
    this.form = form;
    this.flatLetters = flatLetters;
    this.number = number;
  }

  /**
   * Reads a code with or without its basis: {@code 1257L}, {@code S1257L M1}, {@code BRX}, …
   *
   * @throws IllegalArgumentException saying what is wrong and what would be right
   */
  public static TaxCode of(String text) {
    String code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT).replace(" ", "");
    if (code.isEmpty()) {
      throw new IllegalArgumentException("the tax code is missing");
    }
    if (hasBlankInNumber(text)) {
      throw refused(text.strip(), "a blank stands inside its number");
    }
    for (String basis : new String[] {"NONCUM", "W1/M1", "W1M1", "W1", "M1", "X"}) {
      if (code.endsWith(basis) && code.length() > basis.length()) {
        return parse(text.strip(), code.substring(0, code.length() - basis.length()), true);
      }
    }
    return parse(text.strip(), code, false);
  }

  /** Nobody can say whether two numbers were meant to be one. */
  private static boolean hasBlankInNumber(String text) {
    int blank = text.indexOf(' ');
    while (blank >= 0) {
      int next = blank;
      while (next < text.length() && text.charAt(next) == ' ') {
        next++;
      }
      if (blank > 0
          && next < text.length()
          && isDigit(text.charAt(blank - 1))
          && isDigit(text.charAt(next))) {
        return true;
      }
      blank = text.indexOf(' ', next);
    }
    return false;
  }

  /** Reads a code written without its basis, and sets the basis. */
  public static TaxCode of(String text, boolean nonCumulative) {
    TaxCode code = of(text);
    return nonCumulative == code.nonCumulative ? code : code.on(nonCumulative);
  }

  /** The same code on the other basis, or itself. */
  public TaxCode on(boolean nonCumulativeBasis) {
    return new TaxCode(text, nonCumulativeBasis, region, form, flatLetters, number);
  }

  /**
   * The same code with something added to its number, where its last letter is named; other codes
   * stay as they are.
   */
  TaxCode uplifted(Map<String, Integer> byLetter) {
    String letter = text.substring(text.length() - 1);
    int added = form == Form.SUFFIX ? byLetter.getOrDefault(letter, 0) : 0;
    return added == 0 ? this : of(region.prefix() + (number + added) + letter, nonCumulative);
  }

  private static TaxCode parse(String given, String code, boolean nonCumulative) {
    TaxRegion region = regionOf(code);
    String rest = code.substring(region.prefix().length());
    if (rest.equals("NT")) {
      if (region != TaxRegion.REST_OF_UK) {
        throw refused(given, "NT has no S or C in front of it");
      }
      return new TaxCode(code, nonCumulative, region, Form.NT, "", 0);
    }
    if (rest.equals("BR") || isDCode(rest)) {
      return flat(given, code, rest, nonCumulative, region);
    }
    if (rest.startsWith("K")) {
      return kCode(given, code, rest.substring(1), nonCumulative, region);
    }
    return suffixCode(given, code, rest, nonCumulative, region);
  }

  private static TaxRegion regionOf(String code) {
    return switch (code.charAt(0)) {
      case 'S' -> TaxRegion.SCOTLAND;
      case 'C' -> TaxRegion.WALES;
      default -> TaxRegion.REST_OF_UK;
    };
  }

  private static boolean isDCode(String rest) {
    return rest.length() == 2 && rest.charAt(0) == 'D' && isDigit(rest.charAt(1));
  }

  private static TaxCode flat(
      String given, String code, String rest, boolean nonCumulative, TaxRegion region) {
    int highest = region == TaxRegion.SCOTLAND ? 3 : 1;
    if (rest.charAt(0) == 'D' && rest.charAt(1) - '0' > highest) {
      throw refused(
          given,
          region == TaxRegion.SCOTLAND
              ? "Scottish D codes are SD0 to SD3"
              : "D codes are D0 and D1 (only Scotland has SD2 and SD3)");
    }
    return new TaxCode(code, nonCumulative, region, Form.FLAT, rest, 0);
  }

  private static TaxCode kCode(
      String given, String code, String digits, boolean nonCumulative, TaxRegion region) {
    if (!isNumber(digits, MOST_K_DIGITS) || Integer.parseInt(digits) == 0) {
      throw refused(given, "a K code is K and a number from 1 to 9999, such as K475");
    }
    refuseNoughtInFront(given, digits);
    return new TaxCode(code, nonCumulative, region, Form.K, "", Integer.parseInt(digits));
  }

  private static TaxCode suffixCode(
      String given, String code, String rest, boolean nonCumulative, TaxRegion region) {
    if (isNumber(rest, rest.length())) {
      throw refused(given, "the letter behind the number is missing: L, M, N or T");
    }
    int last = rest.length() - 1;
    String digits = rest.substring(0, Math.max(0, last));
    if (!isNumber(digits, digits.length())) {
      throw refused(
          given,
          "codes look like 1257L, S1257L, C1131N, K475, 0T, BR, D0 or NT, with W1, M1 or X behind"
              + " when each period stands alone");
    }
    if ("LMNT".indexOf(rest.charAt(last)) < 0) {
      throw refused(
          given, "the letter behind the number is L, M, N or T, not " + rest.charAt(last));
    }
    if (digits.length() > MOST_SUFFIX_DIGITS) {
      throw refused(given, "the number has at most " + MOST_SUFFIX_DIGITS + " digits");
    }
    refuseNoughtInFront(given, digits);
    int number = Integer.parseInt(digits);
    if (number == 0 && rest.charAt(last) != 'T') {
      throw refused(given, "a code without any allowance is written 0T");
    }
    return new TaxCode(code, nonCumulative, region, Form.SUFFIX, "", number);
  }

  /** HMRC writes no code so, and its schemas take none. */
  private static void refuseNoughtInFront(String given, String digits) {
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      throw refused(given, "its number begins with 0");
    }
  }

  private static boolean isNumber(String digits, int mostDigits) {
    return !digits.isEmpty()
        && digits.length() <= mostDigits
        && digits.chars().allMatch(c -> isDigit((char) c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static IllegalArgumentException refused(String given, String why) {
    return new IllegalArgumentException("\"" + given + "\" is not a tax code: " + why);
  }

  /** The code with its prefix and without its basis: {@code S1257L}, {@code CBR}, {@code K475}. */
  public String text() {
    return text;
  }

  /** True on the week 1 / month 1 basis: each period stands alone. */
  public boolean nonCumulative() {
    return nonCumulative;
  }

  public TaxRegion region() {
    return region;
  }

  public Form form() {
    return form;
  }

  /** The letters of a flat code without its prefix: {@code BR}, {@code D0}, …; else empty. */
  public String flatLetters() {
    return flatLetters;
  }

  /** The number in the code: tens of pounds a year, less the last digit; 0 where there is none. */
  public int number() {
    return number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TaxCode code
        && text.equals(code.text)
        && nonCumulative == code.nonCumulative;
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, nonCumulative);
  }

  /** As HMRC prints it, and as {@link #of(String)} reads it: {@code S1257L}, {@code 0T X}. */
  @Override
  public String toString() {
    return nonCumulative ? text + " X" : text;
  }
}
