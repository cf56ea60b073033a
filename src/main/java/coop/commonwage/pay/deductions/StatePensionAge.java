package coop.commonwage.pay.deductions;

import coop.commonwage.rules.Rule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;

/**
 * The day a person reaches State Pension age, by date of birth. Figures stand in {@code
 * payroll-rules/uk/state-pension-age.yaml}.
 */
public final class StatePensionAge {

  private static final int MONTHS_A_YEAR = 12;

  private final Rule<Integer> months;
  private final int youngestYears;

  /**
   * @param months the age in whole months, picked by the date of birth
   */
  public StatePensionAge(Rule<Integer> months) {
    this.months = months;
    this.youngestYears =
        months.entries().stream().mapToInt(RuleEntry::value).min().orElseThrow() / MONTHS_A_YEAR;
  }

  /** Whether somebody has reached it on a day. */
  public boolean isReached(LocalDate dateOfBirth, LocalDate day) {
    // nearly everybody at work is far too young, which is seen without a look at the timetable
    return day.getYear() - dateOfBirth.getYear() >= youngestYears
        && !day.isBefore(reachedOn(dateOfBirth));
  }

  /**
   * The first day of State Pension age. Where the month has no such day it is the month's last, as
   * the Pensions Act 1995 reads 66 years and some months; a birthday of 29 February is kept on 1
   * March of other years.
   */
  public LocalDate reachedOn(LocalDate dateOfBirth) {
    int age = source(dateOfBirth).value();
    LocalDate reached = dateOfBirth.plusMonths(age);
    boolean birthdayMissing =
        age % MONTHS_A_YEAR == 0 && reached.getDayOfMonth() < dateOfBirth.getDayOfMonth();
    return birthdayMissing ? reached.plusDays(1) : reached;
  }

  /** The entry that holds for a date of birth. */
  public RuleEntry<Integer> source(LocalDate dateOfBirth) {
    return months.on(dateOfBirth);
  }
}
