package coop.commonwage.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One dated value of a rule, with where it comes from.
 *
 * @param <T> what the rule says
 */
public final class RuleEntry<T> {

  private final String rule;
  private final LocalDate from;
  private final T value;
  private final Citation cite;
  private final String id;

  /**
   * @param rule the rule's full name: {@code uk/income-tax/rest-of-uk-bands}
   * @param from the first day it holds
   * @param value what holds from that day until the next entry
   * @param cite where it says so
   */
  public RuleEntry(String rule, LocalDate from, T value, Citation cite) {
    this.rule = rule;
    this.from = from;
    this.value = value;
    this.cite = cite;
    this.id = rule + "@" + from;
  }

  public String rule() {
    return rule;
  }

  public LocalDate from() {
    return from;
  }

  public T value() {
    return value;
  }

  public Citation cite() {
    return cite;
  }

  /** The name payslip lines carry: {@code uk/income-tax/rest-of-uk-bands@2026-04-06}. */
  public String id() {
    return id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleEntry<?> entry
        && id.equals(entry.id)
        && Objects.equals(value, entry.value)
        && cite.equals(entry.cite);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id + " = " + value + " (" + cite + ")";
  }
}
