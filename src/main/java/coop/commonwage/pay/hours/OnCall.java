package coop.commonwage.pay.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A turn on call at home: paid as a sum, and not time (National Minimum Wage Regulations 2015, reg.
 * 32(1)); what is answered meanwhile is.
 *
 * @param day the local day it began on, which it belongs to
 * @param visitId its number in the roster
 * @param start when it began
 * @param end when it ended
 * @param funderAccount the account of whoever funds it
 */
public record OnCall(
    LocalDate day, String visitId, Instant start, Instant end, Optional<String> funderAccount) {}
