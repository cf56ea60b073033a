package coop.commonwage.pay.application;

import coop.commonwage.pay.payruns.PayRun;
import java.time.Instant;

/**
 * One step in the history of a run.
 *
 * @param at when
 * @param state the state it came into
 * @param actor the login of who did it
 * @param reason why, in their words; may be empty
 */
public record PayRunEvent(Instant at, PayRun.State state, String actor, String reason) {}
