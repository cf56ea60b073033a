package coop.commonwage.rules;

import java.time.LocalDate;

/**
 * One dated value of a rule, with where it comes from.
 *
 * @param rule the rule's full name: {@code uk/income-tax/rest-of-uk-bands}
 * @param from the first day it holds
 * @param value what holds from that day until the next entry
 * @param cite where it says so
 */
public record RuleEntry<T>(String rule, LocalDate from, T value, Citation cite) {

  /** The name payslip lines carry: {@code uk/income-tax/rest-of-uk-bands@2026-04-06}. */
  public String id() {
    return rule + "@" + from;
  }
}
