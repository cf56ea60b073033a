package coop.commonwage.pay.deductions.minimumwage;

import coop.commonwage.calendar.PayFrequency;
import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.rules.MinimumWageRules;
import coop.commonwage.rules.MinimumWageRules.PeriodsAYear;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;

/**
 * What belongs to a year, spread over its pay periods: the basic hours of salaried work, and a
 * yearly bonus (National Minimum Wage Regulations 2015, regs 9 and 21 to 24).
 */
public final class YearSpread {

  private static final int MINUTES_AN_HOUR = 60;
  private static final int HOURS_DECIMALS = 2;

  private final RuleEntry<PeriodsAYear> periods;
  private final RuleEntry<RoundingRule> topUpRounding;

  public YearSpread(MinimumWageRules rules, LocalDate firstDayOfPeriod) {
    periods = rules.periodsAYear().on(firstDayOfPeriod);
    topUpRounding = rules.topUpRounding().on(firstDayOfPeriod);
  }

  /**
   * The hours a salaried worker is treated as working in a period, as they are shown: two decimals,
   * to the nearest. The minimum wage is worked out on the exact ones.
   */
  public Rate salariedHours(int basicMinutesAYear, PayFrequency frequency) {
    return Rate.ofQuotient(
        basicMinutesAYear,
        (long) MINUTES_AN_HOUR * periods.value().of(frequency),
        HOURS_DECIMALS,
        Rounding.HALF_UP);
  }

  /** The least that may be paid for a period of salaried work, to the last part of a penny. */
  public Money requiredForSalary(Rate rate, int basicMinutesAYear, PayFrequency frequency) {
    return topUpRounding
        .value()
        .apply(
            MinimumWage.exactlyRequired(rate, basicMinutesAYear)
                .dividedBy(periods.value().of(frequency)));
  }

  /**
   * How much of a yearly bonus belongs to the period before the one it is paid in, to the nearest
   * penny. All the rest counts in the period it is paid in; no earlier period may count any of it.
   */
  public Money bonusOfPeriodBefore(Money yearlyBonus, PayFrequency frequency) {
    return yearlyBonus.dividedBy(periods.value().of(frequency)).rounded(Rounding.HALF_UP);
  }
}
