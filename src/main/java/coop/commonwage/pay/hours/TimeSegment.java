package coop.commonwage.pay.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of paid time that lies within one local day.
 *
 * @param day the local day it falls on
 * @param start when it began
 * @param end when it ended
 * @param kind what it was spent on
 * @param dayKind the kind of day it fell on
 * @param minutes paid minutes; more than between start and end only for travel that takes longer
 *     than the gap it stands in
 * @param clientRef the person cared for, or travelled to
 * @param visitId the visit it belongs to; travel and waiting belong to the visit they lead to
 * @param basis why it is paid
 */
public record TimeSegment(
    LocalDate day,
    Instant start,
    Instant end,
    TimeKind kind,
    DayKind dayKind,
    int minutes,
    Optional<String> clientRef,
    String visitId,
    TimeBasis basis) {}
