package coop.commonwage.pay.application;

import coop.commonwage.pay.hours.TimeArgument;
import java.util.List;

/**
 * Something about a worker's time that somebody should look at before approving it.
 *
 * @param code what it is, in a word that never changes: {@code incomplete-visit}, {@code
 *     overlapping-visits}, {@code guarantee-not-rostered}, {@code minimum-wage-topped-up}, {@code
 *     minimum-wage-close}, {@code time-question-open}, the limits of working time, …
 * @param message what was found, in plain English
 * @param arguments the facts in it, for {@link TimeWords} to say it in the reader's language
 */
public record TimeException(String code, String message, List<TimeArgument> arguments) {

  public TimeException {
    arguments = List.copyOf(arguments);
  }

  static TimeException of(String code, String message, TimeArgument... arguments) {
    return new TimeException(code, message, List.of(arguments));
  }
}
