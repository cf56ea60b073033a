package coop.commonwage.surplus.web;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.ballots.OwnRules;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What somebody typed into a form about a vote, read field by field; errors are noted by field. */
final class TypedFields {

  private final Map<String, String> typed;
  private final Words words;
  private final Map<String, String> errors = new LinkedHashMap<>();

  TypedFields(Map<String, String> typed, Words words) {
    this.typed = typed;
    this.words = words;
  }

  /** What is wrong, by field, in the order it was read. */
  Map<String, String> errors() {
    return errors;
  }

  void wrong(String field, String kind) {
    errors.put(field, words.say("surplus.ballot.wrong." + kind));
  }

  String filled(String field) {
    return read(
        field,
        text -> {
          if (text.isEmpty()) {
            throw new IllegalArgumentException(field);
          }
          return text;
        },
        "text");
  }

  /** Null when it cannot be read; the error is noted. */
  <T> T read(String field, Function<String, T> reader, String kind) {
    try {
      return reader.apply(given(field));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      wrong(field, kind);
      return null;
    }
  }

  <T> Optional<T> optional(String field, Function<String, T> reader, String kind) {
    return given(field).isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(read(field, reader, kind));
  }

  String given(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  /** A whole number from 0 with at most six digits. */
  static int count(String text) {
    if (!text.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException(text);
    }
    return Integer.parseInt(text);
  }

  /** What the co-operative's own rules say, where the fields for it were filled in. */
  OwnRules ownRules() {
    return new OwnRules(
        optional("noticeDays", TypedFields::count, "number"),
        optional("postHours", TypedFields::count, "number"),
        Optional.empty(),
        optional("quorumLeast", TypedFields::count, "number"),
        optional("quorumPercent", Rate::ofPercent, "percent"),
        optional("extraordinaryPercent", Rate::ofPercent, "percent"),
        given("rulesSource"));
  }
}
