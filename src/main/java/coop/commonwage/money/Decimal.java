package coop.commonwage.money;

/** An exact decimal as an unscaled long and a scale: the one reader and writer of such texts. */
record Decimal(long unscaled, int scale) {

  private static final int MOST_DIGITS = 18;
  private static final long[] POWERS_OF_TEN = new long[MOST_DIGITS + 1];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
    }
  }

  static Decimal parse(String text, int mostDecimals, String allowed) {
    if (text == null || text.isEmpty()) {
      throw refused(text, allowed);
    }
    int at = text.charAt(0) == '-' ? 1 : 0;
    long unscaled = 0;
    int digits = 0;
    int scale = -1;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '.' && scale < 0 && digits > 0) {
        scale = 0;
      } else if (c >= '0' && c <= '9' && digits < MOST_DIGITS) {
        unscaled = unscaled * 10 + (c - '0');
        digits++;
        scale = scale < 0 ? scale : scale + 1;
      } else {
        throw refused(text, allowed);
      }
    }
    if (digits == 0 || scale == 0 || scale > mostDecimals) {
      throw refused(text, allowed);
    }
    return new Decimal(text.charAt(0) == '-' ? -unscaled : unscaled, Math.max(scale, 0));
  }

  long unscaledAt(int wantedScale) {
    return Math.multiplyExact(unscaled, powerOfTen(wantedScale - scale));
  }

  /**
   * @throws ArithmeticException when it does not fit, or the exponent is negative
   */
  static long powerOfTen(int exponent) {
    if (exponent < 0 || exponent >= POWERS_OF_TEN.length) {
      throw new ArithmeticException("ten to the power of " + exponent + " does not fit");
    }
    return POWERS_OF_TEN[exponent];
  }

  static String plain(long unscaled, int scale) {
    String digits = Long.toString(Math.abs(unscaled));
    if (scale > 0) {
      digits = "0".repeat(Math.max(0, scale + 1 - digits.length())) + digits;
      int point = digits.length() - scale;
      digits = digits.substring(0, point) + "." + digits.substring(point);
    }
    return unscaled < 0 ? "-" + digits : digits;
  }

  private static IllegalArgumentException refused(String text, String allowed) {
    return new IllegalArgumentException("\"" + text + "\" is not " + allowed);
  }
}
