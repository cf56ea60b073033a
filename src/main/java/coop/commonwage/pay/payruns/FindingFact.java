package coop.commonwage.pay.payruns;

import static java.util.stream.Collectors.joining;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.pay.hours.TimeArgument;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One fact in the sentence of a finding, to be written in the language of whoever reads it.
 *
 * @param type how it is to be written
 * @param value the fact on one line: a plain text, whole pounds and pence, whole minutes, {@code
 *     2026-10-05}, or days with a blank between them
 */
public record FindingFact(Type type, String value) {

  /** How a fact is written. */
  public enum Type {
    /** As it stands: a name, a code, what somebody wrote. */
    TEXT,
    /** A word every language has its own for, such as a kind of leave. */
    NAME,
    NUMBER,
    MONEY,
    MINUTES,
    DAY,
    DAYS,
    /** From a day to a day. */
    SPAN,
    MOMENT,
    /** No fact, but which of several sentences of one code it is. */
    SENTENCE
  }

  public FindingFact {
    value = isOnOneLine(value) ? value : value.replaceAll("\\s+", " ").strip();
  }

  /** Whether no blank is double, at an end, or anything but a space: so are nearly all facts. */
  private static boolean isOnOneLine(String value) {
    char before = ' ';
    for (int i = 0; i < value.length(); i++) {
      char here = value.charAt(i);
      if (here == ' ' ? before == ' ' : Character.isWhitespace(here)) {
        return false;
      }
      before = here;
    }
    return before != ' ' || value.isEmpty();
  }

  public static FindingFact minutes(long minutes) {
    return new FindingFact(Type.MINUTES, Long.toString(minutes));
  }

  public static FindingFact money(Money amount) {
    return ofAny(amount);
  }

  public static FindingFact text(String text) {
    return new FindingFact(Type.TEXT, text);
  }

  public static FindingFact number(long number) {
    return ofAny(number);
  }

  public static FindingFact day(LocalDate day) {
    return ofAny(day);
  }

  public static FindingFact span(DateSpan days) {
    return ofAny(days);
  }

  public static FindingFact name(String word) {
    return new FindingFact(Type.NAME, word);
  }

  /** Which of several sentences of one code it is; the first of its facts. */
  public static FindingFact sentence(String which) {
    return new FindingFact(Type.SENTENCE, which);
  }

  /** The same fact of a sentence about time. */
  public static FindingFact of(TimeArgument argument) {
    return new FindingFact(Type.valueOf(argument.type().name()), argument.value());
  }

  /** A fact as the calculation has it; days in a list are at least one. */
  static FindingFact ofAny(Object fact) {
    return switch (fact) {
      case FindingFact already -> already;
      case Money money -> new FindingFact(Type.MONEY, money.toString());
      case LocalDate day -> new FindingFact(Type.DAY, day.toString());
      case DateSpan span -> new FindingFact(Type.SPAN, span.firstDay() + " " + span.lastDay());
      case List<?> days ->
          new FindingFact(Type.DAYS, days.stream().map(Object::toString).collect(joining(" ")));
      case Integer number -> new FindingFact(Type.NUMBER, number.toString());
      case Long number -> new FindingFact(Type.NUMBER, number.toString());
      default -> new FindingFact(Type.TEXT, fact.toString());
    };
  }

  /** As it stands in the English message. */
  public String inEnglish() {
    return switch (type) {
      case MONEY -> Money.of(value).inPounds();
      case MINUTES -> TimePay.inHours(Integer.parseInt(value));
      case DAYS -> PayslipFinding.days(days());
      case SPAN -> DateSpan.of(days().getFirst(), days().getLast()).toString();
      case TEXT, NAME, NUMBER, DAY, MOMENT, SENTENCE -> value;
    };
  }

  /** The days of {@link Type#DAYS}, or the first and the last of {@link Type#SPAN}. */
  public List<LocalDate> days() {
    return Arrays.stream(value.split(" ")).map(LocalDate::parse).toList();
  }

  /** As facts are kept: one a line, {@code day:2026-10-05}. */
  public static String kept(List<FindingFact> facts) {
    return facts.stream()
        .map(fact -> fact.type().name().toLowerCase(Locale.ROOT) + ":" + fact.value())
        .collect(joining("\n"));
  }

  /**
   * Reads what {@link #kept} wrote.
   *
   * @throws IllegalArgumentException when it is nothing of the kind
   */
  public static List<FindingFact> read(String kept) {
    return kept.lines().map(FindingFact::ofLine).toList();
  }

  private static FindingFact ofLine(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("\"" + line + "\" is no fact of a finding");
    }
    return new FindingFact(
        Type.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT)), line.substring(colon + 1));
  }
}
