package coop.commonwage.rules;

import coop.commonwage.money.Rate;

/**
 * What {@code uk/holiday.yaml} says; entries are picked by the first day of the leave year.
 *
 * @param entitlementWeeks weeks of leave a year with regular hours
 * @param mostDays the most days the statute grants a year
 * @param basicWeeks the weeks that illness or the employer's fault carries over
 * @param firstYearStep days; what accrues in the first year goes up to a multiple of it
 * @param irregularScheme whether irregular hours accrue by the hours worked
 * @param irregularAccrual share of hours worked that becomes holiday
 * @param irregularRounding minutes from which a part of an hour counts as a whole one
 * @param rolledUp share of pay for work that may be paid with it as holiday pay
 * @param rolledUpRounding how that is rounded
 * @param averageWeeks how many weeks with pay make a week's pay
 * @param lookBackWeeks how far back they may lie
 * @param weeksPayRounding how a week's pay is rounded
 * @param holidayPayRounding how the pay for leave taken is rounded
 * @param absenceAverageWeeks how many weeks make the hours an absence counts as
 * @param absenceLookBackWeeks how far back they may lie
 * @param sicknessCarryOver months after the leave year in which leave lost to illness is taken
 * @param lateClaim months in which a worker may complain of holiday that was not paid
 */
public record HolidayRules(
    RuleFile file,
    Rule<Rate> entitlementWeeks,
    Rule<Integer> mostDays,
    Rule<Rate> basicWeeks,
    Rule<Rate> firstYearStep,
    Rule<Boolean> irregularScheme,
    Rule<Rate> irregularAccrual,
    Rule<Integer> irregularRounding,
    Rule<Rate> rolledUp,
    Rule<RoundingRule> rolledUpRounding,
    Rule<Integer> averageWeeks,
    Rule<Integer> lookBackWeeks,
    Rule<RoundingRule> weeksPayRounding,
    Rule<RoundingRule> holidayPayRounding,
    Rule<Integer> absenceAverageWeeks,
    Rule<Integer> absenceLookBackWeeks,
    Rule<Integer> sicknessCarryOver,
    Rule<Integer> lateClaim) {}
