package coop.commonwage.surplus.application;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.money.Money;
import coop.commonwage.surplus.resolutions.Proposal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A distribution without its figures.
 *
 * @param policy the funds and pools the co-operative decided, as JSON; {@code {}} for the form's
 *     own
 * @param undistributedTo the fund that takes what nobody may receive
 * @param reverses the distribution this one takes back; empty for one that shares
 * @param reversedBy the distribution that took this one back; empty while it stands
 */
public record StoredDistribution(
    UUID id,
    UUID labourYearId,
    DateSpan year,
    LocalDate recordDate,
    String form,
    String formTitle,
    String formConfidence,
    Money declaredSurplus,
    Money losses,
    String policy,
    String undistributedTo,
    Proposal proposal,
    Optional<UUID> reverses,
    Optional<UUID> reversedBy) {}
