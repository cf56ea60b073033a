package coop.commonwage.surplus.application;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was under the least payment of a distribution and is owed to a member since.
 *
 * @param source the distribution whose share it is
 * @param yearEnd the last day of that distribution's year
 */
public record CarriedPayment(
    UUID personId, UUID source, UUID labourYearId, LocalDate yearEnd, Money amount) {}
