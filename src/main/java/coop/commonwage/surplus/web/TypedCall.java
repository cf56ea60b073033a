package coop.commonwage.surplus.web;

import coop.commonwage.money.Rate;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.ballots.BallotRefused;
import coop.commonwage.surplus.ballots.Call;
import coop.commonwage.surplus.ballots.College;
import coop.commonwage.surplus.ballots.OwnRules;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A ballot as somebody typed it in to call it, read field by field. */
final class TypedCall {

  private final Map<String, String> typed;
  private final Words words;
  private final Map<String, String> errors = new LinkedHashMap<>();

  TypedCall(Map<String, String> typed, Words words) {
    this.typed = typed;
    this.words = words;
  }

  /** What is wrong, by field, in the order of the form. */
  Map<String, String> errors() {
    return errors;
  }

  /** The call; empty when something is wrong. */
  Optional<Call> read() {
    UUID distribution = read("distribution", UUID::fromString, "choose");
    String title = filled("title");
    String motion = filled("motion");
    LocalDate recordDate = read("recordDate", LocalDate::parse, "date");
    Instant opens = moment("opensOn", "opensTime");
    Instant closes = moment("closesOn", "closesTime");
    OwnRules own = ownRules();
    List<College> colleges = colleges();
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Call(
              distribution,
              title,
              motion,
              given("majority").equals("extraordinary"),
              given("requiredBy"),
              own,
              colleges,
              recordDate,
              given("meeting"),
              Instant.EPOCH,
              opens,
              closes,
              given("shortNotice").equals("yes"),
              optional("amends", UUID::fromString, "choose"),
              optional("adjournedFrom", UUID::fromString, "choose")));
    } catch (BallotRefused refused) {
      errors.put("closesOn", refused.getMessage());
      return Optional.empty();
    }
  }

  private OwnRules ownRules() {
    return new OwnRules(
        optional("noticeDays", TypedCall::count, "number"),
        optional("postHours", TypedCall::count, "number"),
        Optional.empty(),
        optional("quorumLeast", TypedCall::count, "number"),
        optional("quorumPercent", Rate::ofPercent, "percent"),
        optional("extraordinaryPercent", Rate::ofPercent, "percent"),
        given("rulesSource"));
  }

  private static int count(String text) {
    if (!text.matches("[0-9]{1,4}")) {
      throw new IllegalArgumentException(text);
    }
    return Integer.parseInt(text);
  }

  /** A line for each college: {@code name: class, class: percent}. */
  private List<College> colleges() {
    List<College> colleges = new ArrayList<>();
    for (String line : given("colleges").lines().filter(each -> !each.isBlank()).toList()) {
      String[] parts = line.split(":");
      try {
        colleges.add(
            new College(
                parts[0].strip(),
                List.of(parts[1].strip().split("\\s*,\\s*")),
                Rate.ofPercent(parts[2].replace("%", "").strip())));
      } catch (IndexOutOfBoundsException | IllegalArgumentException | BallotRefused wrong) {
        errors.put("colleges", words.say("surplus.ballot.wrong.colleges"));
      }
    }
    return colleges;
  }

  private Instant moment(String day, String time) {
    LocalDate date = read(day, LocalDate::parse, "date");
    LocalTime at = read(time, LocalTime::parse, "time");
    return date == null || at == null ? null : date.atTime(at).atZone(Clock.ZONE).toInstant();
  }

  private String filled(String field) {
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
  private <T> T read(String field, Function<String, T> reader, String kind) {
    try {
      return reader.apply(given(field));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      errors.put(field, words.say("surplus.ballot.wrong." + kind));
      return null;
    }
  }

  private <T> Optional<T> optional(String field, Function<String, T> reader, String kind) {
    return given(field).isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(read(field, reader, kind));
  }

  private String given(String field) {
    return typed.getOrDefault(field, "").strip();
  }
}
