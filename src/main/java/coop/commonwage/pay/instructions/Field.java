package coop.commonwage.pay.instructions;

import java.util.List;

/**
 * One thing an instruction of a kind says.
 *
 * @param name as in JSON: {@code takeHomeProtected}; never changed once it was used
 * @param type what may stand there
 * @param isRequired whether something must stand there
 * @param choices the words to choose from; empty unless the type is {@link FieldType#CHOICE}
 */
public record Field(String name, FieldType type, boolean isRequired, List<String> choices) {

  public Field {
    choices = List.copyOf(choices);
    if (choices.isEmpty() == (type == FieldType.CHOICE)) {
      throw new IllegalArgumentException(name + ": a choice has words to choose from, others none");
    }
  }

  public static Field required(String name, FieldType type) {
    return new Field(name, type, true, List.of());
  }

  public static Field optional(String name, FieldType type) {
    return new Field(name, type, false, List.of());
  }

  /** One of these words, which must be given. */
  public static Field choice(String name, String... words) {
    return new Field(name, FieldType.CHOICE, true, List.of(words));
  }

  /** One of these words, or nothing. */
  public static Field optionalChoice(String name, String... words) {
    return new Field(name, FieldType.CHOICE, false, List.of(words));
  }

  /** Whether this may stand there; empty only where nothing is required. */
  public boolean accepts(String text) {
    try {
      check(text);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  /**
   * @throws IllegalArgumentException saying what is allowed
   */
  void check(String text) {
    if (text.isEmpty()) {
      if (isRequired) {
        throw new IllegalArgumentException("this must be filled in");
      }
      return;
    }
    type.check(text);
    if (!choices.isEmpty() && !choices.contains(text)) {
      throw new IllegalArgumentException(
          "\"%s\" is not one of: %s".formatted(text, String.join(", ", choices)));
    }
  }
}
