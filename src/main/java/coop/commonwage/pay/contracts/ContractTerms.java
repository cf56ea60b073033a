package coop.commonwage.pay.contracts;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;

/**
 * The terms of a contract that decide pay.
 *
 * @param kind whether hours are promised
 * @param jobTitle the role, as it stands in the written statement
 * @param guaranteedMinutesWeekly minutes promised a week; 0 on a zero-hours contract
 * @param hourlyRate pounds an hour for contact, training, office and waking nights
 * @param travelRate pounds an hour for travel and waiting between visits
 * @param sleepInRate the flat sum for a sleep-in
 * @param mileageRate pounds a mile for business miles in the worker's own car
 * @param weekendEnhancement share added to the hourly rate at weekends: 0.10 is 10 %
 * @param bankHolidayEnhancement share added on bank holidays, instead of the weekend's
 */
public record ContractTerms(
    ContractKind kind,
    String jobTitle,
    int guaranteedMinutesWeekly,
    Rate hourlyRate,
    Rate travelRate,
    Money sleepInRate,
    Rate mileageRate,
    Rate weekendEnhancement,
    Rate bankHolidayEnhancement) {}
