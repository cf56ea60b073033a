package coop.commonwage.surplus.distributions;

import coop.commonwage.calendar.DateSpan;
import java.util.UUID;

/**
 * A distribution that was taken back after a member was paid of it.
 *
 * @param statementId the member's statement
 * @param standing what was paid of it, and how that is settled
 */
public record TakenBack(UUID statementId, DateSpan year, Standing standing) {}
