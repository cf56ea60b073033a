package coop.commonwage.pay.web;

import coop.commonwage.money.Money;
import coop.commonwage.pay.instructions.Field;
import coop.commonwage.pay.instructions.FieldType;
import coop.commonwage.pay.instructions.Given;
import coop.commonwage.pay.instructions.Instruction;
import coop.commonwage.pay.instructions.InstructionKind;
import coop.commonwage.pay.instructions.Paid;
import coop.commonwage.platform.language.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says an instruction to payroll in words a person reads. */
public final class InstructionWords {

  private static final String KIND = "pay.instruction.";

  private InstructionWords() {}

  /**
   * Something an instruction says.
   *
   * @param name what it is
   * @param value what stands there
   */
  public record Said(String name, String value) {}

  /** What kind it is: {@code Figures brought forward}. */
  public static String kind(Words words, InstructionKind<?> kind) {
    return words.say(KIND + kind.word());
  }

  /** What recording one means, in a sentence or two; empty when there is nothing to add. */
  public static Optional<String> lead(Words words, InstructionKind<?> kind) {
    return words.find(KIND + kind.word() + ".lead");
  }

  public static String field(Words words, InstructionKind<?> kind, Field field) {
    return words.say(key(kind, field));
  }

  /** What helps to fill a field in; null when nothing does. */
  public static String hint(Words words, InstructionKind<?> kind, Field field) {
    String hint = words.find(key(kind, field) + ".hint").orElse("");
    String optional = field.isRequired() ? "" : words.say("pay.instructions.form.optional");
    String both = (hint + " " + optional).strip();
    return both.isEmpty() ? null : both;
  }

  /** One of the words to choose from. */
  public static String choice(Words words, InstructionKind<?> kind, Field field, String word) {
    return field.type() == FieldType.YES_NO
        ? words.say("pay.instructions.form." + word)
        : words.say(key(kind, field) + "." + word);
  }

  /** The words a field lets choose from; none for what is typed. */
  public static List<String> choices(Field field) {
    return field.type() == FieldType.YES_NO ? List.of("yes", "no") : field.choices();
  }

  /**
   * Which of several of a kind it is, where the worker reads on the payslip what it is for: {@code
   * Direct earnings attachment, DWP, ref 123}; else empty.
   */
  public static String which(Words words, Given<?> given) {
    Instruction<?> instruction = given.instruction();
    return given
        .onPayslip()
        .map(
            text ->
                instruction.kind().fields().stream()
                        .filter(field -> field.isRequired() && field.type() == FieldType.CHOICE)
                        .map(
                            field ->
                                choice(
                                        words,
                                        instruction.kind(),
                                        field,
                                        instruction.entries().text(field.name()))
                                    + ", ")
                        .collect(Collectors.joining())
                    + text)
        .orElse("");
  }

  /** What an instruction says, in the order of its form; empty fields are left out. */
  public static List<Said> said(Words words, Instruction<?> instruction) {
    List<Said> said = new ArrayList<>();
    for (Field field : instruction.kind().fields()) {
      instruction
          .entries()
          .find(field.name())
          .ifPresent(
              text ->
                  said.add(
                      new Said(
                          field(words, instruction.kind(), field),
                          value(words, instruction.kind(), field, text))));
    }
    return said;
  }

  /** What finalised payslips paid under it, by what the lines are called on a payslip. */
  public static List<Said> paid(Words words, Map<String, Paid> paid) {
    return paid.entrySet().stream()
        .map(
            sum ->
                new Said(
                    words.find("payslip.line." + sum.getKey()).orElse(sum.getKey()),
                    sum.getValue().amount().inPounds()))
        .toList();
  }

  private static String value(Words words, InstructionKind<?> kind, Field field, String text) {
    return switch (field.type()) {
      case MONEY, SIGNED_MONEY -> Money.of(text).inPounds();
      case PERCENT -> text + "%";
      case DATE -> words.date(LocalDate.parse(text));
      case DATES -> listed(text).map(day -> words.date(LocalDate.parse(day))).collect(joined());
      case WEEKDAYS ->
          listed(text)
              .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
              .map(day -> day.getDisplayName(TextStyle.FULL, words.language().locale()))
              .collect(joined());
      case YES_NO -> choice(words, kind, field, text.toLowerCase(Locale.ROOT));
      case CHOICE -> choice(words, kind, field, text);
      case COUNT, TEXT -> text;
    };
  }

  private static Stream<String> listed(String text) {
    return Stream.of(text.split("[\\s,;]+"));
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static String key(InstructionKind<?> kind, Field field) {
    return KIND + kind.word() + "." + field.name();
  }
}
