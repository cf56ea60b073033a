package coop.commonwage.pay.days;

import coop.commonwage.pay.hours.Visit;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a visit as it is kept.
 *
 * @param id the version
 * @param visit what it says
 * @param version 1 for the first, then counting up
 * @param current whether no later version replaced it
 * @param source {@code file} or {@code manual}
 * @param at when it was recorded
 * @param by the login of who recorded it by hand; empty for a file
 * @param reason why it was recorded by hand; empty for a file
 * @param paidBy the payslip that paid it, when one did
 */
public record RecordedVisit(
    UUID id,
    Visit visit,
    int version,
    boolean current,
    String source,
    Instant at,
    String by,
    String reason,
    Optional<PaidBy> paidBy) {}
