package coop.commonwage.pay.web;

import coop.commonwage.pay.application.RecordInstruction;
import coop.commonwage.pay.instructions.Field;
import coop.commonwage.pay.instructions.FieldType;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.platform.language.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands in the form that records an instruction.
 *
 * @param kind of which kind it is
 * @param typed what was typed, by field
 * @param errors what is wrong, by field, in the order of the form
 */
public record TypedInstruction(
    InstructionKind<?> kind, Map<String, String> typed, Map<String, String> errors) {

  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String REASON = "reason";
  static final String REFERENCE = "reference";

  /** What stands in a field. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  TypedInstruction with(Map<String, String> found) {
    return new TypedInstruction(kind, typed, found);
  }

  /** Says beside each field what cannot be read, in the reader's language. */
  Map<String, String> faults(Words words) {
    Map<String, String> faults = new LinkedHashMap<>();
    for (Field field : kind.fields()) {
      String text = plain(field);
      if (!field.accepts(text)) {
        faults.put(
            field.name(),
            words.say(
                "pay.instructions.form.wrong."
                    + (text.isEmpty() || !InstructionWords.choices(field).isEmpty()
                        ? "empty"
                        : word(field.type()))));
      }
    }
    TypedDate.of(value(FROM)).orError(faults, FROM, words.say("pay.instructions.form.wrong.date"));
    if (!value(UNTIL).isBlank()) {
      TypedDate.of(value(UNTIL))
          .orError(faults, UNTIL, words.say("pay.instructions.form.wrong.date"));
    }
    if (value(REASON).isBlank()) {
      faults.put(REASON, words.say("pay.instructions.form.wrong.reason"));
    }
    return faults;
  }

  /** What is to be recorded, when there are no faults. */
  RecordInstruction.Told told(String payrollId) {
    Map<String, String> entries = new TreeMap<>();
    for (Field field : kind.fields()) {
      entries.put(field.name(), plain(field));
    }
    Optional<LocalDate> until =
        value(UNTIL).isBlank() ? Optional.empty() : Optional.of(TypedDate.of(value(UNTIL)).day());
    return new RecordInstruction.Told(
        payrollId,
        kind,
        TypedDate.of(value(FROM)).day(),
        until,
        entries,
        value(REASON).strip(),
        value(REFERENCE).strip());
  }

  /** As people write it, brought into the one form it is kept in. */
  private String plain(Field field) {
    String text = value(field.name()).strip();
    return switch (field.type()) {
      case MONEY, SIGNED_MONEY -> text.replaceAll("[£,\\s]", "");
      case PERCENT -> text.replaceAll("[%\\s]", "");
      case COUNT -> text.replaceAll("[,\\s]", "");
      case DATE -> {
        LocalDate day = TypedDate.of(text).day();
        yield day == null ? text : day.toString();
      }
      case DATES, WEEKDAYS, YES_NO, CHOICE, TEXT -> text;
    };
  }

  private static String word(FieldType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
