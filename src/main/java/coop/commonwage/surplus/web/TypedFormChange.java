package coop.commonwage.surplus.web;

import coop.commonwage.platform.language.Words;
import coop.commonwage.surplus.legalforms.FormGrounds;
import coop.commonwage.surplus.legalforms.MembersDecision;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What another legal form rests on, as somebody typed it; errors are noted by field. */
final class TypedFormChange {

  static final String KIND = "kind";
  static final String DECIDED = "decided";
  static final String CORRECTION = "correction";

  private final Map<String, String> typed;
  private final Words words;
  private final Map<String, String> errors;

  TypedFormChange(Map<String, String> typed, Words words, Map<String, String> errors) {
    this.typed = typed;
    this.words = words;
    this.errors = errors;
  }

  /** Empty when it cannot be read; the error is noted. */
  Optional<LocalDate> day(String field) {
    try {
      return Optional.of(LocalDate.parse(given(field)));
    } catch (DateTimeParseException notADate) {
      errors.put(field, words.say("surplus.entry.date.wrong"));
      return Optional.empty();
    }
  }

  /** What it rests on, made when it is asked for; empty when something cannot be read. */
  Optional<Supplier<FormGrounds>> grounds() {
    String kind = given(KIND);
    if (!kind.equals(DECIDED) && !kind.equals(CORRECTION)) {
      errors.put(KIND, words.say("surplus.legal-form.kind.wrong"));
    }
    Optional<LocalDate> registered = day("registeredOn");
    Optional<Supplier<MembersDecision>> decision =
        kind.equals(DECIDED) ? decision() : Optional.empty();
    return errors.isEmpty()
        ? Optional.of(
            () ->
                new FormGrounds(
                    registered.orElseThrow(), given("evidence"), decision.map(Supplier::get)))
        : Optional.empty();
  }

  private Optional<Supplier<MembersDecision>> decision() {
    Optional<LocalDate> on = day("decidedOn");
    Optional<LocalDate> second =
        given("confirmedOn").isEmpty() ? Optional.empty() : day("confirmedOn");
    Optional<Integer> votesFor = count("votesFor");
    Optional<Integer> votesAgainst = count("votesAgainst");
    Optional<Integer> entitled = count("entitled");
    return errors.isEmpty()
        ? Optional.of(
            () ->
                new MembersDecision(
                    on.orElseThrow(),
                    second,
                    votesFor.orElseThrow(),
                    votesAgainst.orElseThrow(),
                    entitled.orElseThrow()))
        : Optional.empty();
  }

  private Optional<Integer> count(String field) {
    if (given(field).matches("[0-9]{1,7}")) {
      return Optional.of(Integer.valueOf(given(field)));
    }
    errors.put(field, words.say("surplus.ownership.count.wrong"));
    return Optional.empty();
  }

  private String given(String field) {
    return typed.getOrDefault(field, "");
  }
}
