package coop.commonwage.pay.deductions.minimumwage;

import coop.commonwage.money.Money;
import java.util.Optional;

/**
 * Living accommodation the employer provides.
 *
 * @param chargeADay what the worker pays for a day, zero when it is free
 * @param nightsAWeek nights of a usual week, 1 to 7, where days are not counted; empty when it is
 *     there every day
 */
public record LivingAccommodation(Money chargeADay, Optional<Integer> nightsAWeek) {}
