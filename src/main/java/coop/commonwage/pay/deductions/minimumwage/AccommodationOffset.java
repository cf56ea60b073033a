package coop.commonwage.pay.deductions.minimumwage;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.pay.deductions.Working;
import coop.commonwage.rules.MinimumWageRules;
import coop.commonwage.rules.RoundingRule;
import coop.commonwage.rules.RuleEntry;
import java.time.LocalDate;

/**
 * What living accommodation from the employer does to the pay that counts: given free it adds the
 * offset of each day; charged for, only what is charged above the offset takes away (National
 * Minimum Wage Regulations 2015, regs 14 to 16). The offset is that of the period's first day.
 */
public final class AccommodationOffset {

  private static final int DAYS_A_WEEK = 7;

  private final RuleEntry<Money> offset;
  private final RuleEntry<Integer> weeksDecimals;
  private final RuleEntry<RoundingRule> rounding;

  public AccommodationOffset(MinimumWageRules rules, LocalDate firstDayOfPeriod) {
    offset = rules.accommodationOffset().on(firstDayOfPeriod);
    weeksDecimals = rules.accommodationWeeksDecimals().on(firstDayOfPeriod);
    rounding = rules.accommodationRounding().on(firstDayOfPeriod);
  }

  /**
   * What one day does: positive adds to the pay that counts, negative takes away.
   *
   * @param chargeADay what the worker pays for a day, zero when it is free
   */
  public Money adjustmentOfDay(Money chargeADay) {
    if (chargeADay.isNegative()) {
      throw new IllegalArgumentException(
          "a charge for accommodation must not be negative, was " + chargeADay);
    }
    if (chargeADay.isZero()) {
      return offset.value();
    }
    return offset.value().minus(chargeADay).min(Money.ZERO);
  }

  /**
   * What the days of a period do, where they were counted.
   *
   * @param days whole days, midnight to midnight, on which it was provided
   */
  public Money adjustment(Money chargeADay, int days, Working working) {
    Money adjustment = adjustmentOfDay(chargeADay).times(days);
    tell(working, chargeADay);
    working.input("accommodation-days", days);
    working.step("accommodation-adjustment", adjustment);
    return adjustment;
  }

  /**
   * What a period does where only a usual week is known, as GOV.UK's calculator works it out: the
   * week's adjustment times the weeks in the period.
   *
   * @param nightsAWeek 0 to 7
   * @param daysOfPeriod 1 or more
   */
  public Money adjustmentOfUsualWeeks(
      Money chargeADay, int nightsAWeek, int daysOfPeriod, Working working) {
    if (nightsAWeek < 0 || nightsAWeek > DAYS_A_WEEK) {
      throw new IllegalArgumentException("nights a week are 0 to 7, were " + nightsAWeek);
    }
    Rate weeks = weeks(daysOfPeriod);
    Money adjustment =
        rounding
            .value()
            .apply(adjustmentOfDay(chargeADay).times(nightsAWeek).unrounded().times(weeks));
    tell(working, chargeADay);
    working.input("accommodation-nights-a-week", nightsAWeek);
    working.rule(weeksDecimals);
    working.step("accommodation-weeks", weeks.toString());
    working.rule(rounding);
    working.step("accommodation-adjustment", adjustment);
    return adjustment;
  }

  /** Days over seven, with as many decimals as the rule keeps. */
  public Rate weeks(int daysOfPeriod) {
    return Rate.ofQuotient(daysOfPeriod, DAYS_A_WEEK, weeksDecimals.value(), Rounding.HALF_UP);
  }

  private void tell(Working working, Money chargeADay) {
    working.input("accommodation-charge", chargeADay);
    working.rule(offset);
    working.step("accommodation-offset", offset.value());
  }
}
