package coop.commonwage.surplus.distributions;

import coop.commonwage.money.Money;

/**
 * One step between the declared surplus and the pots of the members, as it is shown and stored.
 *
 * @param step what kind of step: {@code declared-surplus}, {@code losses}, {@code fund}, {@code
 *     share-interest}, {@code pool}, {@code undistributed}
 * @param name which one: the fund's or the class's name; the same as the step where there is only
 *     one
 * @param percent plain decimal such as {@code 30}; empty where the step is not a percentage
 * @param base of what: {@code declared-surplus}, {@code surplus-after-losses}, {@code remaining},
 *     {@code share-capital}; empty where there is none
 * @param baseAmount the base in money; zero where there is none
 * @param amount what the step takes
 * @param remaining what is left after it
 * @param citation the law or rule it follows; empty where it is the members' own policy
 */
public record WaterfallStep(
    String step,
    String name,
    String percent,
    String base,
    Money baseAmount,
    Money amount,
    Money remaining,
    String citation) {}
