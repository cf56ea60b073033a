package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import java.util.Optional;
import java.util.UUID;

/**
 * One row in the list of distributions.
 *
 * @param replacedBy the distribution the members decided on instead of it; empty where there is
 *     none
 */
public record DistributionSummary(
    UUID id,
    DateSpan year,
    String form,
    String formTitle,
    String formConfidence,
    String state,
    Money declaredSurplus,
    UUID labourYearId,
    Optional<UUID> reverses,
    Optional<UUID> reversedBy,
    Optional<UUID> replacedBy) {}
