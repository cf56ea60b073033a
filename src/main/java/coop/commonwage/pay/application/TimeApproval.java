package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody looked at the time of one worker on some days and found it right.
 *
 * @param id the approval
 * @param days the days it is for
 * @param fresh whether these days still hold what was looked at; an approval whose days were
 *     changed since approves nothing
 * @param at when
 * @param by the login of who approved
 * @param note what they wrote beside it; may be empty
 */
public record TimeApproval(
    UUID id, DateSpan days, boolean fresh, Instant at, String by, String note) {}
