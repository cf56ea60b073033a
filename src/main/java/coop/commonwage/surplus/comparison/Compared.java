package coop.commonwage.surplus.comparison;

import coop.commonwage.money.Money;
import java.util.Optional;

/**
 * A member whose share is compared, by what groups are made of.
 *
 * @param id as in the distributions
 * @param pay of the year
 * @param contractedMinutes minutes a week the contract promises; empty where it is not known
 * @param contractType the word of the contract; empty where it is not known
 * @param serviceYears whole years of service at the year's end
 */
public record Compared(
    String id,
    Money pay,
    Optional<Long> contractedMinutes,
    String contractType,
    long serviceYears) {}
