package coop.commonwage.pay.rest;

import coop.commonwage.calendar.DateSpan;
import java.time.LocalDate;
import java.util.Optional;

/** The days somebody asks for with {@code from} and {@code to}. */
final class AskedDays {

  private AskedDays() {}

  /** Empty when neither is given. */
  static Optional<DateSpan> of(String from, String to) {
    Optional<String> first = StandingForm.given(from);
    Optional<String> last = StandingForm.given(to);
    if (first.isEmpty() && last.isEmpty()) {
      return Optional.empty();
    }
    LocalDate firstDay = Typed.date("from", first.orElse(""));
    LocalDate lastDay = Typed.date("to", last.orElse(""));
    if (lastDay.isBefore(firstDay)) {
      throw Typed.wrong("to", lastDay.toString(), "this is before the first day, " + firstDay);
    }
    return Optional.of(DateSpan.of(firstDay, lastDay));
  }
}
