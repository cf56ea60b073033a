package coop.commonwage.rules;

import coop.commonwage.money.Rate;

/**
 * What {@code uk/mileage.yaml} says about a worker's own car or van.
 *
 * @param firstRate pounds a mile approved for the first miles of a tax year
 * @param furtherRate pounds a mile approved after them
 * @param firstMiles how many miles a tax year the first rate is approved for
 * @param rounding how an approved amount is rounded
 */
public record MileageRules(
    RuleFile file,
    Rule<Rate> firstRate,
    Rule<Rate> furtherRate,
    Rule<Integer> firstMiles,
    Rule<RoundingRule> rounding) {}
