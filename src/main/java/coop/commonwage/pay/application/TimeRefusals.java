package coop.commonwage.pay.application;

import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import java.time.Duration;
import java.util.List;

/** How something about time that cannot be recorded is refused. */
final class TimeRefusals {

  /** The longest reason, in characters. */
  static final int LONGEST_REASON = 400;

  /** The longest reference of a funder account, in characters. */
  static final int LONGEST_ACCOUNT = 100;

  static final int MOST_MILES_TENTHS = 99_990;
  static final int MINUTES_OF_A_DAY = (int) Duration.ofDays(1).toMinutes();

  /** A total of another system may be of a month. */
  static final int MINUTES_OF_A_MONTH = (int) Duration.ofDays(31).toMinutes();

  private static final int SHOWN = 60;

  private TimeRefusals() {}

  static Refused invalid(String field, String value, String message) {
    return Refused.invalid(
        "Nothing was recorded: put right what is named.",
        List.of(FieldError.ofField(field, value, message)));
  }

  static void refuseLong(String field, String value, int longest) {
    if (value.length() > longest) {
      throw invalid(
          field, value.substring(0, SHOWN) + "…", "at most %d characters".formatted(longest));
    }
  }

  static void refuseBlank(String field, String value, String message) {
    if (value.isBlank()) {
      throw invalid(field, value, message);
    }
  }
}
