package coop.commonwage.pay.web;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.hours.TimeKind;
import coop.commonwage.platform.web.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** The days an address names; one that names none leads nowhere. */
final class DaysAsked {

  private DaysAsked() {}

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      throw Refused.notFound("day " + text);
    }
  }

  /** Empty when no days are named. */
  static Optional<DateSpan> span(String from, String to) {
    if (from == null || to == null) {
      return Optional.empty();
    }
    LocalDate first = day(from);
    LocalDate last = day(to);
    if (last.isBefore(first)) {
      throw Refused.notFound("day from " + first + " to " + last);
    }
    return Optional.of(DateSpan.of(first, last));
  }

  static Optional<TimeKind> kind(String word) {
    return Arrays.stream(TimeKind.values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
