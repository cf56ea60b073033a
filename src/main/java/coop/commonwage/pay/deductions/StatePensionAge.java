package coop.commonwage.pay.deductions;

import coop.commonwage.rules.Rule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;

/**
 * The day a person reaches State Pension age, by date of birth. Figures stand in {@code
 * payroll-rules/uk/state-pension-age.yaml}.
 */
public final class StatePensionAge {

  private final Rule<Integer> months;

  /**
   * @param months the age in whole months, picked by the date of birth
   */
  public StatePensionAge(Rule<Integer> months) {
    this.months = months;
  }

  /**
   * The first day of State Pension age. Where the month has no such day it is the month's last, as
   * the Pensions Act 1995 reads 66 years and some months.
   */
  public LocalDate reachedOn(LocalDate dateOfBirth) {
    return dateOfBirth.plusMonths(source(dateOfBirth).value());
  }

  /** The entry that holds for a date of birth. */
  public RuleEntry<Integer> source(LocalDate dateOfBirth) {
    return months.on(dateOfBirth);
  }
}
