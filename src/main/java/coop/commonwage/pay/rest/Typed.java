package coop.commonwage.pay.rest;

import coop.commonwage.platform.web.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;

/** Reads what was sent as text into a type, or refuses it with the name of the field. */
final class Typed {

  private Typed() {}

  /** The type's own words say what is allowed. */
  static <T> T of(String field, String value, Function<String, T> reader) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException wrong) {
      throw wrong(field, value, wrong.getMessage());
    }
  }

  static LocalDate date(String field, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException wrong) {
      throw wrong(field, value, "not a date: write it like 2026-10-01");
    }
  }

  static UUID id(String what, String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException wrong) {
      throw Refused.notFound(what + " with this id");
    }
  }

  static Refused wrong(String field, String value, String message) {
    return Refused.invalid(field, value, message);
  }
}
