package coop.commonwage.pay.deductions;

import coop.commonwage.money.Money;

/**
 * National Insurance for one pay period, and the pay bands HMRC asks for.
 *
 * @param worker the worker's contribution
 * @param employer the employer's contribution
 * @param atLowerLimit the lower earnings limit, when pay reached it; else zero
 * @param toPrimaryThreshold pay from the limit to the primary threshold
 * @param toUpperLimit pay from the threshold to the upper earnings limit
 */
public record NiContributions(
    Money worker,
    Money employer,
    Money atLowerLimit,
    Money toPrimaryThreshold,
    Money toUpperLimit) {}
