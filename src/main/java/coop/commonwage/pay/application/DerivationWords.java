package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.Derivation;
import coop.commonwage.platform.language.Language;
import coop.commonwage.platform.language.Words;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says how a figure came about in words a person reads. */
public final class DerivationWords {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private DerivationWords() {}

  /**
   * A figure that was used or worked out on the way.
   *
   * @param name what it is
   * @param value how much
   */
  public record Figure(String name, String value) {}

  /** The words derivations are told in, which have a bundle of their own. */
  public static Words in(Language language) {
    return Words.in(language, "platform", "explain");
  }

  /** What is worked out, in a sentence. */
  public static String formula(Words words, Derivation derivation) {
    return words.say("explain.formula." + derivation.formula());
  }

  /** The figures in the order they were used. */
  public static List<Figure> figures(Words words, Derivation derivation) {
    return derivation.notes().stream()
        .flatMap(
            note ->
                switch (note) {
                  case Derivation.Input input ->
                      Stream.of(figure(words, input.name(), input.value()));
                  case Derivation.Step step -> Stream.of(figure(words, step.name(), step.value()));
                  case Derivation.Source source -> Stream.<Figure>empty();
                })
        .toList();
  }

  /** The rule entries in the order they were used. */
  public static List<RuleEntry<?>> sources(Derivation derivation) {
    return derivation.notes().stream()
        .filter(Derivation.Source.class::isInstance)
        .<RuleEntry<?>>map(note -> ((Derivation.Source) note).entry())
        .toList();
  }

  /**
   * What an entry is and when it holds: {@code Student loans: plan 2 threshold, in force from …}.
   */
  public static String law(Words words, RuleEntry<?> entry) {
    String from = words.date(entry.from());
    return entry
        .until()
        .map(until -> words.say("explain.law-from-until", entry.title(), from, words.date(until)))
        .orElseGet(() -> words.say("explain.law-from", entry.title(), from));
  }

  /** The same of an entry that is known by the name payslip lines carry, without its end. */
  public static String law(Words words, String entryId) {
    int at = entryId.lastIndexOf('@');
    if (at < 0) {
      return entryId;
    }
    String rule = entryId.substring(0, at);
    String topic = rule.substring(rule.indexOf('/') + 1).replace("/", ": ").replace('-', ' ');
    return words.say(
        "explain.law-from", topic, words.date(LocalDate.parse(entryId.substring(at + 1))));
  }

  /** One figure with its name, both ready to be read. */
  public static Figure figure(Words words, String name, String value) {
    return new Figure(words.say("explain." + name), readable(words, name, value));
  }

  private static String readable(Words words, String name, String value) {
    if (WHOLE_NUMBER.matcher(value).matches()) {
      int number = Integer.parseInt(value);
      if (name.contains("minutes")) {
        return words.hours(number);
      }
      return name.endsWith("-tenths") ? number / 10 + "." + number % 10 : value;
    }
    return DAY.matcher(value).matches()
        ? words.date(LocalDate.parse(value))
        : words.find("explain." + name + ".is." + value).orElse(value);
  }
}
