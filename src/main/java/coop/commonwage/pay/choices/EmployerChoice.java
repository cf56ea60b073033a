package coop.commonwage.pay.choices;

import java.time.LocalDate;

/**
 * One answer of an employer.
 *
 * @param choice what was asked
 * @param value what was answered, as {@link Choice#allowed} says
 * @param from the first day it holds
 */
public record EmployerChoice(Choice choice, String value, LocalDate from) {

  /**
   * @throws IllegalArgumentException saying what is allowed, when the answer or the day is not
   */
  public EmployerChoice {
    choice.check(value);
    choice.checkFrom(from);
  }
}
