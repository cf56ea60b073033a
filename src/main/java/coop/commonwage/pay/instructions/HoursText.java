package coop.commonwage.pay.instructions;

import coop.commonwage.money.Rate;
import java.util.regex.Pattern;

/** Hours as people write them: {@code 7.5} or {@code 7:30}. */
public final class HoursText {

  private static final Pattern HOURS_AND_MINUTES = Pattern.compile("[0-9]{1,4}:[0-5][0-9]");
  private static final Rate MINUTES_AN_HOUR = Rate.of("60");
  private static final int MOST_MINUTES = 60 * 2_000;

  private HoursText() {}

  /**
   * @return whole minutes, 1 to 120,000
   * @throws IllegalArgumentException saying what is allowed
   */
  public static int minutes(String text) {
    int minutes = minutesOrNone(text);
    if (minutes == 0) {
      throw outside();
    }
    return minutes;
  }

  /** The same, where no hours at all are an answer too. */
  static int minutesOrNone(String text) {
    Rate minutes;
    if (HOURS_AND_MINUTES.matcher(text).matches()) {
      String[] parts = text.split(":");
      minutes = new Rate(60L * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]), 0);
    } else {
      try {
        minutes = Rate.of(text).times(MINUTES_AN_HOUR);
      } catch (IllegalArgumentException | ArithmeticException wrong) {
        throw new IllegalArgumentException("hours are written like 7.5 or 7:30", wrong);
      }
    }
    if (minutes.scale() != 0 || minutes.unscaled() < 0 || minutes.unscaled() > MOST_MINUTES) {
      throw outside();
    }
    return (int) minutes.unscaled();
  }

  private static IllegalArgumentException outside() {
    return new IllegalArgumentException("hours must be whole minutes, above 0 and at most 2000");
  }
}
