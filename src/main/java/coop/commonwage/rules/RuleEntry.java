package coop.commonwage.rules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

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
  private final String topic;
  private final LocalDate until;

  /**
   * @param rule the rule's full name: {@code uk/income-tax/rest-of-uk-bands}
   * @param from the first day it holds
   * @param value what holds from that day until the next entry
   * @param cite where it says so
   */
  public RuleEntry(String rule, LocalDate from, T value, Citation cite) {
    this(rule, from, value, cite, rule.substring(0, Math.max(0, rule.lastIndexOf('/'))), null);
  }

  private RuleEntry(
      String rule, LocalDate from, T value, Citation cite, String topic, LocalDate until) {
    this.rule = rule;
    this.from = from;
    this.value = value;
    this.cite = cite;
    this.id = rule + "@" + from;
    this.topic = topic;
    this.until = until;
  }

  /**
   * The same, knowing what stands around it.
   *
   * @param title what its file is about
   * @param lastDay the day before the next entry; empty when there is none
   */
  public RuleEntry<T> standing(String title, Optional<LocalDate> lastDay) {
    return new RuleEntry<>(rule, from, value, cite, title, lastDay.orElse(null));
  }

  /** What it is, for a person: {@code Income tax taken from pay (PAYE): rest of uk bands}. */
  public String title() {
    return topic + ": " + rule.substring(rule.lastIndexOf('/') + 1).replace('-', ' ');
  }

  /** The last day it holds; empty while no later entry is known. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(until);
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
