package coop.commonwage.pay.rosters.mappings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** In what a number of a foreign file is counted. */
public enum Unit {
  /** Miles with at most one decimal. */
  MILES,
  /** Miles with any decimals, taken to the nearest tenth, a half upwards. */
  MILES_ROUNDED,
  /** Kilometres, turned into miles of 1,609.344 metres, to the nearest tenth, a half upwards. */
  KILOMETRES,
  /** Whole minutes. */
  MINUTES,
  /** Hours with decimals that come to whole minutes, or hours and minutes as 7:30. */
  HOURS,
  /**
   * As hours, but with any decimals: taken to the nearest minute, a half upwards (7.33 is 7:20).
   */
  HOURS_ROUNDED,
  /** Hours, minutes and, if they are there, seconds, as 00:45:00. */
  CLOCK;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Unit ofWord(String word) {
    return Arrays.stream(values())
        .filter(unit -> unit.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not a unit: it must be "
                        + Arrays.stream(values())
                            .map(Unit::word)
                            .collect(Collectors.joining(", "))));
  }
}
