package coop.commonwage.pay.hours;

import java.util.Locale;

/** The enhanced hours of the clock a minute falls in, by the employer's bands. */
public enum TimeBand {
  NONE,
  EVENING,
  NIGHT,
  /** Where the two bands share hours. */
  EVENING_AND_NIGHT;

  /** The word used in files, line codes and message keys: {@code evening-and-night}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static TimeBand of(boolean evening, boolean night) {
    if (evening) {
      return night ? EVENING_AND_NIGHT : EVENING;
    }
    return night ? NIGHT : NONE;
  }
}
