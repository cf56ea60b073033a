package coop.commonwage.pay.hours;

import java.time.LocalDate;

/**
 * Business miles from one visit to the next.
 *
 * @param day the local day
 * @param milesTenths tenths of a mile, above zero
 * @param visitId the visit driven to
 */
public record Drive(LocalDate day, int milesTenths, String visitId) {}
