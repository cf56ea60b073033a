package coop.commonwage.pay.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A sleep-in worked: paid as a flat sum, not timed; minutes awake to work are paid beside it.
 *
 * @param day the local day it began on, which it belongs to
 * @param visitId the visit it was
 * @param start when it began
 * @param end when it ended
 * @param clientRef the person cared for
 * @param funderAccount the account of whoever funds it
 */
public record SleepIn(
    LocalDate day,
    String visitId,
    Instant start,
    Instant end,
    Optional<String> clientRef,
    Optional<String> funderAccount) {}
