package coop.commonwage.pay.choices;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** All that an employer answered, through time. */
public final class EmployerChoices {

  /** An employer who settled nothing: the usual answers. */
  public static final EmployerChoices USUAL = new EmployerChoices(List.of());

  private static final String YES = "yes";

  private final Map<Choice, NavigableMap<LocalDate, String>> answers = new EnumMap<>(Choice.class);

  /**
   * @param recorded in the order they were recorded: for the same day the later one holds
   */
  public EmployerChoices(List<EmployerChoice> recorded) {
    for (EmployerChoice answer : recorded) {
      answers
          .computeIfAbsent(answer.choice(), choice -> new TreeMap<>())
          .put(answer.from(), answer.value());
    }
  }

  /** The answer that holds on a day. */
  public String on(Choice choice, LocalDate day) {
    NavigableMap<LocalDate, String> ofChoice = answers.get(choice);
    Map.Entry<LocalDate, String> holding = ofChoice == null ? null : ofChoice.floorEntry(day);
    return holding == null ? choice.usual() : holding.getValue();
  }

  /**
   * Every answer that was ever given and holds, by the day it holds from, without the usual one.
   */
  public List<String> all(Choice choice) {
    return answers.getOrDefault(choice, new TreeMap<>()).values().stream()
        .filter(answer -> !answer.equals(choice.usual()))
        .toList();
  }

  /** Whether the answer that holds on a day is yes. */
  public boolean isYes(Choice choice, LocalDate day) {
    return on(choice, day).equals(YES);
  }

  /** Whether anything was answered from exactly this day, be it the usual answer. */
  public boolean isAnswered(Choice choice, LocalDate from) {
    return answers.getOrDefault(choice, new TreeMap<>()).containsKey(from);
  }

  /**
   * The amount declared for exactly the tax year, or period, that begins on a day; a figure of an
   * earlier year says nothing about this one.
   *
   * @return empty when none was declared from that day, or it was declared as unknown
   */
  public Optional<Money> declared(Choice choice, LocalDate from) {
    NavigableMap<LocalDate, String> ofChoice = answers.get(choice);
    String value = ofChoice == null ? null : ofChoice.get(from);
    return value == null || value.equals(choice.usual())
        ? Optional.empty()
        : Optional.of(Money.of(value));
  }
}
