package coop.commonwage.pay.rosters.workbooks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as workbooks store them, written out plainly without going through floating point. */
final class Numbers {

  private static final Pattern NUMBER =
      Pattern.compile("(-?)(\\d{1,20})(?:\\.(\\d{1,25}))?(?:[eE]([+-]?\\d{1,3}))?");
  private static final int MOST_SHIFT = 40;
  private static final int DIGITS_KEPT = 15;

  private Numbers() {}

  /**
   * Without an exponent and without zeros at its end: {@code 4.2E1} is 42.
   *
   * @throws IllegalArgumentException when it is no number
   */
  static String plain(String raw) {
    Matcher number = NUMBER.matcher(raw.strip());
    int shift = 0;
    if (number.matches() && number.group(4) != null) {
      shift = Integer.parseInt(number.group(4));
    }
    if (!number.matches() || Math.abs(shift) > MOST_SHIFT) {
      throw new IllegalArgumentException("holds \"%s\", which is no number".formatted(raw));
    }
    String fraction = number.group(3) == null ? "" : number.group(3);
    String digits = "0".repeat(MOST_SHIFT) + number.group(2) + fraction + "0".repeat(MOST_SHIFT);
    int point = MOST_SHIFT + number.group(2).length() + shift;
    String whole = digits.substring(0, point).replaceFirst("^0+(?=\\d)", "");
    String rest = digits.substring(point).replaceFirst("0+$", "");
    String plain = rest.isEmpty() ? whole : whole + "." + rest;
    return number.group(1) + plain;
  }

  /**
   * As people would write it: what floating point added behind the fifteenth digit is rounded off.
   *
   * @throws IllegalArgumentException when it is no number, or so long that digits were lost
   */
  static String asWritten(String raw) {
    String plain = plain(raw);
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    int digits = whole.replace("-", "").length();
    if (digits > DIGITS_KEPT) {
      throw new IllegalArgumentException(
          "holds a number so long that the spreadsheet lost its last digits: format the column as"
              + " text and enter it again");
    }
    if (point < 0 || plain.length() - point - 1 + digits <= DIGITS_KEPT) {
      return plain;
    }
    int decimals = DIGITS_KEPT - digits;
    String sign = plain.startsWith("-") ? "-" : "";
    String all = (whole + plain.substring(point + 1)).replace("-", "");
    int keep = digits + decimals;
    long kept = Long.parseLong(all.substring(0, keep)) + (all.charAt(keep) >= '5' ? 1 : 0);
    String text = "%0" + (decimals + 1) + "d";
    String shown = text.formatted(kept);
    return sign
        + plain(
            decimals == 0
                ? shown
                : shown.substring(0, shown.length() - decimals)
                    + "."
                    + shown.substring(shown.length() - decimals));
  }
}
