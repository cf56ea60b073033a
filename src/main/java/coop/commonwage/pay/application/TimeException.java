package coop.commonwage.pay.application;

/**
 * Something about a worker's time that somebody should look at before approving it.
 *
 * @param code what it is, in a word that never changes: {@code incomplete-visit}, {@code
 *     overlapping-visits}, {@code guarantee-not-rostered}, {@code minimum-wage-topped-up}, {@code
 *     minimum-wage-close}, {@code time-question-open}, the limits of working time, …
 * @param message what was found, in plain words
 */
public record TimeException(String code, String message) {}
