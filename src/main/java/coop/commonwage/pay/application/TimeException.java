package coop.commonwage.pay.application;

import coop.commonwage.pay.hours.DoubledTime;
import coop.commonwage.pay.hours.TimeArgument;
import coop.commonwage.platform.language.Language;
import java.util.List;

/**
 * Something about a worker's time that somebody should look at before approving it.
 *
 * @param code what it is, in a word that never changes: {@code incomplete-visit}, {@code
 *     overlapping-visits}, {@code guarantee-not-rostered}, {@code minimum-wage-topped-up}, {@code
 *     minimum-wage-close}, {@code time-question-open}, {@code visits-and-totals}, the limits of
 *     working time, …
 * @param message what was found, in plain English
 * @param arguments the facts in it, for {@link TimeWords} to say it in the reader's language
 */
public record TimeException(String code, String message, List<TimeArgument> arguments) {

  /** Code of time that may be told twice. */
  static final String DOUBLED = "visits-and-totals";

  public TimeException {
    arguments = List.copyOf(arguments);
  }

  static TimeException of(String code, String message, TimeArgument... arguments) {
    return new TimeException(code, message, List.of(arguments));
  }

  /** What to tell of visits and totals that nobody settled yet. */
  static TimeException of(DoubledTime doubled) {
    return new TimeException(
        DOUBLED, TimeWords.in(Language.ENGLISH).say(doubled), TimeWords.argumentsOf(doubled));
  }
}
