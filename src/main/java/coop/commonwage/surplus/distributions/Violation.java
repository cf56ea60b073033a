package coop.commonwage.surplus.distributions;

/**
 * A rule of the legal form that a case breaks.
 *
 * @param rule a stable name
 * @param article the law and its article
 * @param message what is wrong and what is allowed, in words
 */
public record Violation(String rule, String article, String message) {}
