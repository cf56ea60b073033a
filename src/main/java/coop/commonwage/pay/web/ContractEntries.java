package coop.commonwage.pay.web;

import java.util.Map;

/**
 * What stands in the form that issues an amended contract.
 *
 * @param from the first day, as typed: {@code 2026-12-01}
 * @param kind {@code guaranteed-hours} or {@code zero-hours}
 * @param hours hours a week, as typed: {@code 37.5} or {@code 37:30}
 * @param hourlyRate pounds an hour, as typed
 * @param travelRate pounds an hour, as typed
 * @param errors what is wrong, by field
 */
public record ContractEntries(
    String from,
    String kind,
    String hours,
    String hourlyRate,
    String travelRate,
    Map<String, String> errors) {}
