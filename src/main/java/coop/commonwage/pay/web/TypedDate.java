package coop.commonwage.pay.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;

/**
 * A date as somebody typed it: the way date fields send it, or the way people write it.
 *
 * @param day the date, or null when it is none
 */
record TypedDate(LocalDate day) {

  private static final List<DateTimeFormatter> WRITINGS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

  static TypedDate of(String typed) {
    for (DateTimeFormatter writing : WRITINGS) {
      try {
        return new TypedDate(LocalDate.parse(typed.strip(), writing));
      } catch (DateTimeParseException anotherWriting) {
        continue;
      }
    }
    return new TypedDate(null);
  }

  /** Puts the message to the field when what was typed is no date. */
  void orError(Map<String, String> errors, String field, String message) {
    if (day == null) {
      errors.put(field, message);
    }
  }
}
