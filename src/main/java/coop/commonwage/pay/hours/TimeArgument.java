package coop.commonwage.pay.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One fact in a sentence about time, to be written in the language of whoever reads it.
 *
 * @param type how it is to be written
 * @param value the fact: a plain text, whole minutes, {@code 2026-10-05} or {@code
 *     2026-10-05T08:20}
 */
public record TimeArgument(Type type, String value) {

  /** How a fact is written. */
  public enum Type {
    TEXT,
    MINUTES,
    NUMBER,
    DAY,
    MOMENT
  }

  public static TimeArgument text(String text) {
    return new TimeArgument(Type.TEXT, text);
  }

  public static TimeArgument minutes(long minutes) {
    return new TimeArgument(Type.MINUTES, Long.toString(minutes));
  }

  public static TimeArgument number(long number) {
    return new TimeArgument(Type.NUMBER, Long.toString(number));
  }

  public static TimeArgument day(LocalDate day) {
    return new TimeArgument(Type.DAY, day.toString());
  }

  public static TimeArgument moment(LocalDateTime local) {
    return new TimeArgument(Type.MOMENT, local.toString());
  }

  /** As it is kept: {@code minutes:25}, {@code moment:2026-10-05T08:20}. */
  @Override
  public String toString() {
    return type.name().toLowerCase(java.util.Locale.ROOT) + ":" + value;
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when it is nothing of the kind
   */
  public static TimeArgument of(String kept) {
    int colon = kept.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("\"" + kept + "\" is no argument of a sentence");
    }
    return new TimeArgument(
        Type.valueOf(kept.substring(0, colon).toUpperCase(java.util.Locale.ROOT)),
        kept.substring(colon + 1));
  }
}
