package coop.commonwage.rules;

import coop.commonwage.money.Rate;

/**
 * What {@code uk/mileage.yaml} says about a worker's own vehicle. All rates are pounds a mile.
 *
 * @param firstRate approved for the first miles of a tax year in cars and vans
 * @param furtherRate approved after them
 * @param firstMiles how many miles a tax year the first rate is approved for
 * @param rounding how an amount for miles is rounded
 * @param motorcycleRate approved for every mile on a motorcycle
 * @param cycleRate approved for every mile on a cycle
 * @param passengerRate approved for every mile with a passenger, for each of them
 * @param nationalInsuranceCarRate free of National Insurance for every mile in cars and vans
 */
public record MileageRules(
    RuleFile file,
    Rule<Rate> firstRate,
    Rule<Rate> furtherRate,
    Rule<Integer> firstMiles,
    Rule<RoundingRule> rounding,
    Rule<Rate> motorcycleRate,
    Rule<Rate> cycleRate,
    Rule<Rate> passengerRate,
    Rule<Rate> nationalInsuranceCarRate) {}
