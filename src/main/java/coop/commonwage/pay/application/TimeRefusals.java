package coop.commonwage.pay.application;

import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import java.util.List;

/** How something about time that cannot be recorded is refused. */
final class TimeRefusals {

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
