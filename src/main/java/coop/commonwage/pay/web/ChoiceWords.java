package coop.commonwage.pay.web;

import coop.commonwage.pay.choices.Choice;
import coop.commonwage.platform.language.Words;
import java.util.Optional;

/**
 * Says in words a person reads what an employer may settle. A choice or an answer without words of
 * its own is called by its name, so that a new one can be used before anybody wrote its sentences.
 */
public final class ChoiceWords {

  private ChoiceWords() {}

  /** What is settled, as a heading. */
  public static String name(Words words, Choice choice) {
    return words.find(key(choice)).orElse(choice.code());
  }

  /** What it changes, and which law leaves it open or asks for it. */
  public static Optional<String> about(Words words, Choice choice) {
    return words.find(key(choice) + ".about");
  }

  /** An answer, short. */
  public static String answer(Words words, Choice choice, String value) {
    return words
        .find(key(choice) + ".is." + value)
        .or(() -> words.find(key(choice) + ".is", value))
        .orElse(value);
  }

  /** What follows from an answer, and the law or the reading it rests on. */
  public static Optional<String> why(Words words, Choice choice, String value) {
    return words.find(key(choice) + ".why." + value);
  }

  /** What may be entered where an answer is no word. */
  public static String entered(Words words, Choice choice) {
    return words.find(key(choice) + ".enter").orElse(choice.allowed());
  }

  private static String key(Choice choice) {
    return "choices.choice." + choice.code();
  }
}
